import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import type { BrowserSession } from '../support/launch';
import {
  chooseByRole,
  clickByRole,
  openTagged,
  readPainted,
  showTab,
  waitForPainted,
} from '../support/reader';
import { setStage } from '../support/stage';

const PAGE = 'water-strategy.html';

describe.each(browsersUnderTest)('in %s, what the reader chooses', (browserName) => {
  const stage = setStage(browserName);
  const open = (query: string) =>
    openTagged(stage().session, `${stage().pages.origin}/${PAGE}?${query}`);
  const openOptions = () => stage().session.openExtensionPage('options.html');
  const untilUntagged = (page: Page) =>
    waitFor(async () => (await readPainted(page, 'sure')).length === 0, 'the tags to go');

  it('hides a group on an open page, and shows it again', async () => {
    const { session } = stage();
    const page = await open('groups');
    await waitForPainted(page, 'sure', 'remunicipalisation');
    const options = await openOptions();
    await clickByRole(session, options, 'checkbox', 'Ownership');
    await untilSaved(session, options);
    await waitFor(
      async () => !(await readPainted(page, 'sure')).includes('remunicipalisation'),
      'the tag to go',
    );
    expect(await readPainted(page, 'sure')).not.toEqual([]);
    await clickByRole(session, options, 'checkbox', 'Ownership');
    await waitForPainted(page, 'sure', 'remunicipalisation');
  });

  it('has sites ask first: nothing is tagged before the popup is told to', async () => {
    const { session } = stage();
    const page = await open('ask');
    const options = await openOptions();
    await chooseByRole(session, options, 'Tag pages', 'ask');
    await untilUntagged(page);

    const popup = await session.openPopup(page);
    await clickByRole(session, popup, 'button', 'Tag this page');
    await waitForPainted(page, 'sure', 'remunicipalisation');
    await showTab(session, popup, 'Concepts');
    await getByRole(session, popup, { role: 'button', name: 'Next mention of remunicipalisation' });

    // For this page only, and until it is left.
    await page.reload();
    expect(await readPainted(page, 'sure')).toEqual([]);
    await chooseByRole(session, options, 'Tag pages', 'always');
    await waitForPainted(page, 'sure', 'remunicipalisation');
  });

  it('gives a site a rule of its own, by its address, and takes it back', async () => {
    const { session, pages } = stage();
    const page = await open('site');
    const options = await openOptions();
    const field = await getByRole(session, options, { role: 'textbox', name: 'Add a site' });
    await field.type(pages.origin);
    await clickByRole(session, options, 'button', 'Add');
    await untilUntagged(page);
    const { host } = new URL(pages.origin);
    await clickByRole(session, options, 'button', `Remove the rule for ${host}`);
    await waitForPainted(page, 'sure', 'remunicipalisation');
  });

  it('is the language of the whole interface, at once', async () => {
    const { session } = stage();
    const options = await openOptions();
    await chooseByRole(session, options, 'Language of the interface', 'de');
    await getByRole(session, options, { role: 'heading', name: 'Einstellungen' });
    const page = await open('language');
    const popup = await session.openPopup(page);
    await getByRole(session, popup, { role: 'combobox', name: 'Hier auszeichnen' });
    await chooseByRole(session, options, 'Sprache der Oberfläche', '');
    await getByRole(session, options, { role: 'heading', name: 'Options' });
  });

  it('steps through the mentions of a concept, forwards and back', async () => {
    const { session } = stage();
    const page = await open('steps');
    const popup = await session.openPopup(page);
    await clickByRole(session, popup, 'button', 'Next mention of remunicipalisation');
    const readPlace = async () => {
      const [status] = await findAllByRole(session, popup, { role: 'status' });
      return status?.evaluate(({ textContent }) => textContent);
    };
    await waitFor(async () => (await readPlace())?.includes('1 of'), 'the place to be told');
    await clickByRole(session, popup, 'button', 'Previous mention of remunicipalisation');
    const place = await waitFor(async () => {
      const [, at, count] = (await readPlace())?.match(/: (\d+) of (\d+)$/) ?? [];
      return at !== '1' && { at, count };
    }, 'the next place');
    expect(place.at).toBe(place.count);
  });

  it('begins with a page that tags a passage and shows the card of a word, by keyboard', async () => {
    const { session } = stage();
    const greeting = await session.openExtensionPage('onboarding.html');
    await waitForPainted(greeting, 'sure', 'public-private partnership');
    const word = await getByRole(session, greeting, {
      role: 'button',
      name: 'public-private partnership',
    });
    await word.focus();
    await greeting.keyboard.press('Enter');
    await waitFor(
      async () => (await greeting.$$('.tried-card .case-title')).length > 0,
      'case studies on the card',
    );
  });
});

async function untilSaved(session: BrowserSession, options: Page): Promise<void> {
  await waitFor(async () => {
    const [status] = await findAllByRole(session, options, { role: 'status' });
    return (await status?.evaluate(({ textContent }) => textContent)) === 'Saved';
  }, 'the change to be kept');
}
