/** The side panel with very many mentions: the longest task while it is drawn, unfolded, scrolled and searched. */
import type { Browser, Page } from 'puppeteer-core';
import type { PanelBench } from './in-panel';
import { median } from './measure';
import type { Row } from './table';

const MENTIONS = 5_000;
const RUNS = 3;
const SCREENS = 40;
const WORDS = 'commoning';

/** @param code of `in-panel.tsx` as one script. @param findLongestTask processor time in ms. */
export async function benchPanel(
  browser: Browser,
  code: string,
  findLongestTask: (page: Page, work: () => Promise<unknown>) => Promise<number>,
): Promise<Row[]> {
  const figures: Record<'draw' | 'unfold' | 'scroll' | 'filter', number[]> = {
    draw: [],
    unfold: [],
    scroll: [],
    filter: [],
  };
  let drawn = 0;
  let told = '';
  for (let run = 0; run < RUNS; run += 1) {
    const page = await browser.newPage();
    await page.setViewport({ width: 400, height: 900 });
    await page.setContent('<!doctype html><html lang="en"><body></body></html>');
    await page.addScriptTag({ content: code });
    const time = async (name: keyof typeof figures, work: () => Promise<unknown>) =>
      figures[name].push(await findLongestTask(page, work));
    await time('draw', () => page.evaluate((count) => panelBench.show(count), MENTIONS));
    await time('unfold', () => page.evaluate(() => panelBench.unfold()));
    await time('scroll', async () => {
      drawn = await page.evaluate((screens) => panelBench.scroll(screens), SCREENS);
    });
    await time('filter', async () => {
      told = await page.evaluate((words) => panelBench.filter(words), WORDS);
    });
    await page.close();
  }
  const row = (name: keyof typeof figures, what: string, target: string, note: string): Row => ({
    name: `panel, ${MENTIONS} mentions: ${what}`,
    value: `${median(figures[name]).toFixed(1)} ms`,
    target,
    note,
  });
  return [
    row('draw', 'first drawn', '', `longest task, processor time; median of ${RUNS}`),
    row('unfold', 'all unfolded', '', 'likewise'),
    row('scroll', 'scrolled', '≤ 50 ms', `${SCREENS} screens, ${drawn} rows drawn at the end`),
    row('filter', 'searched', '≤ 50 ms', `“${WORDS}” key by key: ${told}`),
  ];
}

declare global {
  /** In the page, see in-panel.tsx. */
  var panelBench: PanelBench;
}
