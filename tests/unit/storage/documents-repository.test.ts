import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alias } from '../../../lib/domain/documents/alias';
import { createDocumentsRepository } from '../../../lib/storage/documents-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import type { Database } from '../../../lib/storage/schema';
import { aDocument, anUrl } from '../../support/builders';

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
