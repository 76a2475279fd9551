/** Times a click on a marked word in the built extension: until its card is painted, and until its content is there. */
import type { CDPSession, Page } from 'puppeteer-core';
import { waitFor } from '../../tests/support/find-by-role';
import { launch } from '../../tests/support/launch';
import { servePages } from '../../tests/support/page-server';
import { openTagged, waitUntilClosed } from '../../tests/support/reader';
import { within } from './deadline';
import { median, type Runs } from './measure';

export interface CardTimes {
  /** From the click to the frame that shows the card; medians in ms. */
  readonly shown: number;
  /** From a click on which nobody acts to the frame after it. */
  readonly idle: number;
  /** From the content script's request to the background's answer. */
  readonly content: number;
  /** The same, right after the background was stopped. */
  readonly contentCold: number;
}

/** ms. Many times what any machine needs. */
const LONGEST_ANSWER = 10_000;

/** @param html a page with marked words. */
export async function benchCard(html: string, runs: Runs): Promise<CardTimes> {
  const pages = await servePages('tests/fixtures/pages');
  pages.setPage('/bench.html', html);
  const session = await launch('chromium');
  try {
    const page = await openTagged(session, `${pages.origin}/bench.html`);
    const cdp = await page.createCDPSession();
    const world = await findContentWorld(cdp);
    const point = await findMark(page);
    const shown: number[] = [];
    const idle: number[] = [];
    const content: number[] = [];
    const cold: number[] = [];
    for (let run = 0; run < runs.warmUps + runs.counted; run += 1) {
      shown.push(await timeClick(page, point, true));
      await page.keyboard.press('Escape');
      await waitUntilClosed(page);
      idle.push(await timeClick(page, { x: 2, y: 2 }, false));
      content.push(await timeRequest(cdp, world));
      await session.stopBackground();
      cold.push(await timeRequest(cdp, world));
    }
    const middle = (times: readonly number[]) => median(times.slice(runs.warmUps));
    return {
      shown: middle(shown),
      idle: middle(idle),
      content: middle(content),
      contentCold: middle(cold),
    };
  } finally {
    await session.close();
    await pages.close();
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function findMark(page: Page): Promise<Point> {
  return waitFor(
    () =>
      page.evaluate(() => {
        for (const range of CSS.highlights.get('hl-a') ?? []) {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const [box] = live.getClientRects();
          const isLink = range.startContainer.parentElement?.closest('a');
          if (!box || isLink || box.width < 8 || box.top < 0 || box.top > innerHeight) continue;
          return { x: box.left + 4, y: box.top + box.height / 2 };
        }
        return undefined;
      }),
    'a mark',
  );
}

/** ms from the click to the frame that shows our element, or to the next frame. */
async function timeClick(page: Page, { x, y }: Point, opens: boolean): Promise<number> {
  // A click may overtake what was asked before it, so the page says when it listens. No function in there has a
  // name: tools that keep names would add calls unknown in the page.
  const timed = await page.evaluateHandle((waitsForCard) => {
    const shown = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        if (document.querySelector('commons-gloss-ui')) resolve();
      }).observe(document.documentElement, { childList: true });
    });
    const clicked = new Promise<number>((resolve) => {
      document.addEventListener('click', ({ timeStamp }) => resolve(timeStamp), {
        once: true,
        capture: true,
      });
    });
    const end = Promise.all([clicked, waitsForCard ? shown : null]).then(
      ([start]) =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            // After the frame has been made.
            port1.onmessage = () => resolve(performance.now() - start);
            port2.postMessage(null);
          });
        }),
    );
    // In an object, for a promise would be waited for here.
    return { end };
  }, opens);
  await page.mouse.click(x, y);
  const name = `click at ${x}, ${y}`;
  return within(
    LONGEST_ANSWER,
    name,
    timed.evaluate(({ end }) => end),
  );
}

async function findContentWorld(cdp: CDPSession): Promise<number> {
  let id: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) id = context.id;
  });
  await cdp.send('Runtime.enable');
  return waitFor(async () => id, 'the world of the content script');
}

/** What a click asks the background for, asked for again and again. */
const REQUEST = `(async () => {
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage({ type: 'concepts/card', body: {
    id: 'remunicipalisation', context: ['co-management', 'public-ownership'],
    passage: { text: 'The concession ends next year, and the town takes its water service back.', lang: 'en',
      concepts: ['remunicipalisation'], named: [] } } });
  if (!answer.ok) throw new Error(answer.failure);
  return performance.now() - start;
})()`;

async function timeRequest(cdp: CDPSession, contextId: number): Promise<number> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression: REQUEST,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}
