/**
 * Backups kept inside the browser, in a database of their own: what damages the notes' database leaves them alone.
 * Packed with gzip, one record each, so that a backup is there wholly or not at all.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { BackupInfo, type BackupReason, findSuperfluous } from '../domain/backups/keep-backups';
import type { Timestamp } from '../domain/documents/document';
import { type AnyDatabase, type WriteRun, writeBackup } from './write-backup';

export const BACKUPS_NAME = 'commons-gloss-backups';

interface BackupsSchema extends DBSchema {
  infos: { key: number; value: BackupInfo };
  /** Text, packed; under the id of its info. */
  texts: { key: number; value: ArrayBuffer };
}

export interface BackupsRepository {
  /** The latest first. */
  list(): Promise<BackupInfo[]>;
  /**
   * Makes one of the database given. Null when there is nothing in it; the latest, confirmed, when nothing was
   * changed since and nobody asked for it. Stopped before it is stored, it rejects and leaves no trace.
   */
  make(database: AnyDatabase, reason: BackupReason, run?: WriteRun): Promise<BackupInfo | null>;
  /** Undefined when there is none (any more). */
  readText(id: number): Promise<string | undefined>;
}

export function createBackupsRepository(
  now: () => Timestamp,
  name: string = BACKUPS_NAME,
): BackupsRepository {
  /** As last read: nobody else writes them, and the popup waits for them each time it is opened. */
  let known: Promise<readonly BackupInfo[]> | undefined;
  const forget = () => {
    known = undefined;
  };
  return {
    async list() {
      if (!known) {
        known = withDatabase(name, listInfos);
        known.catch(forget);
      }
      return [...(await known)];
    },

    async make(database, reason, run) {
      const created = now();
      const { parts, ...facts } = await writeBackup(database, created, run);
      if (facts.records === 0) return null;
      const making = withDatabase(name, async (backups) => {
        const [latest] = await listInfos(backups);
        if (latest && latest.sha256 === facts.sha256) {
          const confirmed = { ...latest, confirmed: created };
          await backups.put('infos', confirmed);
          return confirmed;
        }
        const text = await pack(parts);
        run?.signal.throwIfAborted();
        const id = (latest?.id ?? 0) + 1;
        const info: BackupInfo = {
          id,
          created,
          confirmed: created,
          reason,
          schema: database.version,
          ...facts,
          bytes: text.byteLength,
        };
        await store(backups, info, text);
        return info;
      });
      // Also what was read while it was being written.
      return making.finally(forget);
    },

    readText: (id) =>
      withDatabase(name, async (backups) => {
        const text = await backups.get('texts', id);
        return text && unpack(text);
      }),
  };
}

async function withDatabase<T>(
  name: string,
  work: (database: IDBPDatabase<BackupsSchema>) => Promise<T>,
): Promise<T> {
  const database = await openDB<BackupsSchema>(name, 1, {
    upgrade(opened) {
      opened.createObjectStore('infos', { keyPath: 'id' });
      opened.createObjectStore('texts');
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function listInfos(backups: IDBPDatabase<BackupsSchema>): Promise<BackupInfo[]> {
  const found = (await backups.getAll('infos')).filter((info) => v.is(BackupInfo, info));
  return found.sort((a, b) => b.id - a.id);
}

/** Adds one and lets the superfluous go, in one transaction: room is made only by what is safely there. */
async function store(
  backups: IDBPDatabase<BackupsSchema>,
  info: BackupInfo,
  text: ArrayBuffer,
): Promise<void> {
  const others = await listInfos(backups);
  const transaction = backups.transaction(['infos', 'texts'], 'readwrite', {
    durability: 'strict',
  });
  await Promise.all([
    transaction.objectStore('infos').add(info),
    transaction.objectStore('texts').add(text, info.id),
    ...findSuperfluous([info, ...others]).flatMap((id) => [
      transaction.objectStore('infos').delete(id),
      transaction.objectStore('texts').delete(id),
    ]),
    transaction.done,
  ]);
}

function pack(parts: readonly string[]): Promise<ArrayBuffer> {
  const stream = new Blob([...parts]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

function unpack(text: ArrayBuffer): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
