/** Every format that own concepts and cases are written in: out, deleted for good, and in again. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { renderCasesJson } from '../../lib/domain/vocabulary/own-cases-file';
import { browsersUnderTest } from '../support/browsers-under-test';
import { uploadFile, waitForText } from '../support/extension-page';
import { emptyFolder, setFolder } from '../support/folder';
import { anOwnCase } from '../support/own-builders';
import { clickByRole, waitForDownload } from '../support/reader';
import { setStage } from '../support/stage';

const EXAMPLE = fileURLToPath(new URL('../../docs/examples/field-words.ttl', import.meta.url));
const CASES = [
  anOwnCase({ limits: 'Only in summer; "heated" water | none.' }),
  anOwnCase({ title: '=Millbrook, again', names: [], startYear: null }),
];

describe.each(browsersUnderTest)('in %s, what is the reader’s own', (browserName) => {
  const stage = setStage(browserName);
  const folder = setFolder('vocabulary-formats-');

  const press = (own: Page, name: string) => clickByRole(stage().session, own, 'button', name);
  const bring = async (own: Page, file: string, added: number) => {
    await uploadFile(own, file);
    await waitForText(own, `New: ${added}`);
    await press(own, 'Import');
    await waitForText(own, 'Imported.');
  };
  /** Saved anew, and kept under a name of its own. */
  const save = async (own: Page, button: string, ending: string) => {
    const { downloads } = stage();
    await emptyFolder(downloads);
    await press(own, button);
    const text = String(await waitForDownload(downloads, `.${ending}`));
    const file = path.join(folder(), `own.${ending}`);
    await writeFile(file, text);
    return { file, text };
  };
  const remove = async (own: Page, title: string) => {
    await press(own, `Delete: ${title}`);
    await press(own, `Delete for good: ${title}`);
    await waitForText(own, `Delete “${title}” for good? No note uses it.`);
    await press(own, 'Delete for good');
    await waitForText(own, 'Deleted for good.');
  };

  it.each([
    ['turtle', 'ttl'],
    ['json-ld', 'jsonld'],
    ['rdf-xml', 'rdf'],
    ['csv', 'csv'],
  ])('is the same vocabulary again from %s', async (format, ending) => {
    const own = await stage().session.openExtensionPage('vocabulary.html');
    await bring(own, EXAMPLE, 4);
    await own.select('.set-actions select', format);
    const before = await save(own, 'Export: Field words', ending);
    await remove(own, 'Field words');
    await bring(own, before.file, 4);
    // A table has no title: the vocabulary gets that of its file.
    const title = format === 'csv' ? 'own' : 'Field words';
    await own.select('.set-actions select', format);
    const after = await save(own, `Export: ${title}`, ending);
    // Its ids follow from the title, and the order from the ids.
    const partsOf = (text: string) => (format === 'csv' ? text.split('\r\n').toSorted() : text);
    expect(partsOf(after.text)).toEqual(partsOf(before.text));
    await remove(own, title);
  });

  it.each([
    ['JSON', 'json'],
    ['CSV', 'csv'],
  ])('is the same case studies again from %s', async (format, ending) => {
    const own = await stage().session.openExtensionPage('vocabulary.html');
    const first = path.join(folder(), 'first.json');
    await writeFile(first, renderCasesJson(CASES));
    await bring(own, first, CASES.length);
    const button = `Export as ${format}`;
    const before = await save(own, button, ending);
    for (const one of CASES) await remove(own, one.title);
    await bring(own, before.file, CASES.length);
    expect((await save(own, button, ending)).text).toBe(before.text);
    expect(before.text).toContain('Only in summer');
    for (const one of CASES) await remove(own, one.title);
  });
});
