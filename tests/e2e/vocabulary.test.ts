import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConceptsCsv } from '../../lib/domain/vocabulary/concepts-csv';
import { readSkos } from '../../lib/domain/vocabulary/read-skos';
import { parseRdf } from '../../lib/vocabulary/parse-rdf';
import { browsersUnderTest } from '../support/browsers-under-test';
import { uploadFile, waitForText } from '../support/extension-page';
import { waitFor } from '../support/find-by-role';
import { setFolder } from '../support/folder';
import { clickByRole, openTagged, readPainted, waitForPainted } from '../support/reader';
import { setStage } from '../support/stage';

const EXAMPLE = fileURLToPath(new URL('../../docs/examples/field-words.ttl', import.meta.url));

describe.each(browsersUnderTest)('in %s, own vocabularies', (browserName) => {
  const stage = setStage(browserName);
  const folder = setFolder('vocabulary-');

  const downloaded = async (ending: string) => {
    const { downloads } = stage();
    const find = async () => (await readdir(downloads)).find((name) => name.endsWith(ending));
    await waitFor(async () => (await find()) !== undefined, `a file that ends with ${ending}`);
    return readFile(path.join(downloads, (await find()) ?? ''), 'utf8');
  };

  it('tag an open page once they are imported, no longer when they are off, and are exported whole', async () => {
    const { session, pages } = stage();
    const words = 'The grazing circle met at the night pasture; commoning is what they call it.';
    pages.setPage(
      '/fields.html',
      `<!doctype html><html lang="en"><title>Fields</title><p>${words}</p>`,
    );
    const page = await openTagged(session, `${pages.origin}/fields.html`);
    expect(await readPainted(page, 'sure')).not.toContain('grazing circle');

    const own = await session.openExtensionPage('vocabulary.html');
    const broken = path.join(folder(), 'broken.ttl');
    await writeFile(
      broken,
      (await readFile(EXAMPLE, 'utf8')).replace('f:3 a skos:Concept ;', 'f:3 a ;'),
    );
    await uploadFile(own, broken);
    await waitForText(own, 'not valid Turtle at line');
    await uploadFile(own, EXAMPLE);
    await waitForText(own, 'New: 4');
    await clickByRole(session, own, 'button', 'Import');
    await waitForText(own, 'Imported.');
    await page.bringToFront();
    await waitForPainted(page, 'sure', 'grazing circle');
    await waitForPainted(page, 'sure', 'night pasture');

    await own.bringToFront();
    await uploadFile(own, EXAMPLE);
    await waitForText(own, 'Here already: 4');
    await clickByRole(session, own, 'button', 'Cancel');
    for (const [format, ending] of [
      ['turtle', '.ttl'],
      ['json-ld', '.jsonld'],
      ['rdf-xml', '.rdf'],
      ['csv', '.csv'],
    ] as const) {
      await own.select('.set-actions select', format);
      await clickByRole(session, own, 'button', 'Export: Field words');
      const text = await downloaded(ending);
      const draft =
        format === 'csv'
          ? readConceptsCsv(text, 'en')
          : readSkos(await parseRdf(text, format), 'en');
      expect(draft.concepts).toHaveLength(4);
      expect(draft.problems).toEqual([]);
    }

    await clickByRole(session, own, 'checkbox', 'Tag pages with “Field words”');
    await waitForText(own, 'Saved.');
    await page.bringToFront();
    await waitFor(
      async () => !(await readPainted(page, 'sure')).includes('grazing circle'),
      'the own tag gone',
    );
    expect(await readPainted(page, 'sure')).toContain('commoning');
  });
});
