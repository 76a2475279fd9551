/** Finds controls as assistive technology does, by role and name, in pages and in the closed shadow root. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { BrowserSession } from './launch';

const POLL_MS = 50;

export interface RoleQuery {
  readonly role: string;
  /** The whole accessible name; any name when left out. */
  readonly name?: string;
}

/** All matches now, in document order. */
export async function findAllByRole(
  session: BrowserSession,
  where: Page | Frame,
  { role, name = '' }: RoleQuery,
): Promise<ElementHandle[]> {
  const frame = 'mainFrame' in where ? where.mainFrame() : where;
  const roots = await session.findRoots(frame);
  const found = await Promise.all(roots.map((root) => root.$$(`aria/${name}[role="${role}"]`)));
  return found.flat();
}

/** The first match, waited for; fails after `timeout` ms. */
export async function getByRole(
  session: BrowserSession,
  where: Page | Frame,
  query: RoleQuery,
  timeout = 15_000,
): Promise<ElementHandle> {
  return waitFor(
    async () => (await findAllByRole(session, where, query))[0],
    `a ${query.role} named "${query.name ?? 'anything'}"`,
    timeout,
  );
}

/** Asks until the answer is neither undefined, null nor false. Rejects with `what` after `timeout` ms. */
export async function waitFor<T>(
  ask: () => Promise<T | undefined | null | false>,
  what: string,
  timeout = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await ask().catch(ignorePassing);
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${timeout} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** What an element or page that is just coming or going causes: the question is asked again. */
function ignorePassing(error: Error): undefined {
  if (/context|detached|navigat|stale|no such|destroyed|not clickable/i.test(error.message)) {
    return undefined;
  }
  throw error;
}
