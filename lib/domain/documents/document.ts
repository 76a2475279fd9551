/** What a document is to the notes taken on it: its addresses, what a citation needs, and its versions seen. */
import * as v from 'valibot';
import { earlierOf, laterOf } from './timestamp';

/** A normalised URL (see `normaliseDocumentUrl`); the key under which notes of a page are found. */
export const DocumentUrl = v.pipe(v.string(), v.url(), v.maxLength(16_384), v.brand('DocumentUrl'));
export type DocumentUrl = v.InferOutput<typeof DocumentUrl>;

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

/** What a page says it is: `doi`, `eli`, `celex`, `citation_title`, `dc.identifier` … */
export const Identifier = v.object({
  scheme: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_.:-]{0,99}$/)),
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)),
});
export type Identifier = v.InferOutput<typeof Identifier>;

const MAX_ALIASES = 50;
const MAX_IDENTIFIERS = 50;
/** The first version ever noted and the latest others; a page that changes at every visit must not fill the disk. */
export const MAX_VERSIONS = 50;

const Title = v.pipe(v.string(), v.maxLength(2_000));
/** BCP 47 as the page declares it, or null. */
const Language = v.nullable(v.pipe(v.string(), v.maxLength(40)));
const Aliases = v.pipe(v.array(DocumentUrl), v.maxLength(MAX_ALIASES));
const Identifiers = v.pipe(v.array(Identifier), v.maxLength(MAX_IDENTIFIERS));

export const DocumentRecord = v.object({
  url: DocumentUrl,
  title: Title,
  lang: Language,
  firstNoted: Timestamp,
  lastSeen: Timestamp,
  /**
   * Other addresses the page gave for itself (canonical, alternates) or was noted under. They may lead a
   * reader from one record to another; records are never merged on them, for pages get their canonical wrong.
   */
  aliases: Aliases,
  identifiers: Identifiers,
  /** Oldest first. */
  versions: v.pipe(v.array(DocumentVersion), v.maxLength(MAX_VERSIONS)),
});
export type DocumentRecord = v.InferOutput<typeof DocumentRecord>;

/** What a page is when it is read: the next line in its record. */
export const Sighting = v.object({
  url: DocumentUrl,
  title: Title,
  lang: Language,
  aliases: Aliases,
  identifiers: Identifiers,
  fingerprint: Fingerprint,
  notes: NoteCounts,
});
export type Sighting = v.InferOutput<typeof Sighting>;

/** The record after the document was seen again. Times never go back, whatever the clock says. */
export function recordSighting(
  record: DocumentRecord,
  sighting: Sighting,
  now: Timestamp,
): DocumentRecord {
  const { title, lang, aliases, identifiers, fingerprint, notes } = sighting;
  const known = record.versions.find((version) => version.fingerprint === fingerprint);
  const version = {
    fingerprint,
    firstSeen: known?.firstSeen ?? now,
    lastSeen: known ? laterOf(known.lastSeen, now) : now,
    notes,
  };
  return {
    ...record,
    title,
    lang,
    lastSeen: laterOf(record.lastSeen, now),
    aliases: join(record.aliases, aliases, (alias) => alias, MAX_ALIASES).filter(
      (alias) => alias !== record.url,
    ),
    identifiers: join(record.identifiers, identifiers, nameOf, MAX_IDENTIFIERS),
    versions: thinVersions(
      known
        ? record.versions.map((other) => (other === known ? version : other))
        : [...record.versions, version],
    ),
  };
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
    aliases: join(newer.aliases, older.aliases, (alias) => alias, MAX_ALIASES),
    identifiers: join(newer.identifiers, older.identifiers, nameOf, MAX_IDENTIFIERS),
    versions: thinVersions(byAge),
  };
}

function mergeVersions(a: DocumentVersion, b: DocumentVersion): DocumentVersion {
  const newer = laterOf(a.lastSeen, b.lastSeen) === b.lastSeen ? b : a;
  return { ...newer, firstSeen: earlierOf(a.firstSeen, b.firstSeen) };
}

function thinVersions(versions: readonly DocumentVersion[]): DocumentVersion[] {
  const [first, ...others] = versions;
  return first ? [first, ...others.slice(-(MAX_VERSIONS - 1))] : [];
}

function nameOf({ scheme, value }: Identifier): string {
  return `${scheme} ${value}`;
}

/** Those of `first`, then those of `second` that are new, as many as there is room for. */
function join<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (entry: T) => string,
  limit: number,
): T[] {
  const entries = new Map([...second, ...first].map((entry) => [keyOf(entry), entry]));
  const keys = new Set([...first, ...second].map(keyOf));
  return [...keys].flatMap((key) => entries.get(key) ?? []).slice(0, limit);
}
