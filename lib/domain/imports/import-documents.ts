/** What a file says of documents → records of those that carry notes; a document without any leaves no trace. */
import type { DocumentRecord, DocumentUrl, Timestamp } from '../documents/document';
import { parseDoi } from '../documents/identifiers';
import { normaliseDocumentUrl } from '../documents/normalise-url';
import { earlierOf, laterOf } from '../documents/timestamp';
import { type DocumentItem, type SkippedItem, skip } from './import-item';
import type { Candidate } from './make-candidate';

/** @param here the documents that have a record. What is known of them stays; only gaps are filled. */
export function importDocuments(
  candidates: readonly Candidate[],
  items: readonly DocumentItem[],
  here: ReadonlyMap<DocumentUrl, DocumentRecord>,
): { readonly records: DocumentRecord[]; readonly skipped: SkippedItem[] } {
  const records = new Map<DocumentUrl, DocumentRecord>();
  for (const { note, title } of candidates) {
    const url = note.target.source;
    const known = records.get(url) ?? here.get(url) ?? newRecord(url, note.created);
    records.set(url, {
      ...known,
      title: known.title || title.slice(0, MAX_TITLE),
      firstNoted: earlierOf(known.firstNoted, note.created),
      lastSeen: here.has(url) ? known.lastSeen : laterOf(known.lastSeen, note.created),
    });
  }
  const skipped: SkippedItem[] = [];
  for (const item of items) {
    const url = normaliseDocumentUrl(item.url);
    const known = url && (records.get(url) ?? here.get(url));
    if (url && known) records.set(url, describe(known, item));
    else skipped.push(skip(item.line, url ? 'no-notes' : 'no-address', item.title));
  }
  return { records: [...records.values()], skipped };
}

const MAX_TITLE = 2_000;

function newRecord(url: DocumentUrl, when: Timestamp): DocumentRecord {
  return {
    url,
    title: '',
    lang: null,
    firstNoted: when,
    lastSeen: when,
    aliases: [],
    identifiers: [],
    versions: [],
  };
}

function describe(
  record: DocumentRecord,
  { title, lang, doi: name }: DocumentItem,
): DocumentRecord {
  const doi = parseDoi(name);
  const isNamed = record.identifiers.some(({ scheme }) => scheme === 'doi');
  return {
    ...record,
    title: record.title || title.trim().slice(0, MAX_TITLE),
    lang: record.lang ?? (lang.trim().slice(0, 40) || null),
    identifiers:
      doi && !isNamed ? [{ scheme: 'doi', value: doi }, ...record.identifiers] : record.identifiers,
  };
}
