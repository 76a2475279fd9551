/** Objects for tests: valid as they are, each part open to be said otherwise. */
import { v4 as uuid } from 'uuid';
import * as v from 'valibot';
import type { CatalogueLabels } from '../../lib/catalogue/catalogue';
import type { BlockSelector, Selectors } from '../../lib/domain/anchoring/selectors';
import { type BriefContent, BriefId, type BriefItem, PartId } from '../../lib/domain/briefs/brief';
import { CASE_STATUSES, type CaseEntry, CaseId, SECTORS } from '../../lib/domain/cases/case-study';
import { CONCEPT_GROUPS, type ConceptEntry, ConceptId } from '../../lib/domain/concepts/concept';
import { DismissalId, type PageDismissal } from '../../lib/domain/dismissals/dismissal';
import type { ContentFingerprint } from '../../lib/domain/documents/content-fingerprint';
import { type DocumentRecord, DocumentUrl, Fingerprint } from '../../lib/domain/documents/document';
import type { CountedText } from '../../lib/domain/documents/document-counts';
import type { DocumentMetadata } from '../../lib/domain/documents/document-metadata';
import type { SnapshotDraft } from '../../lib/domain/documents/snapshot';
import { type SavedSearchDraft, SavedSearchId } from '../../lib/domain/library/saved-search';
import { type LinkedCase, type Note, type NoteDraft, NoteId } from '../../lib/domain/notes/note';
import { UnsavedId, type UnsavedPlace } from '../../lib/domain/notes/unsaved-comment';
import type { FrameReport } from '../../lib/messaging/protocol/frames';

export const aConceptId = (id = 'co-management') => v.parse(ConceptId, id);
export const aCaseId = (id = 'eau-de-paris') => v.parse(CaseId, id);
/** A case study as a note links it. */
export const aLink = (id?: string, relation: LinkedCase['relation'] = 'context'): LinkedCase => ({
  id: aCaseId(id),
  relation,
});
export const aNoteId = () => v.parse(NoteId, `urn:uuid:${uuid()}`);
export const anUrl = (path = '/strategy') => v.parse(DocumentUrl, `https://town.example${path}`);

export function someSelectors(exact = 'managed by its users'): Selectors {
  return [
    { type: 'TextQuoteSelector', exact, prefix: 'The water service is ', suffix: ' and the town.' },
    { type: 'TextPositionSelector', start: 21, end: 21 + exact.length },
  ];
}

/** Where `someSelectors` stand among the blocks of a page version. */
export function aBlockSelector(snapshot: string): BlockSelector {
  const words = { from: 4, to: 8 };
  return {
    type: 'BlockSelector',
    block: 0,
    offset: 21,
    words,
    kind: 'p',
    label: '',
    headings: [],
    snapshot,
  };
}

export function aDraft(parts: Partial<NoteDraft> = {}): NoteDraft {
  return {
    id: aNoteId(),
    selector: someSelectors(),
    comment: 'Who are the users?',
    concepts: [aConceptId()],
    ...parts,
  };
}

export const aPassagePlace = (exact?: string): UnsavedPlace => ({
  kind: 'passage',
  selector: someSelectors(exact),
  concepts: [aConceptId()],
  title: 'Strategy',
  lang: 'en',
});

export function aNote(parts: Partial<Note> = {}): Note {
  return {
    id: aNoteId(),
    target: { source: anUrl(), selector: someSelectors() },
    snapshot: null,
    comment: 'Who are the users?',
    concepts: [aConceptId()],
    tags: [],
    cases: [],
    author: null,
    created: '2026-05-03T09:00:00.000Z',
    modified: '2026-05-03T09:00:00.000Z',
    revision: 0,
    ...parts,
  };
}

export function anEntry(parts: Partial<CaseEntry> = {}): CaseEntry {
  return {
    id: aCaseId(),
    title: 'Eau de Paris',
    place: 'Paris',
    country: 'FR',
    sector: 'water',
    concepts: [aConceptId('remunicipalisation')],
    status: 'active',
    startYear: 2010,
    endYear: null,
    outcome: 'Lower tariffs under public management.',
    ...parts,
  };
}

export function aConcept(parts: Partial<ConceptEntry> = {}): ConceptEntry {
  return {
    id: aConceptId(),
    group: 'Governance',
    prefLabel: 'co-management',
    definition: 'Management shared between users and public bodies.',
    broader: [],
    related: [],
    ...parts,
  };
}

export function aReport(parts: Partial<FrameReport> = {}): FrameReport {
  return {
    type: 'report',
    frame: '1-1',
    top: true,
    url: anUrl(),
    title: 'Strategy',
    lang: 'en',
    state: 'ready',
    concepts: [],
    cases: [],
    notes: [],
    ...parts,
  };
}

/** Every group, sector and status under its own name. */
export function someCatalogueLabels(): CatalogueLabels {
  const named = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, key]));
  return {
    groups: named(CONCEPT_GROUPS) as CatalogueLabels['groups'],
    sectors: named(SECTORS) as CatalogueLabels['sectors'],
    statuses: named(CASE_STATUSES) as CatalogueLabels['statuses'],
  };
}

export function aDismissal(parts: Partial<PageDismissal> = {}): PageDismissal {
  return {
    id: v.parse(DismissalId, `urn:uuid:${uuid()}`),
    concept: aConceptId(),
    scope: 'page',
    phrase: 'co management',
    selector: null,
    ...parts,
  };
}

export const aFingerprint = (words = 'v1') => v.parse(Fingerprint, words);

export function aDocument(parts: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    url: anUrl(),
    title: 'Strategy',
    lang: 'en',
    firstNoted: '2026-05-03T09:00:00.000Z',
    lastSeen: '2026-05-03T09:00:00.000Z',
    aliases: [],
    about: null,
    sketch: null,
    versions: [],
    edited: null,
    counts: null,
    outcomes: [],
    ...parts,
  };
}

export function anAbout(parts: Partial<DocumentMetadata> = {}): DocumentMetadata {
  return {
    title: 'Strategy',
    authors: [],
    published: null,
    modified: null,
    publisher: null,
    container: null,
    language: 'en',
    doi: null,
    eli: null,
    celex: null,
    isbn: null,
    type: null,
    ...parts,
  };
}

/** Of a text with these blocks; equal numbers are equal blocks. */
export function aSketch(from = 0, to = 10): ContentFingerprint {
  return { hashes: Array.from({ length: to - from }, (_, at) => from + at), blocks: to - from };
}

export function aSnapshot(fingerprint = 'v1'): SnapshotDraft {
  const content = {
    fingerprint,
    length: 5_000,
    blocks: 'AQAAAAIAAAA=',
    counts: 'AwAAAAQAAAA=',
    words: 'AQACAA==',
  };
  return { fingerprint: aFingerprint(fingerprint), content };
}

/** Of a document that speaks of these concepts. */
export function aCount(mentions: Readonly<Record<string, number>> = { commons: 3 }): CountedText {
  return {
    words: 1_000,
    hidden: [],
    concepts: Object.entries(mentions).map(([id, sure]) => ({
      id: aConceptId(id),
      sure,
      unsure: 0,
      phrase: id,
    })),
  };
}

export function aSearch(parts: Partial<SavedSearchDraft> = {}): SavedSearchDraft {
  return {
    id: v.parse(SavedSearchId, uuid()),
    name: 'Water, with comments',
    query: 'water',
    filter: { kind: 'comments' },
    ...parts,
  };
}

export const anUnsavedId = () => v.parse(UnsavedId, `urn:uuid:${uuid()}`);

export const aBriefId = () => v.parse(BriefId, uuid());
export const aPartId = () => v.parse(PartId, uuid());
export const aTextItem = (text = 'Why it matters.'): BriefItem => ({
  kind: 'text',
  id: aPartId(),
  text,
});
export const aNoteItem = (note = aNoteId()): BriefItem => ({ kind: 'note', id: aPartId(), note });

/** A brief with a section for each list of items. */
export function aBriefContent(...sections: (readonly BriefItem[])[]): BriefContent {
  return {
    title: 'Water in public hands',
    author: 'Ana',
    sections: sections.map((items, at) => ({
      id: aPartId(),
      heading: `Part ${at + 1}`,
      items: [...items],
    })),
  };
}
