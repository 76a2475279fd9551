/**
 * A backup as a text of JSON lines, made and read line by line so that no size is too large. docs/backup-format.md
 * describes it for people. Knows neither files nor databases.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { Timestamp } from '../documents/document';
import { LineFault } from '../imports/line-fault';
import { findFault, isRecordStore, SCHEMA_VERSION, StoredRecord } from '../records/record-schemas';
import { upgradeRecord } from '../records/record-upgrades';
import { BACKUP_FORMAT } from './backup-format';

export const BACKUP_VERSION = 1;
/** UTF-16 units. The longest record there can be is shorter. */
const MAX_LINE_LENGTH = 16_000_000;

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Header = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(Whole, v.minValue(1)),
  /** Of the records, see record-schemas.ts. */
  schema: v.pipe(Whole, v.minValue(1)),
  created: Timestamp,
});
export type BackupHeader = v.InferOutput<typeof Header>;

const End = v.object({
  end: v.literal(true),
  /** Lines between the first and the last. */
  records: Whole,
  /** Of these lines, each with its line feed, as UTF-8; in hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const Line = v.object({
  store: v.string(),
  record: v.unknown(),
  /** Why it could not be understood when it was backed up; it is kept as it was found. */
  damaged: v.optional(v.string()),
});

/** Makes the lines of a backup, line feed included, in the order in which they are to be written. */
export function createBackupWriter(schema: number, created: Timestamp) {
  const hash = sha256.create();
  let records = 0;
  const count = (line: object): string => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(utf8ToBytes(text));
    records += 1;
    return text;
  };
  return {
    header(): string {
      const header: BackupHeader = {
        format: BACKUP_FORMAT,
        version: BACKUP_VERSION,
        schema,
        created,
      };
      return `${JSON.stringify(header)}\n`;
    },
    record(store: string, record: unknown): string {
      return count({ store, record });
    },
    damaged(store: string, record: unknown, reason: string): string {
      return count({ store, record, damaged: reason });
    },
    /** Call it once. */
    end(): { readonly text: string; readonly sha256: string; readonly records: number } {
      const digest = bytesToHex(hash.digest());
      const end = { end: true, records, sha256: digest };
      return { text: `${JSON.stringify(end)}\n`, sha256: digest, records };
    },
  };
}

/** What is wrong with a file as a whole. Nothing of such a file is used. */
export const BACKUP_FAULTS = [
  'format',
  'newer',
  'line',
  'too-long',
  'incomplete',
  'changed',
] as const;
export type BackupFaultCode = (typeof BACKUP_FAULTS)[number];

export class BackupFault extends LineFault<BackupFaultCode> {}

/** What one line holds: a record in the present shape, or one that is no use, with the reason. */
export type BackupLine =
  | { readonly line: number; readonly stored: StoredRecord }
  | { readonly line: number; readonly unreadable: string };

/**
 * Reads the lines of a backup in order. `push` gives what a line holds, undefined for the first and the last;
 * `finish` must be called after the last. Both @throws BackupFault. Before `finish` nobody knows that the file is
 * whole: nothing of it is to be used.
 */
export function createBackupReader() {
  const hash = sha256.create();
  let line = 0;
  let header: BackupHeader | undefined;
  let end: v.InferOutput<typeof End> | undefined;

  const readHeader = (input: unknown): undefined => {
    const parsed = v.safeParse(Header, input);
    if (!parsed.success) throw new BackupFault('format', line);
    const { version, schema } = parsed.output;
    if (version > BACKUP_VERSION || schema > SCHEMA_VERSION) throw new BackupFault('newer', line);
    header = parsed.output;
  };

  const readLine = (input: unknown, schema: number): BackupLine => {
    const parsed = v.safeParse(Line, input);
    if (!parsed.success) return { line, unreadable: 'no record' };
    const { store, record, damaged } = parsed.output;
    if (damaged !== undefined) return { line, unreadable: damaged };
    if (!isRecordStore(store)) return { line, unreadable: `store: ${store.slice(0, 100)}` };
    const upgraded = upgradeRecord(store, record, schema, SCHEMA_VERSION);
    const stored = v.safeParse(StoredRecord, { store, record: upgraded });
    if (stored.success) return { line, stored: stored.output };
    return { line, unreadable: findFault(store, upgraded) ?? 'no record' };
  };

  return {
    push(text: string): BackupLine | undefined {
      line += 1;
      if (text.length > MAX_LINE_LENGTH) throw new BackupFault('too-long', line);
      // Something after the end: not the file that was written.
      if (end) throw new BackupFault('changed', line);
      const input = parseJson(text);
      if (input === undefined) throw new BackupFault(header ? 'line' : 'format', line);
      if (!header) return readHeader(input);
      const last = v.safeParse(End, input);
      if (last.success) {
        end = last.output;
        return undefined;
      }
      hash.update(utf8ToBytes(`${text}\n`));
      return readLine(input, header.schema);
    },

    finish(): BackupHeader {
      if (!header) throw new BackupFault('format', Math.max(line, 1));
      if (!end) throw new BackupFault('incomplete', line);
      // Without the first line and the last.
      const whole = end.records === line - 2 && end.sha256 === bytesToHex(hash.digest());
      if (!whole) throw new BackupFault('changed', line);
      return header;
    },
  };
}

/** Undefined when it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
