/** What a reader of a format finds in a file, before it is a note: words and where they stood in the file. */

import type { LinkedCase } from '../notes/note';
import { LineFault } from './line-fault';

/** The formats that can be read, by what they hold and not by the name of the file. */
export const IMPORT_FORMATS = [
  'web-annotation',
  'notes-csv',
  'hypothesis-json',
  'hypothesis-csv',
  'obsidian-clipper',
  'readwise',
  'zotero-json',
  'zotero-csv',
  'csl-json',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Why an entry of a file becomes no note. */
export const SKIP_REASONS = [
  'no-quote',
  'no-address',
  'reply',
  'too-long',
  'repeated',
  'unreadable',
  'no-notes',
  'elsewhere',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A passage with what somebody said about it. All of it is somebody else's word: nothing has been checked. */
export interface PassageItem {
  readonly kind: 'passage';
  /** The first line of the file is 1. */
  readonly line: number;
  /** What the program it comes from calls it; null where it has no name, and its words must do. */
  readonly origin: string | null;
  readonly url: string;
  readonly title: string;
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly comment: string;
  readonly tags: readonly string[];
  readonly concepts?: readonly string[];
  readonly cases?: readonly { readonly id: string; readonly relation: LinkedCase['relation'] }[];
  readonly author: string;
  /** '' where the file does not say. */
  readonly created: string;
  readonly modified: string;
}

/** One of our own notes, whole: nothing of it needs to be guessed. */
export interface OwnNoteItem {
  readonly kind: 'own';
  readonly line: number;
  /** To be checked against the schema of notes. */
  readonly note: unknown;
}

/** What a document is, without a note on it. */
export interface DocumentItem {
  readonly kind: 'document';
  readonly line: number;
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly doi: string;
  readonly authors: readonly string[];
  /** As written. */
  readonly published: string;
  readonly publisher: string;
  /** Journal, series or site. */
  readonly container: string;
}

export interface SkippedItem {
  readonly kind: 'skipped';
  readonly line: number;
  readonly reason: SkipReason;
  /** Some words of it, to know it by. */
  readonly excerpt: string;
}

export type ImportItem = PassageItem | OwnNoteItem | DocumentItem | SkippedItem;

/** UTF-16 units. All of a file is in memory at once. */
export const MAX_IMPORT_LENGTH = 100_000_000;

/** What is wrong with a file as a whole. Nothing of such a file is used. */
export const IMPORT_FAULTS = ['unknown', 'json', 'csv', 'text', 'too-large', 'backup'] as const;
export type ImportFaultCode = (typeof IMPORT_FAULTS)[number];

export class ImportFault extends LineFault<ImportFaultCode> {}

const EXCERPT_LENGTH = 120;

export function skip(line: number, reason: SkipReason, words: string): SkippedItem {
  return { kind: 'skipped', line, reason, excerpt: words.trim().slice(0, EXCERPT_LENGTH) };
}
