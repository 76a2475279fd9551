import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NoteId } from '../../../lib/domain/notes/note';
import { createLibraryReader } from '../../../lib/storage/library-reader';
import { createDatabaseSource } from '../../../lib/storage/open';
import type { Database } from '../../../lib/storage/schema';
import { aNote } from '../../support/builders';

const COUNT = 40;
const idOf = (number: number) =>
  `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as NoteId;
const noteOf = (number: number) =>
  aNote({ id: idOf(number), modified: new Date(Date.UTC(2026, 4, 1) + number).toISOString() });

let database: Database;
const reader = createLibraryReader(async () => database);
const read = async (...numbers: number[]) =>
  (await reader.readNotes(numbers.map(idOf))).map(({ id }) => Number(id.slice(-12)));

beforeEach(async () => {
  database = await createDatabaseSource({ name: crypto.randomUUID() })();
  for (let number = 0; number < COUNT; number += 1) await database.put('notes', noteOf(number));
});

describe('the notes of the library', () => {
  it('are listed latest first', async () => {
    expect((await reader.listNotes()).slice(0, 2)).toEqual([idOf(COUNT - 1), idOf(COUNT - 2)]);
  });

  it.each([
    ['that follow each other', [12, 11, 10, 9]],
    ['that lie far apart', [39, 20, 1]],
    ['in any order', [9, 12, 10]],
    ['of which there is one', [5]],
    ['of which there are none', []],
  ])('are read in the order asked for: some %s', async (_which, numbers) => {
    expect(await read(...numbers)).toEqual(numbers);
  });

  it('are found though they changed since they were listed', async () => {
    await database.put('notes', { ...noteOf(10), modified: '2026-06-01T00:00:00.000Z' });
    expect(await read(12, 11, 10, 9)).toEqual([12, 11, 10, 9]);
    expect(await read(10, 9, 8)).toEqual([10, 9, 8]);
  });

  it('are read without those that are gone or damaged', async () => {
    await database.delete('notes', idOf(11));
    await database.put('notes', { ...noteOf(10), comment: 7 } as never);
    expect(await read(12, 11, 10, 9)).toEqual([12, 9]);
    expect(await read(11, 9, 8)).toEqual([9, 8]);
  });
});
