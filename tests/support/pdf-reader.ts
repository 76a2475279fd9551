/** What a reader does in the reader of PDFs, as steps that work alike in every browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { findAllByRole, getByRole, waitFor } from './find-by-role';
import type { BrowserSession } from './launch';
import { clickByRole, readPainted } from './reader';

/** The reader with nothing in it yet. */
export async function openReader(session: BrowserSession, query = ''): Promise<Page> {
  const page = await session.openExtensionPage(`reader.html${query}`);
  await page.bringToFront();
  return page;
}

/** Chooses a file of this content in the reader. */
export async function chooseFile(page: Page, content: Uint8Array, name = 'a.pdf'): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'commons-gloss-pdf-'));
  try {
    const file = path.join(folder, name);
    await writeFile(file, content);
    const input = await waitFor(
      () => page.$('input[type=file]') as Promise<ElementHandle<HTMLInputElement> | null>,
      'a way to choose a file',
    );
    await input.uploadFile(file);
    await waitFor(
      () =>
        page.evaluate(
          () => document.querySelector('.page, [role=alert], input[type=password]') !== null,
        ),
      'an answer to the choice',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Drops a file of this content on the reader. */
export async function dropFile(page: Page, content: Uint8Array): Promise<void> {
  await page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(
        new File([Uint8Array.from(bytes)], 'dropped.pdf', { type: 'application/pdf' }),
      );
      const init = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('dragover', init));
      document.body.dispatchEvent(new DragEvent('drop', init));
    },
    [...content],
  );
}

/** Waits until tags are painted on the pages on show. */
export async function waitForTags(page: Page): Promise<void> {
  await waitFor(async () => (await readPainted(page, 'sure')).length > 0, 'tags on the pages');
}

/** Drags the mouse from the first letter of `from` to the last of `to`, which may be on the next page. */
export async function dragOver(page: Page, from: string, to: string): Promise<void> {
  await page.bringToFront();
  const [start, end] = await waitFor(async () => {
    const points = await page.evaluate(findEnds, from, to);
    return points && points.length === 2 ? points : undefined;
  }, `“${from}” and “${to}” to be on show`);
  if (!start || !end) throw new Error('unreachable');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** Runs in the page. No function in here has a name: tools that keep names would add calls unknown there. */
function findEnds(from: string, to: string): { x: number; y: number }[] {
  return [from, to].flatMap((words, end) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.parentElement?.closest('.textLayer') ? node.data.indexOf(words) : -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || box.top < 0 || box.bottom > innerHeight) continue;
      return [{ x: end ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 }];
    }
    return [];
  });
}

/** Writes a note on what is selected. */
export async function writeNote(session: BrowserSession, page: Page, comment: string) {
  await clickByRole(session, page, 'button', 'Note');
  await getByRole(session, page, { role: 'textbox', name: 'Comment' });
  await page.keyboard.type(comment);
  await clickByRole(session, page, 'button', 'Save');
  await waitFor(
    async () => (await findAllByRole(session, page, { role: 'dialog' })).length === 0,
    'the editor to close',
  );
}

/** The page with the reader that another page opened. @param title of the document in it. */
export function findReader(session: BrowserSession, title = ''): Promise<Page> {
  return waitFor(async () => {
    for (const page of await session.browser.pages()) {
      // Firefox lists its popups, too; one that is closing never answers.
      const isReader = await Promise.race([
        page.evaluate(showsReader, title).catch(() => false),
        delay(ANSWER_MS, false),
      ]);
      if (isReader) return page;
    }
    return undefined;
  }, 'the reader to open');
}

const ANSWER_MS = 1_000;

/** Runs in the page. */
function showsReader(title: string): boolean {
  return location.pathname === '/reader.html' && document.title.includes(title);
}
