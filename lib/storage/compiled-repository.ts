/**
 * Lexicons made of the reader's own words, kept so that a background that was asleep need not compile again. In a
 * database of their own, for they can be made anew at any time: no backup has them.
 */
import { type DBSchema, openDB } from 'idb';

export const COMPILED_NAME = 'commons-gloss-compiled';

interface CompiledSchema extends DBSchema {
  texts: { key: [version: number, name: string]; value: string };
}

export interface CompiledRepository {
  read(version: number, name: string): Promise<string | undefined>;
  /** Forgets those of every other version. */
  keep(version: number, name: string, text: string): Promise<void>;
}

export function createCompiledRepository(database: string = COMPILED_NAME): CompiledRepository {
  const open = () =>
    openDB<CompiledSchema>(database, 1, {
      upgrade(opened) {
        opened.createObjectStore('texts');
      },
    });
  return {
    async read(version, name) {
      const opened = await open();
      try {
        return await opened.get('texts', [version, name]);
      } finally {
        opened.close();
      }
    },
    async keep(version, name, text) {
      const opened = await open();
      try {
        const { store, done } = opened.transaction('texts', 'readwrite');
        await store.delete(IDBKeyRange.upperBound([version], true));
        await store.delete(IDBKeyRange.lowerBound([version, []], true));
        await store.put(text, [version, name]);
        await done;
      } finally {
        opened.close();
      }
    },
  };
}
