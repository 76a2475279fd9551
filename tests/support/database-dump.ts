/** A database as a JSON file and back: its stores and indexes as some version made them, and what is in them. */
import { openDB } from 'idb';

/** What it is by; one with an entry for each member of a list says so. */
type DumpedIndex = string | string[] | { readonly each: string };

export interface DatabaseDump {
  readonly version: number;
  readonly stores: {
    readonly [name: string]: {
      readonly keyPath: string | string[];
      readonly indexes: { readonly [name: string]: DumpedIndex };
      readonly records: readonly unknown[];
    };
  };
}

export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const database = await openDB(name);
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const stores = await Promise.all(
    names.map(async (storeName) => {
      const store = transaction.objectStore(storeName);
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath, multiEntry } = store.index(index);
        return [index, multiEntry ? { each: keyPath } : keyPath];
      });
      const records = await store.getAll();
      return [
        storeName,
        { keyPath: store.keyPath, indexes: Object.fromEntries(indexes), records },
      ] as const;
    }),
  );
  database.close();
  return { version: database.version, stores: Object.fromEntries(stores) } as DatabaseDump;
}

/** Makes the database that was dumped, without any code of the product. */
export async function loadDump(name: string, dump: DatabaseDump): Promise<void> {
  const database = await openDB(name, dump.version, {
    async upgrade(opened) {
      for (const [storeName, { keyPath, indexes, records }] of Object.entries(dump.stores)) {
        const store = opened.createObjectStore(storeName, { keyPath });
        for (const [index, by] of Object.entries(indexes)) {
          if (typeof by === 'string' || Array.isArray(by)) store.createIndex(index, by);
          else store.createIndex(index, by.each, { multiEntry: true });
        }
        for (const record of records) await store.add(record);
      }
    },
  });
  database.close();
}
