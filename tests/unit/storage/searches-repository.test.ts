import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDocumentsRepository } from '../../../lib/storage/documents-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import { restoreRecords } from '../../../lib/storage/restore';
import type { Database } from '../../../lib/storage/schema';
import { createSearchesRepository } from '../../../lib/storage/searches-repository';
import { aDocument, anUrl, aSearch } from '../../support/builders';

let time: number;
const now = () => {
  time += 1_000;
  return new Date(time).toISOString();
};
let database: Database;

beforeEach(async () => {
  time = Date.UTC(2026, 10, 27, 9);
  database = await createDatabaseSource({ name: crypto.randomUUID() })();
});

describe('saved searches', () => {
  const repository = createSearchesRepository(async () => database, now);

  it('are there in order of their names, can be renamed and deleted', async () => {
    const water = aSearch({ name: 'Water' });
    await repository.save(water);
    const heat = await repository.save(aSearch({ name: 'heat', filter: { outcome: 'missing' } }));
    expect((await repository.list()).map(({ name }) => name)).toEqual(['heat', 'Water']);
    await repository.save({ ...water, name: 'A river' });
    expect((await repository.list()).map(({ name }) => name)).toEqual(['A river', 'heat']);
    await repository.delete(water.id);
    await repository.delete(water.id);
    expect(await repository.list()).toEqual([heat]);
  });

  it('leave what cannot be understood as it is', async () => {
    const draft = aSearch();
    await database.put('savedSearches', { id: draft.id, name: 7 } as never);
    await expect(repository.save(draft)).rejects.toThrow();
    expect(await repository.list()).toEqual([]);
    expect(await database.get('savedSearches', draft.id)).toEqual({ id: draft.id, name: 7 });
  });

  it('come back from a backup, the one named later where two differ', async () => {
    const saved = await repository.save(aSearch({ name: 'Water' }));
    const renamed = await repository.save({ ...saved, name: 'Rivers' });
    const restore = (record: typeof saved) =>
      restoreRecords(database, [{ store: 'savedSearches', record }], false);
    expect(await restore(saved)).toEqual(['older']);
    expect(await restore(renamed)).toEqual(['identical']);
    await repository.delete(saved.id);
    expect(await restore(renamed)).toEqual(['new']);
    expect(await restore({ ...renamed, name: 'Lakes', modified: now() })).toEqual(['newer']);
    expect(await repository.list()).toMatchObject([{ name: 'Lakes' }]);
  });
});

describe('the facts of a document', () => {
  const documents = createDocumentsRepository(async () => database, now);

  it('are what the reader said last, and no document comes into being by it', async () => {
    await database.put('documents', aDocument());
    await documents.edit(anUrl(), { title: 'Water' });
    const { edited } = await documents.edit(anUrl(), { title: 'Water for all', authors: [] });
    expect(edited?.facts).toEqual({ title: 'Water for all', authors: [] });
    expect(await database.get('documents', anUrl())).toMatchObject({ edited });
    await expect(documents.edit(anUrl('/unknown'), {})).rejects.toThrow();
    expect(await database.count('documents')).toBe(1);
  });
});
