/** What a file says of documents → records of those that carry notes; a document without any leaves no trace. */
import * as v from 'valibot';
import {
  type DocumentRecord,
  type DocumentUrl,
  NEW_DOCUMENT,
  type Timestamp,
} from '../documents/document';
import { DocumentMetadata } from '../documents/document-metadata';
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
  return { ...NEW_DOCUMENT, url, title: '', lang: null, firstNoted: when, lastSeen: when };
}

function describe(record: DocumentRecord, item: DocumentItem): DocumentRecord {
  return {
    ...record,
    title: record.title || item.title.trim().slice(0, MAX_TITLE),
    lang: record.lang ?? (item.lang.trim().slice(0, 40) || null),
    about: record.about ?? readAbout(item),
  };
}

/** Null when it says nothing that can be cited. */
function readAbout(item: DocumentItem): DocumentMetadata | null {
  const { title, lang, doi, authors, published, publisher, container } = item;
  const named = (name: string) => name.trim().slice(0, 200) || null;
  const about = v.safeParse(DocumentMetadata, {
    title: named(title),
    authors: authors.flatMap((author) => named(author) ?? []).slice(0, 20),
    published: /^\d{4}(?:-\d\d){0,2}(?!\d)/.exec(published.trim())?.[0] ?? null,
    modified: null,
    publisher: named(publisher),
    container: named(container),
    language: lang.trim().slice(0, 40) || null,
    doi: parseDoi(doi),
    eli: null,
    celex: null,
    isbn: null,
    type: null,
  });
  return about.success ? about.output : null;
}
