/** A database as a JSON file and back: its stores and indexes as some version made them, and what is in them. */
import { openDB } from 'idb';

export interface DatabaseDump {
  readonly version: number;
  readonly stores: {
    readonly [name: string]: {
      readonly keyPath: string | string[];
      readonly indexes: { readonly [name: string]: string | string[] };
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
      const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
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
        for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
        for (const record of records) await store.add(record);
      }
    },
  });
  database.close();
}
