/** Every format that notes are imported from: onto the page, again without a change, and out and in once more. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { takeExport } from '../support/exports';
import { readBackup, saveBackup, uploadFile, waitForText } from '../support/extension-page';
import { findAllByRole, waitFor } from '../support/find-by-role';
import { emptyFolder, setFolder } from '../support/folder';
import { clickByRole, openTagged, waitForPainted } from '../support/reader';
import { setStage } from '../support/stage';
import { wipeNotes } from '../support/wipe-notes';

const CONTEXT = 'The water service is managed by its users';
/** With the words each file quotes, as they stand on its page; Readwise tells of books, which have none. */
const FORMATS = [
  ['hypothesis.json', `${CONTEXT} and the town.`, ['managed by its users']],
  ['hypothesis.csv', `${CONTEXT}, and the town.`, ['managed by its users, and the town']],
  [
    'obsidian-clipper.json',
    `${CONTEXT} & the town, if a < b.`,
    ['managed by its users & the town', 'if a < b'],
  ],
  ['readwise.csv', null, ['Commons are made by commoning.', 'Commons are made by commoning.']],
  ['zotero.json', `${CONTEXT}.`, ['managed by its users']],
  ['zotero.csv', `${CONTEXT} and the town.`, ['managed by its users', 'and the town']],
  ['web-annotations.json', `${CONTEXT}.`, ['managed by its users']],
] as const;
/** The page of this file is never opened, so that nothing is known of it but its address. */
const UNOPENED = 'hypothesis.csv';
const QUOTES_TWICE = FORMATS.flatMap(([name, , quotes]) => (name === UNOPENED ? quotes : []));
const ALL = [...FORMATS.flatMap(([, , quotes]) => quotes), ...QUOTES_TWICE].toSorted();

const toHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe.each(browsersUnderTest)('in %s, notes of other programs', (browserName) => {
  const stage = setStage(browserName);
  const folder = setFolder('import-formats-');

  const addressOf = (name: string) => `${stage().pages.origin}/${name.replace('.', '-')}.html`;
  const openImport = () => stage().session.openExtensionPage('library.html#/import');

  /** As it is, but about a page that is served here. */
  async function prepare(name: string, address = addressOf(name)): Promise<string> {
    const text = await readFile(`tests/fixtures/imports/${name}`, 'utf8');
    const file = path.join(folder(), name);
    const about = text
      .replaceAll(/https:\/\/town\.example\/water(\.pdf)?/g, address)
      .replaceAll(/10\.1234\/water\.1/gi, `10.1234/${name}`);
    await writeFile(file, about);
    return file;
  }
  const bring = async (library: Page, file: string, added: number) => {
    await uploadFile(library, file);
    await waitForText(library, 'new: would be added');
    await clickByRole(stage().session, library, 'button', 'Import');
    await waitForText(library, `Imported: ${added} new, 0 updated.`);
  };
  const openAll = async () => {
    const library = await stage().session.openExtensionPage('library.html');
    await waitFor(
      async () =>
        (await findAllByRole(stage().session, library, { role: 'article' })).length === ALL.length,
      'all notes in the library',
    );
    return library;
  };
  async function exportAll(preset: 'jsonld' | 'csv'): Promise<Buffer> {
    const { session, downloads } = stage();
    const library = await openAll();
    await clickByRole(session, library, 'checkbox', 'Choose all');
    await clickByRole(session, library, 'button', 'Export …');
    const bytes = await takeExport(session, library, downloads, preset, `.${preset}`);
    await library.close();
    return bytes;
  }

  it.each(FORMATS)('of %s come to their passages, once', async (name, body, quotes) => {
    const { session, pages } = stage();
    const library = await openImport();
    const file = await prepare(name);
    await bring(library, file, quotes.length);
    await uploadFile(library, file);
    await waitForText(library, 'Nothing would change.');
    if (body === null) return;
    pages.setPage(
      new URL(addressOf(name)).pathname,
      `<!doctype html><html lang="en"><title>${name}</title><p>${toHtml(body)}</p><p>About remunicipalisation.</p>`,
    );
    const page = await openTagged(session, addressOf(name));
    for (const quote of quotes) await waitForPainted(page, 'notes', quote);
  });

  it('are described by a bibliography as CSL-JSON', async () => {
    const { session } = stage();
    const library = await openImport();
    const address = `${stage().pages.origin}/never-opened.html`;
    await bring(library, await prepare(UNOPENED, address), QUOTES_TWICE.length);
    const text = await readFile('tests/fixtures/imports/csl.json', 'utf8');
    const file = path.join(folder(), 'csl.json');
    await writeFile(file, text.replace('https://town.example/water', address));
    await uploadFile(library, file);
    await waitForText(library, 'documents: gaps in title, authors and date would be filled');
    await clickByRole(session, library, 'button', 'Import');
    await waitForText(library, 'Imported: 0 new, 0 updated.');
    await uploadFile(library, file);
    await waitForText(library, 'Nothing would change.');
    await waitForText(await openAll(), 'Draft water bill');
  });

  /** Nothing but what the file holds is left then. */
  const bringBack = async (exported: Buffer, name: string) => {
    const file = path.join(folder(), name);
    await writeFile(file, exported);
    await wipeNotes(await openImport());
    await bring(await openImport(), file, ALL.length);
  };

  it('go out as Web Annotations and come back whole', async () => {
    const itemsOf = (bytes: Buffer): { id: string }[] =>
      JSON.parse(String(bytes)).first.items.toSorted((a: { id: string }, b: { id: string }) =>
        a.id.localeCompare(b.id),
      );
    const before = await exportAll('jsonld');
    await bringBack(before, 'all.jsonld');
    expect(itemsOf(await exportAll('jsonld'))).toEqual(itemsOf(before));
  });

  it('go out as a table and come back with all that it holds', async () => {
    const rowsOf = (bytes: Buffer): { id: string; quote: string }[] =>
      parseCsv(bytes, { bom: true, columns: true });
    const byId = (bytes: Buffer) => rowsOf(bytes).toSorted((a, b) => a.id.localeCompare(b.id));
    const before = await exportAll('csv');
    expect(
      rowsOf(before)
        .map(({ quote }) => quote)
        .toSorted(),
    ).toEqual(ALL);
    await bringBack(before, 'all.csv');
    expect(byId(await exportAll('csv'))).toEqual(byId(before));
  });

  it('are in a backup, and back from it line by line', async () => {
    const { session, downloads } = stage();
    const takeBackup = async () => {
      await emptyFolder(downloads);
      const backup = await session.openExtensionPage('backup.html');
      const file = await saveBackup(session, backup, downloads);
      return { backup, file, text: await readBackup(file) };
    };
    const { backup, file, text } = await takeBackup();
    const kept = path.join(folder(), 'backup.jsonl');
    await writeFile(kept, await readFile(file));
    await wipeNotes(backup);
    await uploadFile(backup, kept);
    await waitForText(backup, 'not here: would be added');
    await clickByRole(session, backup, 'button', 'Restore');
    await waitForText(backup, 'Restored. How it was before');
    await uploadFile(backup, kept);
    await waitForText(backup, 'Nothing would change: everything is here already.');
    const again = await takeBackup();
    const recordsOf = (whole: string) => whole.slice(whole.indexOf('\n'));
    expect(recordsOf(again.text)).toBe(recordsOf(text));
  });
});
