import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import jsonld from 'jsonld';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { readPreview, takeExport } from '../support/exports';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import { openLibraryOf } from '../support/noted-pages';
import { chooseByRole, clickByRole } from '../support/reader';
import { setStage } from '../support/stage';
import { readWithCommonmark, splitFile } from '../unit/markdown/read-back';

const PAGES = [
  {
    file: '/one.html',
    title: 'One *river*',
    words: 'The brook is a commons of "the whole" valley',
  },
  { file: '/two.html', title: 'Two @rivers', words: 'The concession -- of $5 a year -- ends' },
  { file: '/three.html', title: 'Three', words: 'Tenants manage the [heating] plant together' },
];
const QUOTES = PAGES.map(({ words }) => words).toSorted();
const PANDOC = process.env.PANDOC_PATH ?? 'pandoc';

const filesOf = (zip: Buffer) =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
const bodyOf = (text: string) => readWithCommonmark(splitFile(text).body).blocks;
const quotesOf = (text: string) =>
  bodyOf(text).flatMap(({ type, text: words }) => (type === 'blockquote' ? [words] : []));

describe.each(browsersUnderTest)('in %s, a brief of three documents', (browserName) => {
  const stage = setStage(browserName);
  let hash = '';

  async function openBrief(): Promise<Page> {
    const library = await stage().session.openExtensionPage(`library.html${hash}`);
    await getByRole(stage().session, library, { role: 'combobox', name: 'Write as' });
    return library;
  }
  const take = (library: Page, preset: string, ending: string) =>
    takeExport(stage().session, library, stage().downloads, preset, ending);

  it('is compiled', async () => {
    const { session } = stage();
    const library = await openLibraryOf(stage(), PAGES);
    await clickByRole(session, library, 'checkbox', 'Choose all');
    await chooseByRole(session, library, 'Add to a brief …', 'new');
    await clickByRole(session, library, 'link', 'Brief without a title');
    await getByRole(session, library, { role: 'combobox', name: 'Write as' });
    ({ hash } = new URL(library.url()));
  });

  it('is Markdown to a CommonMark parser, after front matter for YAML', async () => {
    const library = await openBrief();
    const text = String(await take(library, 'markdown', '.md'));
    const { facts } = splitFile(text);
    expect(facts).toMatchObject({ lang: 'en', generator: 'Commons Gloss' });
    const quotes = quotesOf(text).map((quote) => quote.replace(/\[\^\d\]$/, ''));
    expect(quotes.toSorted()).toEqual(QUOTES);
    // What is shown is what is saved.
    expect(await readPreview(stage().session, library, QUOTES[2] ?? '')).toBe(text);
  });

  it('has a bibliography that is valid CSL-JSON, of which Pandoc makes a document', async () => {
    const files = filesOf(await take(await openBrief(), 'pandoc', '.zip'));
    const [brief, references] = files;
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/\.md$/),
      'references.json',
    ]);
    const schema = JSON.parse(readFileSync('tests/fixtures/csl/csl-data.json', 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    const items = JSON.parse(references?.text ?? '');
    expect([validate(items), validate.errors]).toEqual([true, null]);
    const quotes = quotesOf(brief?.text ?? '').map((quote) => quote.replace(/ \[@[\w-]+\]$/, ''));
    expect(quotes.toSorted()).toEqual(QUOTES);

    const words = await makeDocument(files);
    if (words === null) return;
    expect(words).not.toContain('???');
    // The style that Pandoc takes writes titles with capitals.
    for (const { title } of PAGES) expect(words.toLowerCase()).toContain(title.toLowerCase());
  });

  it('has a bibliography as BibTeX where that is wanted', async () => {
    const library = await openBrief();
    await chooseByRole(stage().session, library, 'Write as', 'pandoc');
    await chooseByRole(stage().session, library, 'Bibliography as', 'bibtex');
    const files = filesOf(await take(library, 'pandoc', '.zip'));
    expect(files[1]?.name).toBe('references.bib');
    const words = await makeDocument(files);
    if (words === null) return;
    expect(words).not.toContain('???');
    for (const { title } of PAGES) expect(words.toLowerCase()).toContain(title.toLowerCase());
  });

  it.each(['obsidian', 'logseq'])(
    'is a folder of files for %s, under the same names again',
    async (preset) => {
      const library = await openBrief();
      const [first, again] = [
        filesOf(await take(library, preset, '.zip')),
        filesOf(await take(library, preset, '.zip')),
      ];
      expect(again.map(({ name }) => name)).toEqual(first.map(({ name }) => name));
      expect(first).toHaveLength(3);
      const quotes = first.flatMap(({ text }) =>
        preset === 'obsidian'
          ? quotesOf(text)
          : readWithCommonmark(text).blocks.flatMap(({ type, items }) =>
              type === 'list' ? items : [],
            ),
      );
      for (const quote of QUOTES) expect(quotes.join('\n')).toContain(quote);
    },
  );

  it('is a table to another parser of CSV', async () => {
    const csv = await take(await openBrief(), 'csv', '.csv');
    const rows: { quote: string }[] = parseCsv(csv, { bom: true, columns: true });
    expect(rows.map(({ quote }) => quote).toSorted()).toEqual(QUOTES);
  });

  it('is a collection to a JSON-LD processor that knows the vocabulary', async () => {
    const document = JSON.parse(String(await take(await openBrief(), 'jsonld', '.jsonld')));
    const context = JSON.parse(readFileSync('tests/fixtures/w3c/anno.jsonld', 'utf8'));
    const options: object = {
      // Fails on every term that the contexts do not define.
      safe: true,
      documentLoader: async (url: string) => ({ documentUrl: url, document: context }),
    };
    const [collection] = await jsonld.expand(document, options);
    const text = JSON.stringify(collection);
    for (const quote of QUOTES) expect(text).toContain(JSON.stringify(quote));
  });

  it.each(['html', 'word'])('is a page to the browser itself, as %s', async (preset) => {
    const { session } = stage();
    const html = String(await take(await openBrief(), preset, '.html'));
    const page = await session.newPage();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'export-'));
    const file = path.join(folder, 'brief.html');
    await writeFile(file, html);
    await page.goto(`file://${file}`);
    const found = await page.$$eval('blockquote', (quotes) =>
      quotes.map((quote) => quote.textContent?.trim().replace(/\d$/, '')),
    );
    expect(found.toSorted()).toEqual(QUOTES);
    const broken = await page.$$eval(
      'a[href^="#"]',
      (links) =>
        links.filter((link) => !document.getElementById(link.getAttribute('href')?.slice(1) ?? ''))
          .length,
    );
    expect(broken).toBe(0);
    await rm(folder, { recursive: true });
  });

  it('is copied formatted, for a word processor', async () => {
    const { session } = stage();
    const library = await openBrief();
    await chooseByRole(session, library, 'Write as', 'word');
    // Only a page in front may write to the clipboard, and Firefox may take a moment to put it there.
    await library.bringToFront();
    await waitFor(async () => {
      await clickByRole(session, library, 'button', 'Copy');
      return waitFor(
        async () =>
          (await library.evaluate(() => document.body.textContent ?? '')).includes('Copied'),
        'the answer to the click',
        2_000,
      );
    }, 'the text to be copied');
  });

  it('has all passages on a concept, and leads to backups for what is nowhere else', async () => {
    const { session } = stage();
    const library = await openBrief();
    const text = String(await take(library, 'concept', '.md'));
    expect(text).toContain('# commons\n');
    const buttons = await findAllByRole(session, library, { role: 'button', name: 'Backups' });
    expect(buttons).toHaveLength(2);
  });
});

/** The words of the .docx that Pandoc makes of these files; null, said aloud, where there is no Pandoc. */
async function makeDocument(files: { name: string; text: string }[]): Promise<string | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'export-'));
  for (const { name, text } of files) await writeFile(path.join(folder, name), text);
  try {
    const args = ['--citeproc', files[0]?.name ?? '', '-o', 'brief.docx'];
    execFileSync(PANDOC, args, { cwd: folder });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.warn('Pandoc is not installed: that it makes a document of the export was not tried.');
    return null;
  }
  const bytes = unzipSync(await readFile(path.join(folder, 'brief.docx')))['word/document.xml'];
  await rm(folder, { recursive: true });
  return strFromU8(bytes ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"');
}
