/** `npm run screenshots`: the pictures of the README, made of the built extension and the sample page. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type BrowserSession, launch } from '../tests/support/launch';
import { servePages } from '../tests/support/page-server';
import { clickWords, openTagged, takeNote, waitUntilRead } from '../tests/support/reader';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const FIXTURES = path.join(PROJECT, 'tests/fixtures/pages');
/** For what is drawn a moment after it is there. */
const SETTLED_MS = 1_000;

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** @param page the sample page, tagged. */
  readonly show: (session: BrowserSession, page: Page) => Promise<Page>;
}

/** One entry a picture, written to `docs/<name>.png`. */
const PICTURES: readonly Picture[] = [
  {
    name: 'screenshot',
    width: 1280,
    height: 800,
    async show(_, page) {
      await clickWords(page, 'privatisation');
      return page;
    },
  },
  {
    name: 'popup',
    width: 400,
    height: 600,
    async show(session, page) {
      const popup = await session.openPopup(page);
      await waitUntilRead(session, popup);
      return popup;
    },
  },
  {
    name: 'sidepanel',
    width: 400,
    height: 600,
    show: (session, page) => session.openPanel(page),
  },
  {
    name: 'library',
    width: 1180,
    height: 640,
    show: (session) => session.openExtensionPage('library.html'),
  },
];

const pages = await servePages(FIXTURES);
const session = await launch('chromium');
try {
  const page = await openTagged(session, `${pages.origin}/water-strategy.html`);
  await page.setViewport({ width: 1280, height: 800 });
  await takeNote(
    session,
    page,
    'The committee prefers the remunicipalisation of the water service.',
    'Compare with the precedents.',
  );
  for (const { name, width, height, show } of PICTURES) {
    const shown = await show(session, page);
    await shown.setViewport({ width, height });
    await shown.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    await shown.screenshot({ path: path.join(PROJECT, 'docs', `${name}.png`) as `${string}.png` });
    console.log(`docs/${name}.png`);
    if (shown !== page) await shown.close();
    else await page.keyboard.press('Escape');
  }
} finally {
  await session.close();
  await pages.close();
}
