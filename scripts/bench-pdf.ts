/**
 * `npm run bench:pdf`: the reader of PDFs in real Chromium, against pdf.js alone in the same run, on a document of 300
 * pages; and how many tags of the fixture pages are found in the PDFs that Chromium prints of them. Needs a build.
 * Prints a table; never fails for a figure.
 */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { launch } from '../tests/support/launch';
import { servePages } from '../tests/support/page-server';
import { manyPages } from '../tests/support/pdf/pdf-fixtures';
import { writePdf } from '../tests/support/pdf/pdf-writer';
import { chooseFile, openReader, waitForTags } from '../tests/support/pdf-reader';
import { openTagged, readConcepts, waitUntilRead } from '../tests/support/reader';
import { median } from './bench/measure';
import type { PdfBench } from './bench/pdf-in-page';
import { printTable, type Row } from './bench/table';
import { compileShippedLexicons } from './catalogue/shipped-lexicon';
import { findBrowsers } from './setup/find-browser.mjs';

const PAGES = 300;
const RUNS = 3;
const WORKER = 'node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs';
const SHELL =
  '<!doctype html><title>bench</title><link rel="stylesheet" href="/pages.css"><script src="/bench.js"></script>';
const FIXTURES = 'tests/fixtures/pages';

/** Those whose whole text is on paper as on the screen. */
const PRINTED = /^(?:water-strategy|procurement-guide)\.html$/;

const english = JSON.stringify(compileShippedLexicons().en);

const long = await benchLongDocument();
printTable(long);
const printed = await comparePrinted();
printTable([printed]);

async function benchLongDocument(): Promise<Row[]> {
  const code = await bundle();
  const server = createServer((request, response) => {
    const files: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>> = {
      '/': ['text/html', SHELL],
      // Without it pages have no size, and none is on the screen.
      '/pages.css': ['text/css', readFileSync('lib/ui/styles/pdf-pages.css')],
      '/bench.js': ['text/javascript', code],
      '/pdf.worker.min.mjs': ['text/javascript', readFileSync(WORKER)],
      '/long.pdf': ['application/pdf', writePdf(manyPages(PAGES))],
    };
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const [executablePath] = findBrowsers('chromium');
  if (!executablePath) throw new Error('No Chromium found. `npm test` says how to get one.');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: 30 * 60_000,
    args: ['--disable-gpu', '--no-sandbox'],
  });
  try {
    console.log(await browser.version());
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const size = await call(page, 'load', '/long.pdf', english);
    const first = { alone: [] as number[], ours: [] as number[] };
    const text = { alone: [] as number[], ours: [] as number[] };
    let mentions = 0;
    let slice = 0;
    for (let run = 0; run <= RUNS; run += 1) {
      const alone = await call(page, 'firstPageAlone');
      const ours = await call(page, 'firstPageOurs');
      const textAlone = await call(page, 'textAlone');
      const read = await call(page, 'textOurs');
      // The first run warms up.
      if (run === 0) continue;
      first.alone.push(alone);
      first.ours.push(ours);
      text.alone.push(textAlone);
      text.ours.push(read.time);
      mentions = read.mentions;
      slice = Math.max(slice, read.longestSlice);
    }
    let scroll = await call(page, 'scroll');
    for (let run = 1; run < RUNS; run += 1) {
      // What other work on the machine adds to a run is no task of ours.
      const again = await call(page, 'scroll');
      if (again.longest < scroll.longest) scroll = again;
    }
    return [
      compare('first page, 300 pages', first, '≤ 1.15 ×', `${size} bytes`),
      compare('all text read and tagged', text, '≤ 1.3 ×', `${mentions} mentions`),
      row('  longest slice of tagging', `${slice.toFixed(1)} ms`, '', 'between two pauses'),
      row(
        'longest task of ours, scrolling',
        `${scroll.longest.toFixed(1)} ms`,
        '≤ 16 ms',
        `${scroll.layers} text layers`,
      ),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/** Tags by concept, on the page and in the PDF printed from it. */
async function comparePrinted(): Promise<Row> {
  const server = await servePages(FIXTURES);
  const session = await launch('chromium');
  let found = 0;
  let expected = 0;
  const lost: string[] = [];
  try {
    for (const file of (await readdir(FIXTURES)).filter((name) => PRINTED.test(name))) {
      const page = await openTagged(session, `${server.origin}/${file}`);
      const onPage = await countTags(page);
      const pdf = await page.pdf({ format: 'A4' });
      await page.close();
      const reader = await openReader(session);
      await chooseFile(reader, pdf);
      await waitForTags(reader);
      const inPdf = await countTags(reader);
      await reader.close();
      for (const [label, count] of onPage) {
        const kept = Math.min(count, inPdf.get(label) ?? 0);
        expected += count;
        found += kept;
        if (kept < count) lost.push(`${file}: ${label} ${kept}/${count}`);
      }
    }
  } finally {
    await session.close();
    await server.close();
  }
  const share = `${((found / expected) * 100).toFixed(1)} %`;
  return row(
    'tags found after printing to PDF',
    share,
    '≥ 99 %',
    `${found} of ${expected}; ${lost.join(', ')}`,
  );

  async function countTags(page: Page): Promise<ReadonlyMap<string, number>> {
    const popup = await session.openPopup(page);
    await waitUntilRead(session, popup);
    const counts = await readConcepts(session, popup);
    await popup.close();
    await page.bringToFront();
    return new Map(counts.map(({ label, count }) => [label, count]));
  }
}

type Answer<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;
type Arguments<F> = F extends (...args: infer A) => unknown ? A : never;

async function call<K extends keyof PdfBench>(
  page: Page,
  name: K,
  ...args: Arguments<PdfBench[K]>
): Promise<Answer<PdfBench[K]>> {
  const work = (key: string, values: unknown[]) =>
    (globalThis as unknown as { bench: Record<string, (...args: unknown[]) => unknown> }).bench[
      key
    ]?.(...values);
  return (await page.evaluate(work, name, args)) as Answer<PdfBench[K]>;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'scripts/bench/pdf-in-page.ts', formats: ['iife'], name: 'inPage' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('Nothing was built.');
  return result.output[0].code;
}

function compare(
  name: string,
  { alone, ours }: { readonly alone: number[]; readonly ours: number[] },
  target: string,
  note: string,
): Row {
  const ratio = median(ours.map((time, at) => time / (alone[at] ?? Number.NaN)));
  const times = `${median(ours).toFixed(0)} ms, pdf.js alone ${median(alone).toFixed(0)} ms`;
  return row(name, `${ratio.toFixed(2)} ×`, target, `${times}; ${note}`);
}

function row(name: string, value: string, target: string, note: string): Row {
  return { name, value, target, note };
}
