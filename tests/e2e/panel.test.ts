import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { getByRole, waitFor } from '../support/find-by-role';
import {
  readCurrent,
  readMentions,
  readSections,
  waitForCurrent,
  waitForSections,
} from '../support/outline-reader';
import { clickByRole, clickWords, openTagged, takeNote, waitForPainted } from '../support/reader';
import { setStage } from '../support/stage';

const WATER =
  'After the remunicipalisation of the water works, the council wrote down who decides on repairs.';
const BATHS = 'The baths are run in co-management with the swimmers of the town.';
const MARKET =
  'For the market hall, the town tried public procurement that asks for local produce.';

const filler = (words: string) => `<p>${`${words} `.repeat(60)}</p>`.repeat(6);
const pageOf = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><body>${body}</body></html>`;
const REPORT = pageOf(
  'Report',
  `<h1>Report</h1><p>${WATER}</p>${filler('It rained.')}
   <h2>Baths</h2><p>${BATHS}</p>${filler('It was warm.')}
   <h2>Market</h2><p>${MARKET}</p>${filler('It snowed.')}`,
);

describe.each(browsersUnderTest)('in %s, the side panel', (browserName) => {
  const stage = setStage(browserName);

  const open = async (name: string, html: string) => {
    const { session, pages } = stage();
    pages.setPage(`/${name}`, html);
    const page = await openTagged(session, `${pages.origin}/${name}`);
    const panel = await session.openPanel(page);
    return { session, page, panel };
  };
  const scrollOf = (page: Page) => page.evaluate(() => scrollY);
  const focusedText = (panel: Page) =>
    panel.evaluate(() => document.activeElement?.textContent ?? '');

  it('follows the page, and leads it', async () => {
    const { session, page, panel } = await open('both-ways', REPORT);
    await waitForSections(panel, 'Report', 'Baths', 'Market');
    await waitForCurrent(panel, 'Report');
    // Browsers tell nobody of scrolling in a tab that is out of sight.
    await page.bringToFront();
    await page.evaluate(() =>
      document.querySelectorAll('h2')[1]?.scrollIntoView({ behavior: 'instant' }),
    );
    await waitForCurrent(panel, 'Market');
    const before = await scrollOf(page);
    await panel.bringToFront();
    await clickByRole(session, panel, 'button', 'Baths – 1 mention');
    await waitForCurrent(panel, 'Baths');
    expect(await scrollOf(page)).toBeLessThan(before);
  });

  it('lists the mentions under their headings, and leads to each by keyboard alone', async () => {
    const { page, panel } = await open('keyboard', REPORT);
    await waitForSections(panel, 'Report', 'Baths', 'Market');
    expect(await readMentions(panel)).toEqual([
      'remunicipalisation',
      'co-management',
      'public procurement',
    ]);
    await panel.focus('input[type=search]');
    // Past the filters and the button that folds all, into the one row that takes part.
    await waitFor(async () => {
      await panel.keyboard.press('Tab');
      return panel.evaluate(() => document.activeElement?.matches('.title .main'));
    }, 'the focus to reach the outline');
    await panel.keyboard.press('End');
    expect(await focusedText(panel)).toContain('public procurement');
    await panel.keyboard.press('Enter');
    await waitFor(async () => (await scrollOf(page)) > 0, 'the page to scroll');
    const emphasised = await page.evaluate(() =>
      [...(CSS.highlights.get('hl-j') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset),
      ),
    );
    expect(emphasised).toEqual(['public procurement']);
    await panel.keyboard.press('ArrowLeft');
    expect(await focusedText(panel)).toContain('Market');
    await panel.keyboard.press('ArrowLeft');
    await waitFor(async () => (await readMentions(panel)).length === 2, 'the section to fold');
    await panel.keyboard.press('Home');
    expect(await focusedText(panel)).toContain('Report');
  });

  it('says what a mention means, takes it away and brings it back, though the background was ended', async () => {
    const { session, page, panel } = await open('card', REPORT);
    await waitForSections(panel, 'Report', 'Baths', 'Market');
    await session.stopBackground();
    await clickByRole(session, panel, 'button', 'About “co-management”');
    await waitFor(
      () => panel.evaluate(() => document.querySelector('.mention-card p + p') !== null),
      'the definition',
    );
    await clickByRole(session, panel, 'button', 'Not this concept');
    await clickByRole(session, panel, 'button', 'Only here');
    await waitFor(
      async () => !(await readMentions(panel)).includes('co-management'),
      'the mention to go',
    );
    await clickByRole(session, panel, 'button', 'Undo');
    await waitFor(
      async () => (await readMentions(panel)).includes('co-management'),
      'the mention to come back',
    );
    await page.bringToFront();
    await waitForPainted(page, 'sure', 'co-management');
  });

  it('opens the editor in the page, and lists the note with its comment', async () => {
    const { session, page, panel } = await open('note', REPORT);
    await waitForSections(panel, 'Report', 'Baths', 'Market');
    await clickByRole(session, panel, 'button', 'About “co-management”');
    await clickByRole(session, panel, 'button', 'Add note');
    await page.bringToFront();
    await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    await page.keyboard.type('Who are the swimmers?');
    await clickByRole(session, page, 'button', 'Save');
    await waitForPainted(page, 'notes', 'co-management');
    await panel.bringToFront();
    await waitFor(
      () =>
        panel.$$eval('.note-head', (notes) =>
          notes.some((note) => note.textContent?.includes('Who are the swimmers?')),
        ),
      'the note in the outline',
    );
  });

  it('shows only what is asked for, says how much that is, and remembers it', async () => {
    const { session, page, panel } = await open('filter', REPORT);
    await waitForSections(panel, 'Report', 'Baths', 'Market');
    await panel.type('input[type=search]', 'swimmers');
    await waitFor(async () => (await readMentions(panel)).length === 1, 'one mention');
    expect(await readSections(panel)).toEqual(['Baths']);
    expect(await panel.$eval('.count-line [role=status]', (line) => line.textContent)).toBe(
      '1 of 3 mentions',
    );
    const again = await session.openPanel(page);
    await waitForSections(again, 'Baths');
    await again.focus('input[type=search]');
    for (const _ of 'swimmers') await again.keyboard.press('Backspace');
    await waitForSections(again, 'Report', 'Baths', 'Market');
  });

  it('goes with the tab to other pages, and with the page as it changes', async () => {
    const { page, panel } = await open('first', REPORT);
    const { pages } = stage();
    await waitForSections(panel, 'Report', 'Baths', 'Market');
    pages.setPage('/second', pageOf('Second', `<h1>Second</h1><p>${BATHS}</p>`));
    await page.goto(`${pages.origin}/second`);
    await waitForSections(panel, 'Second');
    await page.evaluate((text) => {
      const heading = document.createElement('h2');
      heading.textContent = 'Third';
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.body.append(heading, paragraph);
    }, MARKET);
    await waitForSections(panel, 'Second', 'Third');
    await waitFor(
      async () => (await readMentions(panel)).join() === 'co-management,public procurement',
      'the new mention',
    );
    await page.reload();
    await waitForSections(panel, 'Second');
  });

  it('has documents inside the page for sections, also those that come later', async () => {
    const { pages } = stage();
    pages.setPage('/inner', pageOf('Statutes', `<p>${BATHS}</p>`));
    const { page, panel } = await open('outer', pageOf('Outer', `<h1>Outer</h1><p>${WATER}</p>`));
    await waitForSections(panel, 'Outer');
    expect(await readCurrent(panel)).toBe('Outer');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/inner';
      document.body.append(frame);
    });
    await waitForSections(
      panel,
      'Outer',
      'Inside the page: Statutes',
      'Part 1: The baths are run in co-management with the swimmers of the…',
    );
  });

  it('puts a note whose wording changed on top, and accepts the new one', async () => {
    const others = ['It rained on Monday.', 'It snowed on Tuesday, at least on the hills.'];
    const body = (first: string) =>
      `<h1>Baths</h1>${[first, ...others, WATER].map((text) => `<p>${text}</p>`).join('')}`;
    const { session, page } = await open('changed', pageOf('Baths', body(BATHS)));
    await takeNote(session, page, BATHS, 'Watch this.');
    const edited = BATHS.replace('swimmers', 'swimmers and the pupils');
    stage().pages.setPage('/changed', pageOf('Baths', body(edited)));
    await page.reload();
    await waitForPainted(page, 'notes', edited);
    const panel = await session.openPanel(page);
    await getByRole(session, panel, { role: 'heading', name: '1 note to look at' });
    await clickByRole(session, panel, 'button', 'Accept new wording');
    await waitFor(async () => (await panel.$('.affected')) === null, 'the note to be in its place');
  });

  it('says what to do where nobody answers', async () => {
    const { session } = stage();
    const blank = await session.newPage();
    const panel = await session.openPanel(blank);
    await getByRole(session, panel, { role: 'button', name: 'Reload the page' });
  });

  it('is opened from a card where a page can do so; elsewhere the card says how', async () => {
    const { session, page } = await open('more', REPORT);
    await clickWords(page, 'co-management');
    await clickByRole(session, page, 'button', 'Side panel');
    if (browserName === 'firefox') {
      await waitFor(async () => {
        const card = await getByRole(session, page, { role: 'dialog' });
        return (await card.evaluate((element) => element.textContent))?.includes('Alt+Shift+O');
      }, 'the hint');
      return;
    }
    const url = session.extensionUrl('sidepanel.html');
    await waitFor(
      async () => session.browser.targets().some((target) => target.url() === url),
      'the panel beside the page',
    );
  });
});
