/**
 * What an end-to-end test file needs around its tests: a server of pages, a proxy that sees every request, a
 * download folder and a browser with the extension. Of a test that fails it keeps a picture of every page.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { BrowserName } from '../../scripts/setup/find-browser.mjs';
import { type BrowserSession, launch } from './launch';
import { type PageServer, servePages } from './page-server';
import { type RecordingProxy, recordRequests } from './recording-proxy';

const FIXTURES = fileURLToPath(new URL('../fixtures/pages', import.meta.url));
const PICTURE_MS = 5_000;
/** A popup that is closing by itself never says that it is closed. */
const CLOSE_MS = 5_000;
const EVIDENCE = fileURLToPath(new URL('../../out/e2e', import.meta.url));

export interface Stage {
  readonly session: BrowserSession;
  readonly pages: PageServer;
  readonly proxy: RecordingProxy;
  readonly downloads: string;
}

/**
 * Call it inside `describe`; what it returns is filled before the first test. Pages are closed after each test.
 * @param folder whose pages are served, the fixture pages by default.
 */
export function setStage(browserName: BrowserName, folder = FIXTURES): () => Stage {
  let stage: Stage | undefined;
  const getStage = () => {
    if (!stage) throw new Error('The stage is there only while tests run.');
    return stage;
  };

  beforeAll(async () => {
    const pages = await servePages(folder);
    const proxy = await recordRequests(pages.origin);
    const downloads = await mkdtemp(path.join(os.tmpdir(), 'commons-gloss-downloads-'));
    const session = await launch(browserName, { proxy: proxy.origin, downloadDir: downloads });
    stage = { session, pages, proxy, downloads };
  });

  afterEach(async ({ task }) => {
    const { session } = getStage();
    if (task.result?.state === 'fail') await keepPictures(session, task.name);
    // The first page stays: without any the browser ends.
    const [, ...pages] = await session.browser.pages();
    for (const page of pages) await Promise.race([page.close().catch(ignoreGone), delay(CLOSE_MS)]);
  });

  afterAll(async () => {
    if (!stage) return;
    await stage.session.close();
    await stage.proxy.close();
    await stage.pages.close();
    await rm(stage.downloads, { recursive: true, force: true });
  });

  return getStage;
}

/** A tab the extension itself closes meanwhile, or a popup of Firefox. */
function ignoreGone(error: Error): void {
  if (!/No target|no such frame/i.test(error.message)) throw error;
}

async function keepPictures(session: BrowserSession, test: string): Promise<void> {
  await mkdir(EVIDENCE, { recursive: true });
  const name = `${session.name} ${test}`.replace(/[^\w-]+/g, '-').slice(0, 80);
  for (const [index, page] of (await session.browser.pages()).entries()) {
    const file = path.join(EVIDENCE, `${name}-${index}.png`);
    // A page that hangs must not hide why the test failed.
    await Promise.race([takePicture(page, file), delay(PICTURE_MS)]).catch(() => undefined);
  }
}

async function takePicture(page: Page, file: string): Promise<void> {
  // A page in the background is not drawn.
  await page.bringToFront();
  await page.screenshot({ path: file as `${string}.png` });
}
