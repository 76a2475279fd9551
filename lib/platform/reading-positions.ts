/** Where the reader was in each PDF, in extension storage: to come back to. */
import * as v from 'valibot';
import { browser } from './browser';

const KEY = 'reading-positions';
/** The oldest goes first. */
const MOST = 100;

/** Oldest first: by the name of the document, a place in it. */
const Positions = v.fallback(v.array(v.tuple([v.string(), v.string()])), []);

export async function loadPosition(document: string): Promise<string | undefined> {
  return (await load()).find(([name]) => name === document)?.[1];
}

export async function savePosition(document: string, position: string): Promise<void> {
  const others = (await load()).filter(([name]) => name !== document);
  await browser.storage.local.set({ [KEY]: [...others, [document, position]].slice(-MOST) });
}

async function load(): Promise<[string, string][]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  return v.parse(Positions, stored[KEY]);
}
