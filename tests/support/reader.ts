/** What a reader does with a page and the popup, as steps that work alike in every browser. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { findAllByRole, getByRole, waitFor } from './find-by-role';
import type { BrowserSession } from './launch';

/** The names under which the content script registers what it paints. */
export const PAINTED = { sure: 'hl-a', unsure: 'hl-b', cases: 'hl-c', notes: 'hl-n' } as const;
export type Painted = keyof typeof PAINTED;

/** The words painted on a page, white space collapsed; in document order but for those in shadow trees. */
export async function readPainted(page: Page, kind: Painted): Promise<string[]> {
  return page.evaluate((name) => {
    const shown = [...(CSS.highlights.get(name) ?? [])].filter(
      // What the page removed a moment ago is not painted, though still listed.
      ({ startContainer }) => startContainer.isConnected,
    );
    const texts = shown.map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return { live, text: live.toString().replace(/\s+/g, ' ') };
    });
    texts.sort((a, b) =>
      a.live.startContainer.getRootNode() === b.live.startContainer.getRootNode()
        ? a.live.compareBoundaryPoints(Range.START_TO_START, b.live)
        : 0,
    );
    return texts.map(({ text }) => text);
  }, PAINTED[kind]);
}

/** Waits until `words` are painted. */
export async function waitForPainted(page: Page, kind: Painted, words: string): Promise<void> {
  await waitFor(
    async () => (await readPainted(page, kind)).includes(words),
    `“${words}” to be painted as ${kind}`,
  );
}

/** Opens an address in a new tab and waits until its tags are painted. */
export async function openTagged(session: BrowserSession, url: string): Promise<Page> {
  const page = await session.newPage();
  await page.goto(url);
  await waitFor(async () => (await readPainted(page, 'sure')).length > 0, 'tags to be painted');
  return page;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Scrolls the first visible occurrence of `words` into view; where its first and last letters are. */
async function findWords(page: Page, words: string): Promise<{ start: Point; end: Point }> {
  const parts = words.split(/\s+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = await page.evaluate(placeWords, parts.join('\\s+'));
  if (!found) throw new Error(`“${words}” is not on ${page.url()}.`);
  return found;
}

/** Runs in the page. No function in here has a name: tools that keep names would add calls unknown there. */
function placeWords(pattern: string): { start: Point; end: Point } | null {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
    const end = match.index + match[0].length;
    const first = nodes.findLast(({ start }) => start <= match.index);
    const last = nodes.findLast(({ start }) => start < end);
    if (!first || !last) continue;
    const range = document.createRange();
    range.setStart(first.node, match.index - first.start);
    range.setEnd(last.node, end - last.start);
    first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const head = boxes[0];
    const tail = boxes.at(-1);
    if (!head || !tail) continue;
    return {
      start: { x: head.left + 1, y: head.top + head.height / 2 },
      end: { x: tail.right - 1, y: tail.top + tail.height / 2 },
    };
  }
  return null;
}

/** Selects the first occurrence of `words` by dragging the mouse over it. */
export async function selectWithMouse(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const { start, end } = await findWords(page, words);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

/** Clicks on the first letters of `words`, wherever their line breaks; twice selects a word. */
export async function clickWords(page: Page, words: string, count = 1): Promise<void> {
  await page.bringToFront();
  const { start } = await findWords(page, words);
  await page.mouse.click(start.x + 4, start.y, { count });
}

/** Selects a word, sends the toolbar away, and has keys, not the pointer, carry the selection into the next line. */
export async function selectByKeys(session: BrowserSession, page: Page, word: string) {
  await clickWords(page, word, 2);
  await getByRole(session, page, { role: 'button', name: 'Note' });
  await page.keyboard.press('Escape');
  await waitUntilClosed(page);
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
}

/** Clicks the first control of that role and name as soon as it is there and laid out. */
export async function clickByRole(session: BrowserSession, page: Page, role: string, name: string) {
  await waitFor(async () => {
    const [control] = await findAllByRole(session, page, { role, name });
    if (!control) return false;
    await control.evaluate(noteClick);
    await control.click();
    // What a card still waits for moves its buttons: a click aimed before that lands beside them.
    // Where nobody is left to ask, the click closed the page.
    return control.evaluate(wasClicked).catch(() => true);
  }, `the ${role} “${name}” to be clicked`);
}

/** Runs in the page: has the element remember that it was clicked. */
function noteClick(element: Element): void {
  element.addEventListener('click', () => Reflect.set(element, 'wasClicked', true), { once: true });
}

/** Runs in the page. What closed or moved on was clicked as well. */
function wasClicked(element: Element): boolean {
  return !element.isConnected || Reflect.get(element, 'wasClicked') === true;
}

/** Selects `words`, writes `comment` and saves; resolves when the note is painted. */
export async function takeNote(
  session: BrowserSession,
  page: Page,
  words: string,
  comment: string,
): Promise<void> {
  await selectWithMouse(page, words);
  await clickByRole(session, page, 'button', 'Note');
  await getByRole(session, page, { role: 'textbox', name: 'Comment' });
  // Into whatever has the focus: the editor must have taken it.
  await page.keyboard.type(comment);
  await clickByRole(session, page, 'button', 'Save');
  await waitFor(
    async () => (await findAllByRole(session, page, { role: 'dialog' })).length === 0,
    'the editor to close',
  );
  await waitForPainted(page, 'notes', words);
}

/** Chooses an option of the select box of that name, by its value. */
export async function chooseByRole(
  session: BrowserSession,
  page: Page,
  name: string,
  value: string,
): Promise<void> {
  // A tab behind another has no accessibility tree.
  await page.bringToFront();
  const control = await getByRole(session, page, { role: 'combobox', name });
  await control.select(value);
}

export type PopupTab = 'Concepts' | 'Notes' | 'Case studies';

/** A tab is found by how its text begins: the number of its items follows. */
export async function showTab(session: BrowserSession, popup: Page, name: PopupTab) {
  await popup.bringToFront();
  const tab = await waitFor(async () => {
    for (const candidate of await findAllByRole(session, popup, { role: 'tab' })) {
      if (await candidate.evaluate((node, start) => node.textContent?.startsWith(start), name)) {
        return candidate;
      }
    }
    return undefined;
  }, `the tab “${name}”`);
  await tab.click();
}

/** The texts of the rows of the list that is shown, with single spaces between their parts. */
export async function readRows(session: BrowserSession, popup: Page): Promise<string[]> {
  const lists = await findAllByRole(session, popup, { role: 'list' });
  const rows = await Promise.all(lists.map((list) => list.evaluate(readChildren)));
  return rows.flat();
}

/** Runs in the popup. Joins text nodes, since only styles separate some of them. */
function readChildren(list: Element): string[] {
  return [...list.children].map((row) => {
    const parts: (string | null)[] = [];
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) parts.push(walker.currentNode.textContent);
    return parts.join(' ').replace(/\s+/g, ' ').trim();
  });
}

/** Waits until the popup shows what is on the page. */
export async function waitUntilRead(session: BrowserSession, popup: Page): Promise<void> {
  await getByRole(session, popup, { role: 'tablist' });
}

export interface ConceptCount {
  readonly label: string;
  /** Mentions on the page, sure and unsure. */
  readonly count: number;
}

/** What the tab "Concepts" lists. */
export async function readConcepts(session: BrowserSession, popup: Page): Promise<ConceptCount[]> {
  await showTab(session, popup, 'Concepts');
  return (await readRows(session, popup)).flatMap((row) => {
    // The rows of the profile below end otherwise.
    const [, label, count] = row.match(/^(.*?)(?: \d+ unsure)? (\d+)$/) ?? [];
    return label ? [{ label, count: Number(count) }] : [];
  });
}

/** Links the best suggestion to the only note; the title of the case study. */
export async function linkFirstCase(session: BrowserSession, popup: Page): Promise<string> {
  await showTab(session, popup, 'Case studies');
  const list = await getByRole(session, popup, { role: 'list' });
  await clickByRole(session, popup, 'button', 'Link');
  await getByRole(session, popup, { role: 'button', name: 'Unlink' });
  return list.$eval('h2', (heading) => heading.textContent ?? '');
}

/** Empties `folder` and presses "Download Markdown"; the file's text once it is there. */
export async function downloadMarkdown(
  session: BrowserSession,
  popup: Page,
  folder: string,
): Promise<{ readonly file: string; readonly text: string }> {
  // Browsers differ in what they do about a file of the same name.
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await clickByRole(session, popup, 'button', 'Download Markdown');
  const { file, bytes } = await waitForFile(folder, '.md');
  return { file, text: String(bytes) };
}

/** What was saved to `folder` under a name with that ending, once it is there. */
export async function waitForDownload(
  folder: string,
  ending: string,
  timeout?: number,
): Promise<Buffer> {
  return (await waitForFile(folder, ending, timeout)).bytes;
}

function waitForFile(folder: string, ending: string, timeout?: number) {
  return waitFor(
    async () => {
      const name = (await readdir(folder)).find((entry) => entry.endsWith(ending));
      const file = name && path.join(folder, name);
      const bytes = file && (await readFile(file));
      // A browser makes the file first and fills it later.
      return file && bytes && bytes.length > 0 ? { file, bytes } : undefined;
    },
    `a file ${ending}`,
    timeout,
  );
}

/** Moves the pointer onto the first letters of `words` and leaves it there. */
export async function restOn(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const { start } = await findWords(page, words);
  // Not in one leap: a pointer that appears somewhere has not come to rest there.
  await page.mouse.move(start.x + 40, start.y + 40);
  await page.mouse.move(start.x + 5, start.y);
  await page.mouse.move(start.x + 4, start.y);
}

/** Waits until nothing of ours is open in the page. */
export async function waitUntilClosed(page: Page): Promise<void> {
  await waitFor(
    () => page.evaluate(() => document.querySelector('commons-gloss-ui') === null),
    'everything of ours to be gone',
  );
}

interface ExtensionApi {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
  readonly tabs: { sendMessage(tab: number, message: object): Promise<unknown> };
}

/** Changes settings of the reader, by their names, from a page of the extension. */
export async function changeSettings(
  popup: Page,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  await popup.evaluate(
    async (changed) => {
      const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
      await (browser ?? chrome)?.storage.local.set(changed);
    },
    Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [`settings.${name}`, value]),
    ),
  );
}

/**
 * Has the tab of a popup obey a keyboard shortcut: the background's part is done from the popup, since browsers
 * that are steered take no shortcuts of extensions.
 */
export async function giveCommand(popup: Page, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  await popup.evaluate((type) => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const tab = Number(new URLSearchParams(location.search).get('tab'));
    return (browser ?? chrome)?.tabs.sendMessage(tab, { type }).catch(() => undefined);
  }, command);
}
