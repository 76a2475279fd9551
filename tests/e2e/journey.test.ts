import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { waitFor } from '../support/find-by-role';
import type { BrowserSession } from '../support/launch';
import type { PageServer } from '../support/page-server';
import { readMarkdown } from '../support/read-markdown';
import {
  clickByRole,
  downloadMarkdown,
  linkFirstCase,
  openTagged,
  readPainted,
  readRows,
  showTab,
  takeNote,
  waitForPainted,
} from '../support/reader';
import { type Stage, setStage } from '../support/stage';

const PAGE = 'water-strategy.html';
// Over a line break of the source, inside one paragraph.
const PASSAGE = 'The committee prefers the remunicipalisation of the water service.';
const COMMENT = 'Ask for the transition budget: *who* pays?';

describe.each(browsersUnderTest)('in %s, a reader', (browserName) => {
  const stage = setStage(browserName);

  it('tags, notes, links, reloads, restarts and exports', async () => {
    await makeJourney(stage(), `${PAGE}?journey=undisturbed`, async () => {});
  });

  it('loses nothing when the background is stopped before every step', async () => {
    const { session } = stage();
    await makeJourney(stage(), `${PAGE}?journey=disturbed`, () => session.stopBackground());
  });

  it('has caused no request but those for the pages that were opened', () => {
    const { proxy } = stage();
    expect(proxy.allowed).toContain(`GET ${stage().pages.origin}/${PAGE}?journey=undisturbed`);
    expect(proxy.refused).toEqual([]);
  });

  it('would have been told of any other request', async () => {
    const { session, pages, proxy } = stage();
    pages.setPage('/calls-home.html', '<img src="http://elsewhere.example/dot.png">');
    const page = await session.newPage();
    await page.goto(`${pages.origin}/calls-home.html`);
    await waitFor(async () => proxy.refused.length > 0, 'the request to be recorded');
    expect(proxy.refused).toEqual(['GET http://elsewhere.example/dot.png']);
  });
});

/** @param disturb runs before every step. */
async function makeJourney(
  { session, pages, downloads }: Stage,
  path: string,
  disturb: () => Promise<void>,
): Promise<void> {
  const url = `${pages.origin}/${path}`;
  await disturb();
  let page = await openTagged(session, url);
  await waitForPainted(page, 'sure', 'remunicipalisation');
  expect(await readPainted(page, 'notes')).toEqual([]);

  await disturb();
  await takeNote(session, page, PASSAGE, COMMENT);

  await disturb();
  let popup = await session.openPopup(page);
  await disturb();
  const linked = await linkFirstCase(session, popup);
  expect(linked).not.toBe('');
  await popup.close();

  await disturb();
  await page.reload();
  await waitForPainted(page, 'notes', PASSAGE);

  await session.restart();
  await disturb();
  page = await openTagged(session, url);
  await waitForPainted(page, 'notes', PASSAGE);

  await disturb();
  popup = await session.openPopup(page);
  await showTab(session, popup, 'Notes');
  const [row] = await readRows(session, popup);
  for (const part of [PASSAGE, COMMENT, linked]) expect(row).toContain(part);

  await disturb();
  const { text } = await downloadMarkdown(session, popup, downloads);
  const exported = readMarkdown(text);
  expect(exported.quotes.join('\n')).toContain(PASSAGE);
  expect(exported.text).toContain('Ask for the transition budget: who pays?');
  expect(exported.text).toContain(linked);
  expect(exported.links).toContain(url);
  // The case study comes with at least one source.
  expect(exported.links.filter((link) => !link.startsWith(pages.origin))).not.toEqual([]);

  await disturb();
  await clickByRole(session, popup, 'button', 'Copy as Markdown');
  await waitFor(
    () => popup.evaluate(() => document.body.textContent.includes('Copied')),
    'the popup to say that it has copied',
  );
  expect(await pasteElsewhere(session, pages)).toBe(text);
}

/** What another page gets when the clipboard is pasted into it. */
async function pasteElsewhere(session: BrowserSession, pages: PageServer): Promise<string> {
  pages.setPage('/paste.html', '<title>Elsewhere</title><textarea rows="9"></textarea>');
  const page = await session.newPage();
  await page.goto(`${pages.origin}/paste.html`);
  await page.click('textarea');
  const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
  await page.keyboard.down(modifier);
  await page.keyboard.press('v');
  await page.keyboard.up(modifier);
  return waitFor(() => page.$eval('textarea', ({ value }) => value), 'the text to be pasted');
}
