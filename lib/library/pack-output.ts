/**
 * The pieces of an export → the file to hand over, or its beginning to show. Written in slices between which the page
 * can do something else; what is written goes into blobs, which the browser keeps outside of the page's memory.
 */
import { Zip, ZipDeflate } from 'fflate';
import type { FilePiece, Piece } from '../domain/exports/piece';
import { createPacer } from '../platform/slices';
import type { Output } from './export-output';

export interface PackRun {
  readonly signal: AbortSignal;
  /** @param part of the work that is done, 0 to 1. */
  readonly onProgress: (part: number) => void;
}

/** What is collected before it becomes a blob, in UTF-16 units or bytes. */
const BLOB_LENGTH = 1_000_000;

/** Rejects when `run.signal` aborts. */
export function packOutput({ writing, type }: Output, run: PackRun): Promise<Blob> {
  return writing.kind === 'file'
    ? packText(writing.pieces, `${type};charset=utf-8`, run)
    : packArchive(writing.pieces, type, run);
}

export async function packText(pieces: Iterator<Piece>, type: string, run: PackRun): Promise<Blob> {
  const collected = collectBlobs();
  await forEach(pieces, run, ({ text }) => collected.add(text, text.length));
  return collected.toBlob(type);
}

/** What can be copied of it: the file, or the first of several. */
export function* textOf({ writing }: Output): Generator<Piece> {
  const pieces: Iterator<Piece & { readonly path?: string }> = writing.pieces;
  const first = pieces.next();
  for (let step = first; !step.done; step = pieces.next()) {
    if (step.value.path !== first.value?.path) return;
    yield step.value;
  }
}

async function packArchive(pieces: Iterator<FilePiece>, type: string, run: PackRun): Promise<Blob> {
  const collected = collectBlobs();
  const encoder = new TextEncoder();
  let failure: Error | null = null;
  const archive = new Zip((error, bytes) => {
    failure ??= error;
    if (bytes) collected.add(bytes as Uint8Array<ArrayBuffer>, bytes.length);
  });
  let open: { readonly path: string; readonly file: ZipDeflate } | undefined;
  const close = () => open?.file.push(new Uint8Array(), true);
  await forEach(pieces, run, ({ path, text }) => {
    if (open?.path !== path) {
      close();
      open = { path, file: new ZipDeflate(path, { level: 6 }) };
      archive.add(open.file);
    }
    if (text !== '') open.file.push(encoder.encode(text));
    if (failure) throw failure;
  });
  close();
  archive.end();
  if (failure) throw failure;
  return collected.toBlob(type);
}

async function forEach<P extends Piece>(
  pieces: Iterator<P>,
  { signal, onProgress }: PackRun,
  take: (piece: P) => void,
): Promise<void> {
  const pacer = createPacer(signal);
  for (let step = pieces.next(); !step.done; step = pieces.next()) {
    take(step.value);
    if (pacer.isSpent()) {
      onProgress(step.value.part);
      await pacer.pause();
    }
  }
  signal.throwIfAborted();
}

function collectBlobs() {
  const blobs: Blob[] = [];
  let parts: BlobPart[] = [];
  let length = 0;
  const flush = () => {
    if (parts.length > 0) blobs.push(new Blob(parts));
    parts = [];
    length = 0;
  };
  return {
    add(part: BlobPart, size: number) {
      parts.push(part);
      length += size;
      if (length >= BLOB_LENGTH) flush();
    },
    toBlob(type: string): Blob {
      flush();
      return new Blob(blobs, { type });
    },
  };
}

export interface Beginning {
  readonly text: string;
  readonly goesOn: boolean;
  /** Paths of the first files of an archive. */
  readonly files: readonly string[];
}

/** UTF-16 units. */
const SHOWN_LENGTH = 30_000;
const SHOWN_FILES = 8;

/** Reads no further than it takes. Of an archive the first file is shown, and what the next ones are called. */
export async function beginOutput({ writing }: Output, signal: AbortSignal): Promise<Beginning> {
  const pacer = createPacer(signal);
  const pieces: Iterator<Piece & { readonly path?: string }> = writing.pieces;
  const files: string[] = [];
  let text = '';
  for (let step = pieces.next(); !step.done; step = pieces.next()) {
    const { path } = step.value;
    if (path !== undefined && path !== files.at(-1)) {
      if (files.length === SHOWN_FILES) return { text, goesOn: true, files };
      files.push(path);
    }
    if (files.length <= 1) text += step.value.text;
    if (text.length > SHOWN_LENGTH && files.length <= 1) {
      return { text: text.slice(0, SHOWN_LENGTH), goesOn: true, files };
    }
    if (pacer.isSpent()) await pacer.pause();
  }
  return { text, goesOn: false, files };
}
