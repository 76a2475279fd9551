import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alias } from '../../../lib/domain/documents/alias';
import type { DocumentRecord } from '../../../lib/domain/documents/document';
import { createDocumentsRepository } from '../../../lib/storage/documents-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import type { Database } from '../../../lib/storage/schema';
import { aDocument, aNote, anUrl, aSketch, someSelectors } from '../../support/builders';

const NAME = 'test-documents';
const HASH = 'a'.repeat(64);

function content(value: string): Alias {
  return { kind: 'pdf-sha256', value, trust: 'strong' };
}

describe('documents known by the bytes of their file', () => {
  let database: Database;
  const getDatabase = async () => database;
  const repository = createDocumentsRepository(getDatabase, () => '');

  beforeEach(async () => {
    database = await createDatabaseSource({ name: NAME })();
  });

  afterEach(async () => {
    database.close();
    await deleteDB(NAME);
  });

  it('are found wherever the file was read, also among many, and nothing else is', async () => {
    const others = Array.from({ length: 450 }, (_, at) =>
      aDocument({ url: anUrl(`/other/${at}`), aliases: [content('b'.repeat(64))] }),
    );
    const first = aDocument({ url: anUrl('/a.pdf'), aliases: [content(HASH)] });
    const last = aDocument({ url: anUrl('/z.pdf'), aliases: [content(HASH)] });
    const doi = aDocument({
      url: anUrl('/m.pdf'),
      aliases: [{ kind: 'doi', value: HASH, trust: 'strong' }],
    });
    for (const record of [...others, first, last, doi]) await database.put('documents', record);
    expect(await repository.findKnownAs(HASH)).toEqual([first, last]);
  });

  it('are none where nothing was noted', async () => {
    expect(await repository.findKnownAs(HASH)).toEqual([]);
  });
});

describe('documents that may be versions of another', () => {
  let database: Database;
  const repository = createDocumentsRepository(
    async () => database,
    () => '',
  );
  const doi: Alias = { kind: 'doi', value: '10.1000/12', trust: 'strong' };
  const page = { url: anUrl('/act'), aliases: [doi], language: 'en', fingerprint: aSketch() };
  const put = async (path: string, notes: number, parts: Partial<DocumentRecord>) => {
    const url = anUrl(path);
    await database.put('documents', aDocument({ url, title: path, ...parts }));
    for (let at = 0; at < notes; at += 1) {
      const target = { source: url, selector: someSelectors() };
      await database.put('notes', aNote({ target }));
    }
  };

  beforeEach(async () => {
    database = await createDatabaseSource({ name: NAME })();
  });

  afterEach(async () => {
    database.close();
    await deleteDB(NAME);
  });

  it('are named if they have notes and are not shown as the same, identifiers first', async () => {
    await put('/copy', 3, { sketch: aSketch() });
    await put('/2019', 2, { sketch: aSketch(20, 30), aliases: [doi] });
    await put('/2018', 0, { sketch: aSketch(30, 40), aliases: [doi] });
    await put('/print', 1, { sketch: aSketch(), aliases: [doi] });
    await put('/other', 1, { sketch: aSketch(50, 60) });
    await put('/act', 1, { sketch: aSketch(), aliases: [doi] });
    expect(await repository.findRelated(page)).toEqual([
      { url: anUrl('/2019'), title: '/2019', notes: 2, by: 'doi' },
      { url: anUrl('/copy'), title: '/copy', notes: 3, by: 'text' },
    ]);
  });
});
