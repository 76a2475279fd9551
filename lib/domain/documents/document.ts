/** What a document is to the notes taken on it: its addresses, what a citation needs, and its versions seen. */
import * as v from 'valibot';
import { Aliases, joinAliases } from './alias';
import { ContentFingerprint, compareVersions, MIN_COMPARABLE_BLOCKS } from './content-fingerprint';
import { CountedText, DocumentCounts, latestCounts } from './document-counts';
import { DocumentEdits } from './document-edits';
import { DocumentMetadata } from './document-metadata';
import { earlierOf, laterOf } from './timestamp';

/**
 * A normalised URL (see `normaliseDocumentUrl`); the key under which notes of a page are found. Of no scheme that does
 * something when it is followed, such as `javascript:`: a file that is restored may be anybody's.
 */
export const DocumentUrl = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^(?:https?|file|urn):/i),
  v.maxLength(16_384),
  v.brand('DocumentUrl'),
);
export type DocumentUrl = v.InferOutput<typeof DocumentUrl>;

/** Whether it is a place a browser can go to; a book of which notes were imported has none. */
export function canBeOpened(url: DocumentUrl): boolean {
  return !url.startsWith('urn:');
}

/** ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Timestamp = v.pipe(v.string(), v.isoTimestamp());
export type Timestamp = v.InferOutput<typeof Timestamp>;

/** Names one version of a page's text; whoever reads the page computes it. Compared, never interpreted. */
export const Fingerprint = v.pipe(
  v.string(),
  v.regex(/^[\w:+/=.-]{1,200}$/),
  v.brand('Fingerprint'),
);
export type Fingerprint = v.InferOutput<typeof Fingerprint>;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** How many notes stood how, when a version of the document was last read. */
export const NoteCounts = v.object({
  same: Count,
  changed: Count,
  ambiguous: Count,
  gone: Count,
});
export type NoteCounts = v.InferOutput<typeof NoteCounts>;

/** One text a document had. */
export const DocumentVersion = v.object({
  fingerprint: Fingerprint,
  firstSeen: Timestamp,
  lastSeen: Timestamp,
  notes: NoteCounts,
});
export type DocumentVersion = v.InferOutput<typeof DocumentVersion>;

/** The first version ever noted and the latest others; a page that changes at every visit must not fill the disk. */
export const MAX_VERSIONS = 50;

export const Title = v.pipe(v.string(), v.maxLength(2_000));
/** BCP 47 as the page declares it, or null. */
export const Language = v.nullable(v.pipe(v.string(), v.maxLength(40)));

export const MAX_OUTCOMES = 10_000;
/** Notes that did not stand where they were when their document was last read; all others did. */
export const NoteOutcomes = v.pipe(
  v.array(
    v.object({
      /** Its id. */
      note: v.pipe(v.string(), v.startsWith('urn:uuid:'), v.maxLength(100)),
      outcome: v.picklist(['changed', 'ambiguous', 'missing']),
    }),
  ),
  v.maxLength(MAX_OUTCOMES),
);
export type NoteOutcomes = v.InferOutput<typeof NoteOutcomes>;

export const DocumentRecord = v.object({
  url: DocumentUrl,
  title: Title,
  lang: Language,
  firstNoted: Timestamp,
  lastSeen: Timestamp,
  /**
   * What the page calls itself (canonical, DOI …). Records are never merged on them, for pages get them wrong; what
   * they are worth is weighed by `document-identity.ts`.
   */
  aliases: Aliases,
  /** What a citation needs; null when the document was noted before that was read, or not as a web page. */
  about: v.nullable(DocumentMetadata),
  /** Of the text that its notes were taken on; null until it was read. */
  sketch: v.nullable(ContentFingerprint),
  /** Oldest first. */
  versions: v.pipe(v.array(DocumentVersion), v.maxLength(MAX_VERSIONS)),
  /** What the reader says it is; null while nobody said anything. */
  edited: v.nullable(DocumentEdits),
  /** Null until it was read by a version that counts. */
  counts: v.nullable(DocumentCounts),
  outcomes: NoteOutcomes,
});
export type DocumentRecord = v.InferOutput<typeof DocumentRecord>;

/** What is not known of a document on which the first note is taken. */
export const NEW_DOCUMENT = {
  aliases: [],
  about: null,
  sketch: null,
  versions: [],
  edited: null,
  counts: null,
  outcomes: [],
} satisfies Partial<DocumentRecord>;

/** What a page is when it is read: the next line in its record. */
export const Sighting = v.object({
  url: DocumentUrl,
  title: Title,
  lang: Language,
  aliases: Aliases,
  about: v.nullable(DocumentMetadata),
  sketch: ContentFingerprint,
  fingerprint: Fingerprint,
  notes: NoteCounts,
  /** Null while it is being tagged. */
  counts: v.nullable(CountedText),
  outcomes: NoteOutcomes,
});
export type Sighting = v.InferOutput<typeof Sighting>;

/**
 * The record after the document was seen again. Times never go back, whatever the clock says. What shows at its
 * address while its text does not, such as a log-in or an error, changes nothing but the versions.
 */
export function recordSighting(
  record: DocumentRecord,
  sighting: Sighting,
  now: Timestamp,
): DocumentRecord {
  const { title, lang, aliases, about, sketch, fingerprint, notes, outcomes } = sighting;
  const counts = sighting.counts ? { ...sighting.counts, counted: now } : record.counts;
  const known = record.versions.find((version) => version.fingerprint === fingerprint);
  const version = {
    fingerprint,
    firstSeen: known?.firstSeen ?? now,
    lastSeen: known ? laterOf(known.lastSeen, now) : now,
    notes,
  };
  const isIt = record.sketch === null || isVersionOf(record.sketch, sketch);
  return {
    ...record,
    ...(isIt && { title, lang, aliases, about, sketch, counts, outcomes }),
    lastSeen: laterOf(record.lastSeen, now),
    versions: thinVersions(
      known
        ? record.versions.map((other) => (other === known ? version : other))
        : [...record.versions, version],
    ),
  };
}

/** Whether `now` is a text that may stand for the document known by `before`. */
function isVersionOf(before: ContentFingerprint, now: ContentFingerprint): boolean {
  // Of a document as short as that nothing can be told.
  if (before.blocks < MIN_COMPARABLE_BLOCKS) return true;
  const relation = compareVersions(before, now);
  return relation === 'same' || relation === 'newer';
}

/** What two records of one document say together; what differs is taken from the one seen later. */
export function mergeDocuments(a: DocumentRecord, b: DocumentRecord): DocumentRecord {
  const [older, newer] = laterOf(a.lastSeen, b.lastSeen) === a.lastSeen ? [b, a] : [a, b];
  const versions = new Map<Fingerprint, DocumentVersion>();
  for (const version of [...older.versions, ...newer.versions]) {
    const other = versions.get(version.fingerprint);
    versions.set(version.fingerprint, other ? mergeVersions(other, version) : version);
  }
  const byAge = [...versions.values()].sort((one, two) =>
    one.firstSeen === two.firstSeen
      ? 0
      : earlierOf(one.firstSeen, two.firstSeen) === one.firstSeen
        ? -1
        : 1,
  );
  return {
    ...newer,
    // An import may not know them.
    title: newer.title || older.title,
    lang: newer.lang ?? older.lang,
    firstNoted: earlierOf(a.firstNoted, b.firstNoted),
    aliases: joinAliases(newer.aliases, older.aliases),
    about: newer.about ?? older.about,
    sketch: newer.sketch ?? older.sketch,
    versions: thinVersions(byAge),
    edited: laterEdits(a.edited, b.edited),
    counts: latestCounts(older.counts, newer.counts),
  };
}

function laterEdits(a: DocumentEdits | null, b: DocumentEdits | null): DocumentEdits | null {
  if (!a || !b) return a ?? b;
  return laterOf(a.modified, b.modified) === a.modified ? a : b;
}

function mergeVersions(a: DocumentVersion, b: DocumentVersion): DocumentVersion {
  const newer = laterOf(a.lastSeen, b.lastSeen) === b.lastSeen ? b : a;
  return { ...newer, firstSeen: earlierOf(a.firstSeen, b.firstSeen) };
}

function thinVersions(versions: readonly DocumentVersion[]): DocumentVersion[] {
  const [first, ...others] = versions;
  return first ? [first, ...others.slice(-(MAX_VERSIONS - 1))] : [];
}
