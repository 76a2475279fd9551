import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { getByRole, waitFor } from '../support/find-by-role';
import {
  chooseByRole,
  clickWords,
  openTagged,
  readPainted,
  readRows,
  showTab,
  takeNote,
  waitForPainted,
} from '../support/reader';
import { setStage } from '../support/stage';

/** Pages that do not stay as they were loaded, or are in other languages. */
describe.each(browsersUnderTest)('in %s, a living page', (browserName) => {
  const stage = setStage(browserName);
  const open = (file: string) => openTagged(stage().session, `${stage().pages.origin}/${file}`);

  it('is tagged anew when it changes its view without a load, and loses the tags of the old one', async () => {
    const page = await open('single-page-app.html');
    await waitForPainted(page, 'sure', 'remunicipalisation');
    await page.click('[data-view=housing]');
    await waitForPainted(page, 'sure', 'community land trust');
    expect(await readPainted(page, 'sure')).not.toContain('remunicipalisation');
    await page.goBack();
    await waitForPainted(page, 'sure', 'remunicipalisation');
    expect(await readPainted(page, 'sure')).not.toContain('community land trust');
  });

  it('keeps the notes of each of its views apart', async () => {
    const { session } = stage();
    const page = await open('single-page-app.html?view=water&notes');
    await takeNote(session, page, 'leave the choice to the council', 'Who asked the council?');
    await page.click('[data-view=housing]');
    await waitForPainted(page, 'sure', 'community land trust');
    await waitFor(async () => (await readPainted(page, 'notes')).length === 0, 'the note to go');
    await takeNote(session, page, 'stays affordable when it is', 'Even in a boom?');
    await page.goBack();
    await waitForPainted(page, 'notes', 'leave the choice to the council');
    expect(await readPainted(page, 'notes')).toHaveLength(1);
    const popup = await session.openPopup(page);
    await showTab(session, popup, 'Notes');
    const rows = await readRows(session, popup);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('Who asked the council?');
  });

  it('is tagged further down as it grows', async () => {
    const page = await open('endless-minutes.html');
    for (const words of ['co-management', 'participatory budgeting', 'public ownership']) {
      await scrollToEnd(page);
      await waitForPainted(page, 'sure', words);
    }
    // What was there first keeps its tag.
    expect(await readPainted(page, 'sure')).toContain('public bank');
  });

  it('is tagged where a list exchanges the words of its rows', async () => {
    const page = await open('virtual-register.html');
    await waitForPainted(page, 'sure', 'remunicipalisation');
    await page.$eval('#list', (list) => list.scrollTo(0, 20 * 40));
    await waitForPainted(page, 'sure', 'participatory budgeting');
    expect(await readPainted(page, 'sure')).not.toContain('remunicipalisation');
  });

  it('loses the tags of what is hidden, and has them back when it is shown', async () => {
    const page = await open('toggles.html');
    await waitForPainted(page, 'sure', 'public bank');
    const isTagged = async () => (await readPainted(page, 'sure')).includes('co-management');
    await page.$eval('#question', (question) => question.classList.add('open'));
    await waitFor(isTagged, 'the answer to be tagged');
    await page.$eval('#question', (question) => question.classList.remove('open'));
    await waitFor(async () => !(await isTagged()), 'the tag to go');
  });

  it('is tagged inside open shadow trees, also after these change', async () => {
    const page = await open('shadow-cards.html');
    await waitForPainted(page, 'sure', 'under public ownership');
    // Slotted from the page into the component.
    await waitForPainted(page, 'sure', 'public bank');
    await page.$eval('#later', (card) => {
      const source = card.shadowRoot?.querySelector('#source');
      if (source) source.textContent = 'A board of co-management looks after them.';
    });
    await waitForPainted(page, 'sure', 'co-management');
  });

  it('is tagged in Spanish, and a block of it in English', async () => {
    const { session } = stage();
    const page = await open('agua.html');
    for (const words of ['remunicipalización', 'contratación pública', 'public ownership']) {
      await waitForPainted(page, 'sure', words);
    }
    await clickWords(page, 'remunicipalización');
    // The card speaks the reader's language, and says which word of the page it explains.
    const card = await getByRole(session, page, { role: 'dialog', name: 'remunicipalisation' });
    expect(await card.evaluate((element) => element.textContent)).toContain('remunicipalización');
  });

  it('is tagged in German although it declares to be in English', async () => {
    const page = await open('stadtwerke.html');
    for (const words of [
      'Rekommunalisierung',
      'öffentliche Beschaffung',
      'Energiegenossenschaft',
    ]) {
      await waitForPainted(page, 'sure', words);
    }
  });

  it.each(['awkward.html', 'awkward.xhtml'])(
    'keeps its markup to the byte, tagged, changed and switched off: %s',
    async (file) => {
      const { session, pages } = stage();
      const plain = await session.newPage();
      await plain.goto(`${pages.origin}/${file}`);
      const before = await plain.evaluate(parseAfresh);
      const page = await open(file);
      await waitForPainted(page, 'sure', 'public bank');
      expect(await page.evaluate(readMarkup)).toBe(before);
      await page.evaluate(() => document.body.append(' and the public bank'));
      await waitFor(
        async () =>
          (await readPainted(page, 'sure')).filter((words) => words === 'public bank').length > 1,
        'the added words to be tagged',
      );
      const changed = before.replace('</body>', ' and the public bank</body>');
      expect(await page.evaluate(readMarkup)).toBe(changed);

      const popup = await session.openPopup(page);
      await chooseByRole(session, popup, 'Tag this site', 'never');
      await waitFor(async () => (await readPainted(page, 'sure')).length === 0, 'the tags to go');
      expect(await page.evaluate(readMarkup)).toBe(changed);
      // The tests after this one are on the same site.
      await chooseByRole(session, popup, 'Tag this site', 'always');
      await waitForPainted(page, 'sure', 'public bank');
    },
  );
});

function scrollToEnd(page: Page): Promise<void> {
  return page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
}

function readMarkup(): string {
  return document.documentElement.outerHTML;
}

/** The markup of the page as it would be without any extension. */
async function parseAfresh(): Promise<string> {
  const source = await (await fetch(location.href)).text();
  const type = document.contentType as DOMParserSupportedType;
  return new DOMParser().parseFromString(source, type).documentElement.outerHTML;
}
