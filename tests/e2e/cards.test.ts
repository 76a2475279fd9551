import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import {
  changeSettings,
  clickByRole,
  clickWords,
  giveCommand,
  openTagged,
  readPainted,
  readRows,
  restOn,
  selectWithMouse,
  showTab,
  waitForPainted,
  waitUntilClosed,
} from '../support/reader';
import { setStage } from '../support/stage';

/** Longer than a pointer has to rest for a card. */
const LONGER_THAN_A_REST_MS = 900;

describe.each(browsersUnderTest)('in %s, a card', (browserName) => {
  const stage = setStage(browserName);
  const open = (file: string) => openTagged(stage().session, `${stage().pages.origin}/${file}`);
  const findCards = (page: Page) => findAllByRole(stage().session, page, { role: 'dialog' });

  it('opens under a resting pointer without the focus, and goes when the pointer leaves', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?hover');
    await restOn(page, 'co-management');
    const card = await getByRole(session, page, { role: 'dialog', name: 'co-management' });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');

    // Over the gap into the card: it stays, and its buttons can be pressed.
    const box = await card.boundingBox();
    if (!box) throw new Error('The card has no box.');
    await page.mouse.move(box.x + 60, box.y + 40, { steps: 12 });
    await delay(LONGER_THAN_A_REST_MS);
    expect(await findCards(page)).toHaveLength(1);

    await page.mouse.move(2, 2, { steps: 8 });
    await waitUntilClosed(page);
  });

  it('does not open under a pointer while text is selected, nor where the reader wants a click', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?no-hover');
    await selectWithMouse(page, 'Larchmere has 41,300 inhabitants');
    await getByRole(session, page, { role: 'toolbar' });
    await restOn(page, 'co-management');
    await delay(LONGER_THAN_A_REST_MS);
    expect(await findCards(page)).toEqual([]);

    const popup = await session.openPopup(page);
    await changeSettings(popup, { cardOn: 'click' });
    await page.bringToFront();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await restOn(page, 'privatisation');
    await delay(LONGER_THAN_A_REST_MS);
    expect(await findCards(page)).toEqual([]);
    await clickWords(page, 'privatisation');
    await getByRole(session, page, { role: 'dialog', name: 'privatisation' });
    await changeSettings(popup, { cardOn: 'hover' });
  });

  it('leads to neighbouring concepts and back', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?neighbours');
    await clickWords(page, 'remunicipalisation');
    await getByRole(session, page, { role: 'dialog', name: 'remunicipalisation' });
    await clickByRole(session, page, 'button', 'public ownership');
    await getByRole(session, page, { role: 'dialog', name: 'public ownership' });
    await clickByRole(session, page, 'button', 'Back');
    await getByRole(session, page, { role: 'dialog', name: 'remunicipalisation' });
  });

  it('is reached, read and left by keyboard alone', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?steps');
    const popup = await session.openPopup(page);
    const nameOf = async () => {
      const [card] = await findCards(page);
      return card?.evaluate((node) => node.ariaLabel);
    };
    const names: unknown[] = [];
    for (let step = 0; step < 3; step += 1) {
      await giveCommand(popup, page, 'next-mention');
      names.push(
        await waitFor(async () => {
          const name = await nameOf();
          return name && name !== 'Loading…' && name !== names.at(-1) && name;
        }, 'the card of the next mention'),
      );
    }
    await giveCommand(popup, page, 'previous-mention');
    await waitFor(async () => (await nameOf()) === names[1], 'the card of the mention before');

    // The focus is in the card: Enter on its first button leads on.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  it('can be used inside a modal dialog, on a page that is zoomed, turned and full of high layers', async () => {
    const { session, pages } = stage();
    pages.setPage(
      '/layers.html',
      `<!doctype html><html style="zoom: 1.25"><title>Layers</title>
      <body style="transform: scale(0.9) rotate(0.5deg)">
      <div style="position: fixed; inset: auto 0 0 0; z-index: 2147483647; background: #ccc">A bar</div>
      <p>The town has chosen remunicipalisation.</p>
      <dialog style="max-width: 30em"><p>In a dialog the town speaks of public ownership.</p></dialog>
      <script>document.querySelector('dialog').showModal()</script>`,
    );
    const page = await open('layers.html');
    await waitForPainted(page, 'sure', 'public ownership');
    await clickWords(page, 'public ownership');
    const card = await getByRole(session, page, { role: 'dialog', name: 'public ownership' });
    const box = await card.boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    expect(box?.width).toBeLessThan(350);
    await clickByRole(session, page, 'button', 'Add note');
    await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    await page.keyboard.type('In the dialog.');
    await clickByRole(session, page, 'button', 'Save');
    await waitForPainted(page, 'notes', 'public ownership');
    await waitUntilClosed(page);
  });

  it('can be used over an element that fills the screen', async () => {
    const { session, pages } = stage();
    pages.setPage(
      '/full-screen.html',
      `<!doctype html><title>Full screen</title><p>The town has chosen remunicipalisation.</p>
      <article style="background: white"><button>Fill the screen</button>
      <p>On the whole screen it speaks of public ownership.</p></article>
      <script>document.querySelector('button').onclick = () =>
        document.querySelector('article').requestFullscreen()</script>`,
    );
    const page = await open('full-screen.html');
    await page.click('button');
    await waitFor(() => page.evaluate(() => document.fullscreenElement !== null), 'full screen');
    await waitForPainted(page, 'sure', 'public ownership');
    await clickWords(page, 'public ownership');
    await getByRole(session, page, { role: 'dialog', name: 'public ownership' });
    await clickByRole(session, page, 'button', 'Add note');
    await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    await page.keyboard.type('On the whole screen.');
    await clickByRole(session, page, 'button', 'Save');
    await waitForPainted(page, 'notes', 'public ownership');
    await waitUntilClosed(page);
    expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('article');
  });

  it('finds evidence for a selected passage and links it to a note', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?evidence');
    await selectWithMouse(
      page,
      'The committee prefers the remunicipalisation of the water service.',
    );
    await clickByRole(session, page, 'button', 'Find evidence');
    const card = await getByRole(session, page, {
      role: 'dialog',
      name: 'Evidence for this passage',
    });
    const link = await waitFor(async () => {
      const [first] = await card.$$('button.link');
      return first;
    }, 'a case study');
    const title = await card.$eval('.case-title', (node) => node.textContent);
    await link.click();
    await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    await page.keyboard.type('A **precedent**.');
    await waitFor(
      () => findAllByRole(session, page, { role: 'region', name: 'Preview' }).then((all) => all[0]),
      'the preview',
    );
    await getByRole(session, page, { role: 'combobox', name: 'Tags' }).then((tags) => tags.focus());
    await page.keyboard.type('for the brief');
    await page.keyboard.press('Enter');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await waitUntilClosed(page);
    const popup = await session.openPopup(page);
    await showTab(session, popup, 'Notes');
    const [row] = await readRows(session, popup);
    expect(row).toContain(title);
  });

  it('copies a quote with its source', async () => {
    const { session, pages } = stage();
    const page = await open('water-strategy.html?copy');
    await selectWithMouse(page, 'Larchmere has 41,300 inhabitants');
    await clickByRole(session, page, 'button', 'Copy quote');
    // What says that it is copied goes by itself; what says that it is not would stay.
    await waitUntilClosed(page);
    pages.setPage('/paste-here.html', '<title>Elsewhere</title><textarea rows="9"></textarea>');
    const other = await session.newPage();
    await other.goto(`${pages.origin}/paste-here.html`);
    await other.click('textarea');
    await other.keyboard.down('Control');
    await other.keyboard.press('v');
    await other.keyboard.up('Control');
    const pasted = await waitFor(
      () => other.$eval('textarea', (field) => field.value),
      'the quote to be pasted',
    );
    expect(pasted).toMatch(/^> Larchmere has 41,300 inhabitants/);
    expect(pasted).toContain(`${pages.origin}/water-strategy.html`);
    expect(pasted).toContain(':~:text=');
  });

  it('opens on marks that the page cannot read', async () => {
    const { session } = stage();
    const page = await open('water-strategy.html?private');
    const popup = await session.openPopup(page);
    await changeSettings(popup, { painting: 'overlay' });
    await page.bringToFront();
    await waitFor(
      () => page.evaluate(() => document.querySelector('commons-gloss-marks') !== null),
      'the marks over the page',
    );
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(
      await page.evaluate(() => {
        const host = document.querySelector('commons-gloss-marks');
        return { shadow: host?.shadowRoot, text: host?.textContent, html: host?.innerHTML };
      }),
    ).toEqual({ shadow: null, text: '', html: '' });
    await clickWords(page, 'co-management');
    await getByRole(session, page, { role: 'dialog', name: 'co-management' });
    await page.keyboard.press('Escape');
    await changeSettings(popup, { painting: 'highlights' });
    await waitFor(async () => (await readPainted(page, 'sure')).length > 0, 'the highlights');
    expect(await page.$('commons-gloss-marks')).toBeNull();
  });
});
