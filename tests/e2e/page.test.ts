import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import {
  chooseByRole,
  clickByRole,
  clickWords,
  openTagged,
  readPainted,
  readRows,
  selectByKeys,
  selectWithMouse,
  showTab,
  takeNote,
  waitForPainted,
  waitUntilClosed,
} from '../support/reader';
import { setStage } from '../support/stage';

describe.each(browsersUnderTest)('in %s, a page', (browserName) => {
  const stage = setStage(browserName);
  const open = (file: string) => openTagged(stage().session, `${stage().pages.origin}/${file}`);

  it('shows its concepts, also where markup, breaks or hyphens run through them', async () => {
    const page = await open('water-strategy.html');
    for (const words of [
      'concession contract',
      'public-private partnership',
      'remunicipalisation',
      'privatisation',
      'public‑public partnership',
      'co-management',
      'participatory budgeting',
    ]) {
      await waitForPainted(page, 'sure', words);
    }
  });

  it('shows the case studies it names', async () => {
    const page = await open('water-strategy.html');
    await waitForPainted(page, 'cases', 'Eau de Paris');
  });

  it('keeps its words free of tags where they mean something else', async () => {
    const page = await open('procurement-guide.html');
    // The last of the page, and what waits for the rest of it to be read.
    for (const words of ['social enterprise', 'public procurement', 'Social clauses'])
      await waitForPainted(page, 'sure', words);
    const tagged = [...(await readPainted(page, 'sure')), ...(await readPainted(page, 'unsure'))];
    for (const trap of ['Commons', 'PPP', 'common']) expect(tagged).not.toContain(trap);
  });

  it('keeps its markup to the byte, tagged, noted and after everything is closed', async () => {
    const { session } = stage();
    const page = await open('procurement-guide.html?untouched');
    expect(await page.evaluate(readMarkup)).toBe(await page.evaluate(parseAfresh));
    await takeNote(session, page, 'A contract is kept by visiting it.', 'Also for our own.');
    await clickWords(page, 'Social clauses');
    await clickByRole(session, page, 'button', 'Close');
    await waitUntilClosed(page);
    expect(await page.evaluate(readMarkup)).toBe(await page.evaluate(parseAfresh));
  });

  it('says nothing when there is nothing to say', async () => {
    const { session, pages } = stage();
    const page = await session.newPage();
    await page.goto(`${pages.origin}/empty.html`);
    const popup = await session.openPopup(page);
    await getByRole(session, popup, { role: 'heading', name: 'No commons concepts on this page' });
    expect(await readPainted(page, 'sure')).toEqual([]);
    expect(await readPainted(page, 'unsure')).toEqual([]);
  });

  it('counts what stands in its frames', async () => {
    const { session } = stage();
    const page = await open('frames.html');
    const popup = await session.openPopup(page);
    const rows = await waitFor(async () => {
      const shown = await readRows(session, popup);
      return shown.some((row) => row.startsWith('remunicipalisation')) && shown;
    }, 'the concepts of the frame');
    // In the page itself, not in the frame.
    expect(rows.some((row) => row.startsWith('public ownership'))).toBe(true);
  });

  it('explains a concept on a click, and takes a note on it', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?card');
    await clickWords(page, 'co-management');
    await getByRole(session, page, { role: 'dialog', name: 'co-management' });
    await clickByRole(session, page, 'button', 'Add note');
    await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    await page.keyboard.type('One third each.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await waitForPainted(page, 'notes', 'co-management');
  });

  it('offers a note on a selection made or extended by keyboard', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?keyboard');
    await selectByKeys(session, page, 'precedent');
    await getByRole(session, page, { role: 'button', name: 'Note' });
    // Neither the selection nor the focus is taken from the page.
    expect(await page.evaluate(() => String(getSelection()))).toMatch(/^precedent .+/);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  it('keeps a note on its words while the text around them changes, and waits when they go', async () => {
    const { session, pages } = stage();
    const words = 'the brook belongs to nobody and everybody';
    const passage = `<p>Some say that ${words}. Others call it a commons.</p>`;
    const publish = (body: string) =>
      pages.setPage('/draft.html', `<!doctype html><title>Draft</title>${body}`);
    publish(passage);
    const page = await open('draft.html');
    await takeNote(session, page, words, 'Who says so?');

    publish(`<p>A new preface.</p><ul><li>${passage}</ul>`);
    await page.reload();
    await waitForPainted(page, 'notes', words);

    publish('<p>Others call the brook a commons.</p>');
    await page.reload();
    const popup = await session.openPopup(page);
    await showTab(session, popup, 'Notes');
    const [row] = await readRows(session, popup);
    expect(row).toContain('Who says so?');
    expect(row).toContain('These words are not on the page at present.');

    publish(passage);
    await page.bringToFront();
    await page.reload();
    await waitForPainted(page, 'notes', words);
  });

  it('is scrolled to a mention from the popup', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?jump');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const popup = await session.openPopup(page);
    await clickByRole(session, popup, 'button', 'Next mention of participatory budgeting');
    await page.bringToFront();
    await waitFor(() => page.evaluate(() => scrollY > 0), 'the page to scroll');
  });

  it('asks before Escape throws a comment away', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?escape');
    await selectWithMouse(page, 'Larchmere has 41,300 inhabitants');
    await clickByRole(session, page, 'button', 'Note');
    await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    await page.keyboard.type('Half a thou');
    await page.keyboard.press('Escape');
    await clickByRole(session, page, 'button', 'Discard');
    await waitUntilClosed(page);
    expect(await readPainted(page, 'notes')).toEqual([]);
  });

  it('is tagged no more, and again, as its site is switched', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?switch');
    const popup = await session.openPopup(page);
    await chooseByRole(session, popup, 'Tag this site', 'never');
    await waitFor(async () => (await readPainted(page, 'sure')).length === 0, 'the tags to go');
    await chooseByRole(session, popup, 'Tag this site', 'always');
    await waitForPainted(page, 'sure', 'remunicipalisation');
  });

  it('drops a tag the reader dismissed, for good, and takes it back', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?dismiss');
    await clickWords(page, 'privatisation');
    await clickByRole(session, page, 'button', 'Not this concept');
    await clickByRole(session, page, 'button', '“privatisation” on this page');
    const isTagged = async () => (await readPainted(page, 'sure')).includes('privatisation');
    await waitFor(async () => !(await isTagged()), 'the tag to go');

    await page.reload();
    await waitForPainted(page, 'sure', 'remunicipalisation');
    expect(await isTagged()).toBe(false);

    const popup = await session.openPopup(page);
    const back = 'Tag again: privatisation';
    await clickByRole(session, popup, 'button', back);
    await page.bringToFront();
    await waitForPainted(page, 'sure', 'privatisation');
  });

  it('opens the popup from the toolbar', async () => {
    const page = await open('water-strategy.html?toolbar');
    await stage().session.openToolbarPopup(page);
  });

  it('has a popup in which every control has a name', async () => {
    const { session } = stage();
    const popup = await session.openPopup(await open('water-strategy.html?names'));
    await showTab(session, popup, 'Concepts');
    const names = await Promise.all(
      (await findAllByRole(session, popup, { role: 'button' })).map((button) =>
        button.evaluate((element) => element.ariaLabel ?? element.textContent),
      ),
    );
    expect(names.length).toBeGreaterThan(3);
    expect(names).not.toContain('');
  });
});

function readMarkup(): string {
  return document.documentElement.outerHTML;
}

/** The markup of the page as it would be without any extension. */
async function parseAfresh(): Promise<string> {
  const source = await (await fetch(location.href)).text();
  return new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
}
