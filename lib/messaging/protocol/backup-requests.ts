/** How the notes are kept, backups, and records brought back from them. */
import * as v from 'valibot';
import { RESTORE_OUTCOMES } from '../../domain/backups/decide';
import { FileCopies } from '../../domain/backups/file-copy';
import { BackupInfo } from '../../domain/backups/keep-backups';
import { Timestamp } from '../../domain/documents/document';
import { TrashedNote } from '../../domain/notes/trash';
import { DamagedRecord } from '../../domain/records/damaged-record';
import { StoredRecord } from '../../domain/records/record-schemas';
import type { RequestMap } from './request-map';

/** Records in one `records/restore`. */
export const MAX_RESTORE_BATCH = 500;

export const StorageStatus = v.object({
  notes: v.number(),
  /** Bytes on the disk, backups included; null when the browser does not tell. */
  usage: v.nullable(v.number()),
  /** Whether the browser has promised not to clear it when the disk is full. */
  persisted: v.boolean(),
  /** When a backup was last found to hold everything. */
  lastBackup: v.nullable(Timestamp),
  /** Records that could not be understood when that was made. */
  damaged: v.number(),
  /** Backups saved as files by themselves. */
  files: FileCopies,
});
export type StorageStatus = v.InferOutput<typeof StorageStatus>;

export const BACKUP_REQUESTS = {
  /** How the notes are kept: for the reader's peace of mind. */
  'storage/status': { from: 'extension', request: v.null(), reply: StorageStatus },
  /** The backups kept in the browser, the latest first. */
  'backups/list': { from: 'extension', request: v.null(), reply: v.array(BackupInfo) },
  /** Null when there is nothing to back up, or when it was stopped. @param run by which it is asked about meanwhile. */
  'backups/make': {
    from: 'extension',
    request: v.object({
      reason: v.picklist(['manual', 'import']),
      run: v.optional(v.pipe(v.string(), v.maxLength(100))),
    }),
    reply: v.nullable(BackupInfo),
  },
  /** How much of a backup that is being made is done, 0 to 1; null when none is, by that name. */
  'backups/progress': {
    from: 'extension',
    request: v.object({ run: v.string() }),
    reply: v.nullable(v.number()),
  },
  /** Has a backup that is being made given up, if it is not done yet. */
  'backups/stop': { from: 'extension', request: v.object({ run: v.string() }), reply: v.null() },
  /** Has each backup saved as a file too, or no more; what came of the latest. The permission is asked for before. */
  'backups/files': {
    from: 'extension',
    request: v.object({ enabled: v.boolean() }),
    reply: FileCopies,
  },
  /** From the page out of sight: where the text of a backup can be had as long as it is open. */
  'backups/file-address': {
    from: 'extension',
    request: v.object({ id: v.number(), url: v.pipe(v.string(), v.startsWith('blob:')) }),
    reply: v.null(),
  },
  /** A piece of the text of a kept backup, from a place in it on; `length` is that of the whole. */
  'backups/read': {
    from: 'extension',
    request: v.object({ id: v.number(), from: v.number() }),
    reply: v.object({ text: v.string(), length: v.number() }),
  },
  /** Records that cannot be understood, as far as they can be shown. */
  'records/damaged': { from: 'extension', request: v.null(), reply: v.array(DamagedRecord) },
  /** Removes one, after a backup that holds it. */
  'records/remove-damaged': {
    from: 'extension',
    request: v.pick(DamagedRecord, ['store', 'key']),
    reply: v.null(),
  },
  /** All deleted notes, the latest first. */
  'trash/list': { from: 'extension', request: v.null(), reply: v.array(TrashedNote) },
  /** What became of each record, in order; with `dry`, what would become of it. */
  'records/restore': {
    from: 'extension',
    request: v.object({
      records: v.pipe(v.array(StoredRecord), v.maxLength(MAX_RESTORE_BATCH)),
      dry: v.boolean(),
    }),
    reply: v.array(v.picklist(RESTORE_OUTCOMES)),
  },
} as const satisfies RequestMap;
