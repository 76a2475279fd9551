/**
 * A file of another program → what importing it would change, and the import itself. The whole file is read before
 * anything is compared, and everything is compared before anything is changed.
 */
import { countOutcomes, type NoteOutcome, type RestoreCounts } from '../domain/backups/decide';
import type { DocumentRecord, DocumentUrl, Timestamp } from '../domain/documents/document';
import { importDocuments } from '../domain/imports/import-documents';
import type { DocumentItem, ImportFormat, SkippedItem } from '../domain/imports/import-item';
import { type Candidate, createCandidateMaker } from '../domain/imports/make-candidate';
import { meetNote } from '../domain/imports/meet-note';
import { openImport } from '../domain/imports/open-import';
import type { StoredRecord } from '../domain/records/record-schemas';
import type { Send } from '../messaging/client';

/** What would become of a note. */
export interface PlannedNote extends Candidate {
  readonly outcome: NoteOutcome;
}

export interface ImportPlan {
  readonly name: string;
  readonly format: ImportFormat;
  /** In the order of the file. */
  readonly notes: readonly PlannedNote[];
  readonly documents: readonly DocumentRecord[];
  readonly skipped: readonly SkippedItem[];
  /** Documents that are here and would learn something. */
  readonly changedDocuments: number;
}

export interface ImportRun {
  /** Of the work, 0 to 1. */
  readonly onProgress: (part: number) => void;
  /** Between two batches, what was asked for ends; what was written by then stays. */
  readonly signal: AbortSignal;
}

/** Notes in one message: with 50,000 units each at most, it stays small. */
const BATCH = 200;
/** Entries read between two moments at which the page can do something else. */
const READ_AT_ONCE = 500;

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** @throws ImportFault when the file is no use, RequestError when the background cannot compare. */
export async function planImport(
  file: { readonly name: string; readonly text: string },
  send: Send,
  now: Timestamp,
  run: ImportRun,
): Promise<ImportPlan> {
  const { format, items } = openImport(file.text);
  const makeCandidate = createCandidateMaker(format, now);
  const candidates: Candidate[] = [];
  const described: DocumentItem[] = [];
  const skipped: SkippedItem[] = [];
  let read = 0;
  for (const item of items) {
    if (item.kind === 'document') described.push(item);
    else {
      const made = item.kind === 'skipped' ? item : makeCandidate(item);
      if ('note' in made) candidates.push(made);
      else skipped.push(made);
    }
    read += 1;
    if (read % READ_AT_ONCE === 0) {
      await pause();
      run.signal.throwIfAborted();
    }
  }
  const here = await send('library/documents', null);
  const documents = importDocuments(
    candidates,
    described,
    new Map(here.map((record) => [record.url, record])),
  );
  const outcomes = await sendAll(candidates, documents.records, send, true, run);
  return {
    name: file.name,
    format,
    notes: candidates.map((candidate, at) => ({
      ...candidate,
      outcome: outcomes.notes[at] ?? 'new',
    })),
    documents: documents.records,
    skipped: [...skipped, ...documents.skipped].sort((a, b) => a.line - b.line),
    changedDocuments: outcomes.documents.filter((outcome) => outcome === 'newer').length,
  };
}

/** What became of the notes. A second time it changes nothing, so that it may be repeated when it was cut off. */
export async function applyImport(
  { notes, documents }: ImportPlan,
  send: Send,
  run: ImportRun,
): Promise<RestoreCounts> {
  // The state before, whatever the reader thinks of it afterwards.
  await send('backups/make', { reason: 'import' });
  return countOutcomes((await sendAll(notes, documents, send, false, run)).notes);
}

async function sendAll(
  candidates: readonly Candidate[],
  documents: readonly DocumentRecord[],
  send: Send,
  dry: boolean,
  { onProgress, signal }: ImportRun,
): Promise<{ readonly notes: NoteOutcome[]; readonly documents: NoteOutcome[] }> {
  const outcomes = { notes: [] as NoteOutcome[], documents: [] as NoteOutcome[] };
  const byUrl = new Map<DocumentUrl, DocumentRecord>(documents.map((one) => [one.url, one]));
  const restore = async (records: StoredRecord[]) => {
    signal.throwIfAborted();
    const done = await send('records/restore', { records, dry });
    for (const [at, { store }] of records.entries()) {
      const outcome = done[at];
      if (outcome && outcome !== 'copied')
        outcomes[store === 'notes' ? 'notes' : 'documents'].push(outcome);
    }
  };
  for (let at = 0; at < candidates.length; at += BATCH) {
    const batch = candidates.slice(at, at + BATCH);
    const ids = batch.map(({ note }) => note.id);
    const here = new Map((await send('library/notes', { ids })).map((note) => [note.id, note]));
    const records: StoredRecord[] = [];
    for (const candidate of batch) {
      const { source } = candidate.note.target;
      const document = byUrl.get(source);
      // Each goes with its first notes, so that a run that is cut off leaves no note without one.
      if (document) records.push({ store: 'documents', record: document });
      byUrl.delete(source);
      const record = meetNote(candidate, here.get(candidate.note.id));
      records.push({ store: 'notes', record });
    }
    await restore(records);
    onProgress(Math.min(1, (at + BATCH) / candidates.length));
  }
  const rest = [...byUrl.values()];
  for (let at = 0; at < rest.length; at += BATCH) {
    await restore(rest.slice(at, at + BATCH).map((record) => ({ store: 'documents', record })));
  }
  return outcomes;
}
