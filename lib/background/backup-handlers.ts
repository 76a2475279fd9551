/** Answers what is asked about backups, and restores what our own page has read from one. */
import type { DocumentUrl } from '../domain/documents/document';
import type { StorageStatus } from '../messaging/protocol/backup-requests';
import { type Handlers, Refusal } from '../messaging/responder';
import type { BackupsRepository } from '../storage/backups-repository';
import { findDamaged, removeDamaged } from '../storage/damaged-records';
import { OWN_STORES } from '../storage/own-repository';
import { readAll } from '../storage/read';
import { restoreRecords } from '../storage/restore';
import type { Database } from '../storage/schema';
import type { BackupKeeper } from './backup-keeper';
import type { FileKeeper } from './file-keeper';
import type { BackupFileWriter } from './write-backup-file';

type BackupRequests = Extract<
  keyof Handlers,
  `${'backups' | 'records' | 'storage' | 'trash'}/${string}`
>;

export interface BackupParts {
  readonly backups: BackupsRepository;
  readonly keeper: BackupKeeper;
  readonly files: FileKeeper;
  readonly fileWriter: Pick<BackupFileWriter, 'setAddress'>;
  readonly getDatabase: () => Promise<Database>;
  readonly measure: () => Promise<Pick<StorageStatus, 'usage' | 'persisted'>>;
  /** Tells everybody that notes of a document changed. */
  readonly broadcast: (url: DocumentUrl) => Promise<void>;
  /** Told that vocabularies or case studies of the reader's own are about to be restored. */
  readonly onOwnRestore: () => Promise<void>;
}

/** UTF-16 units in one message. */
const PIECE_LENGTH = 1_000_000;

export function createBackupHandlers(parts: BackupParts): Pick<Handlers, BackupRequests> {
  const { backups, keeper, files, fileWriter, getDatabase, measure, broadcast, onOwnRestore } =
    parts;
  /** Of the backup that is being read piece by piece: unpacking it for each would take long. */
  let opened: { readonly id: number; readonly text: string } | undefined;

  /** Backups being made for a page that may stop them. */
  const making = new Map<string, { readonly controller: AbortController; part: number }>();

  return {
    async 'storage/status'() {
      const [database, measured, [latest], copies] = await Promise.all([
        getDatabase(),
        measure(),
        backups.list(),
        files.find(),
      ]);
      return {
        notes: await database.count('notes'),
        ...measured,
        lastBackup: latest?.confirmed ?? null,
        damaged: latest?.damaged ?? 0,
        files: copies,
      };
    },

    'backups/list': () => backups.list(),

    async 'backups/make'({ reason, run }) {
      if (run === undefined) return keeper.make(reason);
      const controller = new AbortController();
      const job = { controller, part: 0 };
      making.set(run, job);
      const onProgress = (part: number) => {
        job.part = part;
      };
      try {
        return await keeper.make(reason, { onProgress, signal: controller.signal });
      } finally {
        making.delete(run);
      }
    },

    'backups/progress': async ({ run }) => making.get(run)?.part ?? null,

    async 'backups/stop'({ run }) {
      making.get(run)?.controller.abort();
      return null;
    },

    async 'backups/files'({ enabled }) {
      if (enabled) await keeper.make('manual');
      return files.enable(enabled);
    },

    async 'backups/file-address'({ id, url }) {
      fileWriter.setAddress(id, url);
      return null;
    },

    async 'backups/read'({ id, from }) {
      if (opened?.id !== id) {
        const text = await backups.readText(id);
        if (text === undefined) throw new Refusal('not-found');
        opened = { id, text };
      }
      const { text } = opened;
      const piece = text.slice(from, from + PIECE_LENGTH);
      if (from + PIECE_LENGTH >= text.length) opened = undefined;
      return { text: piece, length: text.length };
    },

    'records/damaged': async () => findDamaged(await getDatabase()),

    async 'records/remove-damaged'({ store, key }) {
      await keeper.make('manual');
      await removeDamaged(await getDatabase(), store, key);
      return null;
    },

    async 'trash/list'() {
      const trash = readAll('trash', await (await getDatabase()).getAll('trash'));
      return trash.sort((a, b) => b.deleted.localeCompare(a.deleted));
    },

    async 'records/restore'({ records, dry }) {
      if (!dry && records.some(({ store }) => OWN_STORES.some((own) => own === store)))
        await onOwnRestore();
      const outcomes = await restoreRecords(await getDatabase(), records, dry);
      const changed = new Set<DocumentUrl>();
      for (const [at, { store, record }] of records.entries()) {
        if (store === 'notes' && outcomes[at] !== 'identical') changed.add(record.target.source);
      }
      if (!dry) for (const url of changed) await broadcast(url);
      return outcomes;
    },
  };
}
