/** What the frames of a tab report + stored notes + the catalogue → what the popup shows. */

import type { CatalogueLabels } from '../catalogue/catalogue';
import { startOf } from '../domain/anchoring/selectors';
import { nameReason } from '../domain/cases/case-reason';
import type { CaseEntry, CaseId } from '../domain/cases/case-study';
import {
  type CaseEvidence,
  createCaseRanking,
  isSupported,
  type RankedCase,
} from '../domain/cases/rank-cases';
import type { ConceptEntry, ConceptId } from '../domain/concepts/concept';
import type { PageDismissal } from '../domain/dismissals/dismissal';
import type { DocumentUrl, Timestamp } from '../domain/documents/document';
import { summariseOutcomes } from '../domain/documents/page-version';
import type { RelatedDocument } from '../domain/documents/related-document';
import type { NoteRevision } from '../domain/notes/history';
import { type Note, type NoteId, quoteOf } from '../domain/notes/note';
import type { TrashedNote } from '../domain/notes/trash';
import {
  contentWithUnsaved,
  findUnsaved,
  type UnsavedComment,
  type UnsavedContent,
} from '../domain/notes/unsaved-comment';
import type { Contrast } from '../domain/profile/contrast';
import { findAbsences } from '../domain/profile/document-profile';
import { findSiteRule, type Settings } from '../domain/settings/settings';
import type { FrameReport, NoteOutcome } from '../messaging/protocol/frames';
import { composeReasons } from '../ui/case-reasons';
import type { PopupTranslate } from '../ui/messages/popup';
import { composePassageView } from '../ui/passage/compose-view';
import type {
  AbsenceRow,
  CaseRow,
  ConceptRow,
  NoteRow,
  PopupContent,
  UnsavedRow,
} from '../ui/popup/popup-state';

/** The part of the catalogue a popup needs, in the reader's language. */
export interface PopupCatalogue {
  readonly concepts: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly cases: ReadonlyMap<CaseId, CaseEntry>;
  /** With those in the reader's trash, which notes may name. */
  readonly knownCases: ReadonlyMap<CaseId, CaseEntry>;
  readonly labels: CatalogueLabels;
  readonly contrasts: readonly Contrast[];
}

export interface PopupSources {
  /** The top frame first; at least one. */
  readonly frames: readonly FrameReport[];
  readonly notes: readonly Note[];
  readonly trash: readonly TrashedNote[];
  /** The latest last. */
  readonly unsaved: readonly UnsavedComment[];
  /** Notes the reader wants to keep as they are. */
  readonly kept: ReadonlySet<NoteId>;
  readonly lastBackup?: Timestamp | null | undefined;
  readonly lacksFile: boolean;
  /** What changed passages were before, of those that it has been asked for. */
  readonly histories: ReadonlyMap<NoteId, readonly NoteRevision[]>;
  readonly related: readonly RelatedDocument[];
  readonly dismissals: readonly PageDismissal[];
  readonly catalogue: PopupCatalogue;
  readonly settings: Settings;
  readonly t: PopupTranslate;
  /** BCP 47, for lists in sentences. */
  readonly lang: string;
}

/** More would not be looked through in a popup. */
const MAX_SUGGESTIONS = 20;

export function composeContent(sources: PopupSources): PopupContent {
  const { frames, catalogue } = sources;
  const [main] = frames;
  if (!main) throw new Error('No frame has reported.');
  const counts = countConcepts(frames);
  const concepts = composeConcepts(counts, catalogue);
  const rows = composeNotes(sources);
  const evidence = gatherEvidence(sources, counts);
  let suggestions: readonly CaseRow[] | undefined;
  const version = summariseOutcomes(
    rows.map(({ note, outcome }) => ({ outcome, created: note.created })),
  );
  return {
    status: 'ready',
    document: { host: new URL(main.url).host, title: main.title, lang: main.lang },
    tagging: findTagging(main),
    siteRule: main.inReader ? null : findSiteRule(sources.settings, new URL(main.url).host),
    concepts,
    absences: composeAbsences(concepts, sources),
    notes: rows,
    ...(version && { version }),
    related: sources.related.filter(({ url }) => !isShown(frames, url)),
    suggestionCount: countSuggestions(sources, evidence),
    get suggestions() {
      suggestions ??= composeSuggestions(sources, evidence);
      return suggestions;
    },
    trash: sources.trash.map(({ note }) => ({
      id: note.id,
      quote: quoteOf(note),
      comment: note.comment,
    })),
    unsaved: composeUnsaved(sources),
    lastBackup: sources.lastBackup,
    lacksFile: sources.lacksFile,
    dismissals: sources.dismissals.flatMap(({ id, concept, phrase }) => {
      const label = catalogue.concepts.get(concept)?.prefLabel;
      return label ? [{ id, phrase, label }] : [];
    }),
  };
}

/** Whether the notes of an address are among those of the tab already. */
function isShown(frames: readonly FrameReport[], address: DocumentUrl): boolean {
  return frames.some(({ url, twins }) => url === address || twins?.includes(address));
}

function findTagging({ state }: FrameReport): PopupContent['tagging'] {
  return state === 'off' || state === 'asks' ? state : 'on';
}

/** Concepts of hidden groups are not looked for: nothing can be said of them. */
function composeAbsences(
  rows: readonly ConceptRow[],
  { catalogue, settings }: PopupSources,
): AbsenceRow[] {
  const { concepts, contrasts } = catalogue;
  const isLookedFor = (id: ConceptId) => {
    const concept = concepts.get(id);
    return concept !== undefined && !settings.hiddenGroups.includes(concept.group);
  };
  return findAbsences(rows, contrasts, isLookedFor).flatMap(({ present, mentions, absent }) => {
    const label = concepts.get(absent)?.prefLabel;
    const presentLabel = concepts.get(present)?.prefLabel;
    return label && presentLabel ? [{ id: absent, label, presentLabel, mentions }] : [];
  });
}

interface Count {
  readonly sure: number;
  readonly unsure: number;
}

function countConcepts(frames: readonly FrameReport[]): ReadonlyMap<ConceptId, Count> {
  const counts = new Map<ConceptId, Count>();
  for (const { id, sure, unsure } of frames.flatMap(({ concepts }) => concepts)) {
    const before = counts.get(id) ?? { sure: 0, unsure: 0 };
    counts.set(id, { sure: before.sure + sure, unsure: before.unsure + unsure });
  }
  return counts;
}

/** The most frequent first; equal ones in the order of the text. */
function composeConcepts(
  counts: ReadonlyMap<ConceptId, Count>,
  { concepts, labels }: PopupCatalogue,
): ConceptRow[] {
  return [...counts]
    .flatMap(([id, count]) => {
      const concept = concepts.get(id);
      if (!concept) return [];
      const { prefLabel: label, group } = concept;
      return [{ id, label, group, groupLabel: labels.groups[group], ...count }];
    })
    .sort((a, b) => b.sure - a.sure || b.unsure - a.unsure);
}

/** In the order of the text. */
function composeNotes(sources: PopupSources): NoteRow[] {
  const { frames, notes, unsaved, kept, catalogue } = sources;
  const addresses = new Set(frames.map(({ url }) => url));
  const outcomes = new Map<NoteId, NoteOutcome>(
    frames.flatMap((frame) => frame.notes.map((found) => [found.id, found])),
  );
  return [...notes]
    .sort((a, b) => startOf(a.target.selector) - startOf(b.target.selector))
    .map((note) => {
      const found = outcomes.get(note.id);
      const known = found?.outcome;
      // What has not been looked for, as on a site that is switched off, cannot be said to be missing.
      const outcome = known ?? 'exact';
      const view =
        found &&
        !kept.has(note.id) &&
        composePassageView(note, found, sources.histories.get(note.id));
      return {
        note,
        outcome,
        canJump: known === 'exact' || known === 'changed',
        ...(view && { passage: { view, reattachment: null } }),
        unsaved: unsavedOf(note, unsaved),
        ...(!addresses.has(note.target.source) && { takenAt: note.target.source }),
        concepts: note.concepts.flatMap((id) => {
          const entry = catalogue.concepts.get(id);
          return entry ? [{ id, label: entry.prefLabel, group: entry.group }] : [];
        }),
        cases: note.cases.flatMap(({ id, relation }) => {
          const entry = catalogue.knownCases.get(id);
          return entry ? [{ id, title: entry.title, relation }] : [];
        }),
      };
    });
}

/** Null as well when it is what the note holds. */
function unsavedOf(note: Note, unsaved: readonly UnsavedComment[]): UnsavedContent | null {
  const found = findUnsaved(unsaved, { kind: 'note', note: note.id, revision: note.revision });
  if (!found) return null;
  const content = contentWithUnsaved(note, found);
  const isSame = (part: keyof UnsavedContent) =>
    content[part] === undefined || JSON.stringify(content[part]) === JSON.stringify(note[part]);
  return CONTENT.every(isSame) ? null : content;
}

const CONTENT = ['comment', 'tags', 'concepts', 'cases'] as const;

function composeUnsaved({ unsaved }: PopupSources): UnsavedRow[] {
  return unsaved.toReversed().flatMap(({ id, place, comment, tags = [] }) => {
    if (place.kind === 'note' || (comment.trim() === '' && tags.length === 0)) return [];
    return [{ id, quote: place.selector[0].exact, comment, tags }];
  });
}

function gatherEvidence(
  { frames, notes }: PopupSources,
  counts: ReadonlyMap<ConceptId, Count>,
): CaseEvidence {
  return {
    concepts: new Map([...counts].map(([id, { sure, unsure }]) => [id, sure || unsure / 2])),
    noted: new Set(notes.flatMap(({ concepts }) => concepts)),
    named: new Set(frames.flatMap(({ cases }) => cases.map(({ id }) => id))),
  };
}

function linkedCases(notes: readonly Note[]): ReadonlySet<CaseId> {
  return new Set(notes.flatMap(({ cases }) => cases.map(({ id }) => id)));
}

/** How many `composeSuggestions` gives, without ranking them: a tab shows the number long before the list is read. */
function countSuggestions({ notes, catalogue }: PopupSources, evidence: CaseEvidence): number {
  const linked = linkedCases(notes);
  const known = [...linked].filter((id) => catalogue.knownCases.has(id));
  let suggested = 0;
  for (const entry of catalogue.cases.values()) {
    if (!linked.has(entry.id) && isSupported(entry, evidence)) suggested += 1;
  }
  return known.length + Math.min(suggested, MAX_SUGGESTIONS);
}

/** Linked cases first, then those the ranking puts first. */
function composeSuggestions(sources: PopupSources, evidence: CaseEvidence): CaseRow[] {
  const { notes, catalogue } = sources;
  const linked = linkedCases(notes);
  const ranked = createCaseRanking(catalogue.cases.values()).rank(evidence);
  const rankings = new Map(ranked.map((ranking) => [ranking.id, ranking]));
  const suggested = ranked.map(({ id }) => id).filter((id) => !linked.has(id));
  return [...linked, ...suggested.slice(0, MAX_SUGGESTIONS)].flatMap((id) => {
    const entry = catalogue.knownCases.get(id);
    if (!entry) return [];
    return [
      {
        entry,
        sectorLabel: catalogue.labels.sectors[entry.sector],
        statusLabel: catalogue.labels.statuses[entry.status],
        reasons: explain(rankings.get(id), sources),
        linkedNoteIds: notes
          .filter(({ cases }) => cases.some((linked) => linked.id === id))
          .map((note) => note.id),
      },
    ];
  });
}

/** A linked case may have nothing else to say for it. */
function explain(
  ranking: RankedCase | undefined,
  { catalogue, t, lang }: PopupSources,
): readonly string[] {
  if (!ranking) return [];
  // The popup knows the concepts of the page, not its situations.
  const reason = nameReason(ranking, null, {
    facet: () => undefined,
    subject: () => undefined,
    concept: (id) => catalogue.concepts.get(id)?.prefLabel,
  });
  return composeReasons(reason, t, lang);
}
