/**
 * How long exports, backup and restore of a large library take, and whether the page stands still meanwhile: the built
 * extension in real Chromium, by its own pages. `npm run bench:exports -- [notes]`. A task of 50 ms or more counts as
 * standing still (Long Tasks API). The brief is also timed alone, in Node.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { ElementHandle, Page } from 'puppeteer-core';
import { createBackupWriter } from '../lib/domain/backups/backup-file';
import { toNotesBrief } from '../lib/domain/exports/notes-brief';
import { DEFAULT_BRIEF_OPTIONS } from '../lib/domain/markdown/brief-export';
import type { NoteId } from '../lib/domain/notes/note';
import { SCHEMA_VERSION } from '../lib/domain/records/record-schemas';
import { briefExportMessages } from '../lib/ui/messages/brief-export';
import {
  aConceptId,
  aDocument,
  aLink,
  aNote,
  anUrl,
  someSelectors,
} from '../tests/support/builders';
import { takeExport } from '../tests/support/exports';
import { getByRole, waitFor } from '../tests/support/find-by-role';
import { type BrowserSession, launch } from '../tests/support/launch';
import { clickByRole, waitForDownload } from '../tests/support/reader';
import { aNotesExport } from '../tests/unit/exports/builders';
import { writeBrief } from '../tests/unit/markdown/write-brief';
import { median } from './bench/measure';
import { printTable, type Row } from './bench/table';

const COUNT = Number(process.argv[2] ?? 50_000);
const NOTES_PER_PAGE = 25;
const BRIEF_NOTES = 2_000;
const BRIEF_RUNS = 7;
/** ms */
const PATIENCE = 600_000;
const NOW = '2026-05-04T09:00:00.000Z';

function noteOf(number: number) {
  return aNote({
    id: `urn:uuid:00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}` as NoteId,
    target: {
      source: anUrl(`/page/${Math.floor(number / NOTES_PER_PAGE)}`),
      selector: someSelectors(
        `The water service of district ${number} is run by those who use it, “for all”, since ${1990 + (number % 30)}.`,
      ),
    },
    comment: number % 3 === 0 ? '' : `On passage ${number}:\n\n- *who* decides\n- what it costs\n`,
    concepts: number % 2 === 0 ? [aConceptId()] : [],
    tags: number % 5 === 0 ? ['water', `chapter ${number % 7}`] : [],
    cases: number % 4 === 0 ? [aLink('eau-de-paris', 'supports')] : [],
  });
}

function* backupLines() {
  const writer = createBackupWriter(SCHEMA_VERSION, NOW);
  yield writer.header();
  for (let page = 0; page * NOTES_PER_PAGE < COUNT; page += 1) {
    const url = anUrl(`/page/${page}`);
    yield writer.record('documents', aDocument({ url, title: `Water strategy, part ${page}` }));
  }
  for (let number = 0; number < COUNT; number += 1) yield writer.record('notes', noteOf(number));
  yield writer.end().text;
}

const rows: Row[] = [];
const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

/** Times `work` in Node and reads what the page saw meanwhile. */
async function watch(name: string, target: string, page: Page, work: () => Promise<unknown>) {
  await page.evaluate(() => {
    const seen: number[] = [];
    Reflect.set(globalThis, 'longTasks', seen);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  const tasks = await page.evaluate(() => Reflect.get(globalThis, 'longTasks') as number[]);
  const { JSHeapUsedSize = 0 } = await page.metrics();
  const longest =
    tasks.length === 0 ? 'none of 50 ms' : `longest ${Math.max(...tasks).toFixed(0)} ms`;
  const note = `long tasks: ${tasks.length}, ${longest}; heap ${(JSHeapUsedSize / 1e6).toFixed(0)} MB`;
  rows.push({ name, value: seconds(time), target, note });
  console.log(name, seconds(time), note);
}

function benchBrief(): void {
  const exported = aNotesExport(...Array.from({ length: BRIEF_NOTES }, (_, at) => noteOf(at)));
  const brief = toNotesBrief(exported, 'Water');
  const times = Array.from({ length: BRIEF_RUNS }, () => {
    const start = performance.now();
    writeBrief(brief, DEFAULT_BRIEF_OPTIONS, briefExportMessages('en'));
    return performance.now() - start;
  });
  const value = seconds(median(times));
  rows.push({ name: `Markdown brief of ${BRIEF_NOTES} notes`, value, target: '1 s', note: 'Node' });
}

const says = (page: Page, words: string) =>
  waitFor(
    async () => (await page.evaluate(() => document.body.textContent ?? '')).includes(words),
    `“${words}”`,
    PATIENCE,
  );

async function benchBackups(session: BrowserSession, downloads: string): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-backup-'));
  const file = path.join(folder, 'in.jsonl');
  await writeFile(file, [...backupLines()].join(''));
  const page = await session.openExtensionPage('backup.html');
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await watch(`check a backup of ${COUNT} notes`, '', page, async () => {
    await input.uploadFile(file);
    await says(page, 'What restoring');
  });
  await watch('restore', '30 s', page, async () => {
    await clickByRole(session, page, 'button', 'Restore');
    await says(page, 'Restored. How');
  });
  await watch('complete backup, saved', '10 s', page, async () => {
    await clickByRole(session, page, 'button', 'Save a backup file');
    await says(page, 'Download started');
    await waitForDownload(downloads, '.jsonl', PATIENCE);
  });
  await page.close();
  await rm(folder, { recursive: true });
}

async function benchExports(session: BrowserSession, downloads: string): Promise<void> {
  const library = await session.openExtensionPage('library.html');
  await says(library, `${COUNT.toLocaleString('en')} notes`);
  await clickByRole(session, library, 'button', 'Export …');
  await getByRole(session, library, { role: 'combobox', name: 'Write as' });
  const presets = {
    csv: '.csv',
    jsonld: '.jsonld',
    obsidian: '.zip',
    markdown: '.md',
    html: '.html',
  };
  for (const [preset, ending] of Object.entries(presets)) {
    await watch(`${preset} of ${COUNT} notes`, '', library, () =>
      takeExport(session, library, downloads, preset, ending, PATIENCE),
    );
  }
}

benchBrief();
const downloads = await mkdtemp(path.join(os.tmpdir(), 'bench-exports-'));
const session = await launch('chromium', { downloadDir: downloads });
try {
  await benchBackups(session, downloads);
  await benchExports(session, downloads);
} finally {
  await session.close();
  await rm(downloads, { recursive: true, force: true });
}
printTable(rows);
