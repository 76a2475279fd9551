/**
 * One page, from opening to leaving: read it, paint it, keep its notes in place, answer the popup.
 *
 *   start ── site off ──→ rest until the switch is turned
 *     └── read → place notes → tag → paint ──→ rest
 *          ↑                                     │
 *          └────────── content changed ──────────┘
 *
 * Rules: a reading that a newer one overtakes is dropped; offsets are only ever used with the index they were
 * made with; the page's DOM is not written to (the surface adds its one element while something is open).
 */

import { boxAround } from '../dom/boxes';
import type { Painter } from '../dom/highlight-painter';
import { createTextIndex, type TextIndex } from '../dom/text-index';
import { watchContent } from '../dom/watch-content';
import type { ConceptId } from '../domain/concepts/concept';
import type { DocumentUrl } from '../domain/documents/document';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Lexicon } from '../domain/tagging/lexicon';
import { type Mention, SURE_CONFIDENCE } from '../domain/tagging/mention';
import type { Send } from '../messaging/client';
import type { FrameCommand, FrameReport } from '../messaging/protocol';
import type { PageTranslate } from '../ui/messages';
import { type Companion, createCompanion } from './companion';
import { createJumper } from './jumper';
import { createPageDismissals } from './page-dismissals';
import { createPageNotes, type PageNotes } from './page-notes';
import type { FrameState } from './page-port';
import { paintMentions, paintNotes } from './paint';
import { conceptsWithin, findSelection, type Passage, type Span } from './passage';
import { findMentions } from './reading';
import type { Surface } from './surface';

export interface SessionParts {
  readonly url: DocumentUrl;
  /** Loaded when the first reading needs it, so that a site switched off never pays for it. */
  readonly loadLexicon: () => Lexicon;
  readonly painter: Painter;
  readonly surface: Surface;
  readonly send: Send;
  readonly t: PageTranslate;
  readonly lang: InterfaceLanguage;
  /** Told after every change of what `report` says. */
  readonly onChange: () => void;
}

export interface Session {
  readonly companion: Companion;
  readonly notes: PageNotes;
  /** The mention at an offset of the current reading. */
  findMentionAt(offset: number): Mention | undefined;
  readonly index: TextIndex | undefined;
  /** The passage the reader has selected, or undefined. Reads the page again if it changed. */
  findSelectedPassage(): Promise<Passage | undefined>;
  reloadNotes(): Promise<void>;
  reloadDismissals(): Promise<void>;
  report(): FrameState;
  obey(command: FrameCommand): void;
}

interface Reading {
  readonly index: TextIndex;
  /** All that were found, dismissed ones too; undefined until tagged. */
  readonly found: readonly Mention[] | undefined;
  /** Those that count. */
  readonly mentions: readonly Mention[] | undefined;
}

/** Reads and watches the page until `signal` aborts, which leaves no trace of us on it. */
export function startSession(parts: SessionParts, signal: AbortSignal): Session {
  const { url, painter, surface, send, onChange } = parts;
  const notes = createPageNotes(url, send);
  const jumper = createJumper(painter);
  const dismissals = createPageDismissals(url, send, notes);
  let reading: Reading = {
    index: createTextIndex(document.documentElement),
    found: undefined,
    mentions: undefined,
  };
  let overtaken = new AbortController();
  let draft: Passage | null = null;

  const repaintNotes = () => {
    paintNotes(painter, reading.index, notes.placed, draft);
    onChange();
  };

  const getText = ({ start, end }: Span) => reading.index.text.slice(start, end);

  const applyDismissals = () => {
    const { index, found } = reading;
    if (!found) return;
    const mentions = dismissals.apply(found, getText);
    reading = { index, found, mentions };
    paintMentions(painter, index, mentions);
    onChange();
  };
  const reloadDismissals = async () => {
    await dismissals.load();
    applyDismissals();
  };

  const read = async () => {
    overtaken.abort();
    overtaken = new AbortController();
    const index = createTextIndex(document.documentElement, surface.owns);
    // What stood on the page is still shown while the new text is tagged; its offsets are not used any more.
    reading = { index, found: undefined, mentions: undefined };
    notes.place(index);
    repaintNotes();
    const until = AbortSignal.any([signal, overtaken.signal]);
    const found = await findMentions(index, parts.loadLexicon, until);
    reading = { index, found, mentions: found };
    applyDismissals();
    companion.follow();
  };
  const readAgain = () => read().catch(ignoreAbort);

  const reloadNotes = async () => {
    await notes.load();
    repaintNotes();
  };

  const passageOf = (span: Span): Passage | null => {
    const selector = notes.describe(span.start, span.end);
    const concepts = conceptsWithin(reading.mentions ?? [], span);
    return selector && { ...span, draft: { selector, concepts } };
  };

  const companion = createCompanion(
    {
      notes,
      getConcepts: () => countConcepts(reading.mentions ?? []).map(({ id }) => id),
      getText,
      getBox: ({ start, end }) => boxAround(reading.index.findRanges(start, end)),
      findPassage: passageOf,
      async dismiss(mention, scope) {
        const id = await dismissals.dismiss(mention, getText(mention), scope);
        await reloadDismissals();
        return id;
      },
      async restore(id) {
        await dismissals.restore(id);
        await reloadDismissals();
      },
      markDraft(passage) {
        draft = passage;
        repaintNotes();
      },
    },
    surface,
    send,
    parts.t,
    parts.lang,
  );

  watchContent(document.documentElement, surface.owns, () => void readAgain(), signal);
  signal.addEventListener('abort', () => {
    overtaken.abort();
    companion.close();
    painter.clear();
  });
  void readAgain();
  // Notes that cannot be had now come with the next change; the popup says why they are missing.
  void reloadNotes().catch(() => undefined);
  void reloadDismissals().catch(() => undefined);

  return {
    companion,
    notes,
    get index() {
      return reading.index;
    },
    findMentionAt: (offset) =>
      reading.mentions?.find(({ start, end }) => start <= offset && offset < end),

    async findSelectedPassage() {
      const fresh = createTextIndex(document.documentElement, surface.owns);
      if (fresh.text !== reading.index.text || !reading.mentions) await readAgain();
      const span = findSelection(reading.index);
      return (span && passageOf(span)) ?? undefined;
    },

    reloadNotes,
    reloadDismissals,

    report: () => ({
      url,
      title: document.title,
      lang: document.documentElement.lang || null,
      state: reading.mentions ? 'ready' : 'reading',
      concepts: countConcepts(reading.mentions ?? []),
      cases: countCases(reading.mentions ?? []),
      notes: notes.placed.map(({ note, resolution }) => ({
        id: note.id,
        outcome: resolution.outcome,
      })),
    }),

    obey(command) {
      const spans =
        command.type === 'jump-to-concept'
          ? (reading.mentions ?? []).filter(
              (mention) => mention.kind === 'concept' && mention.concept === command.concept,
            )
          : notes.placed.flatMap(({ note, resolution }) =>
              note.id === command.note && resolution.outcome === 'exact' ? [resolution] : [],
            );
      jumper.jumpToNext(reading.index, spans);
    },
  };
}

function countConcepts(mentions: readonly Mention[]): FrameReport['concepts'] {
  const counts = new Map<ConceptId, FrameReport['concepts'][number]>();
  for (const mention of mentions) {
    if (mention.kind !== 'concept') continue;
    const count = counts.get(mention.concept) ?? {
      id: mention.concept,
      sure: 0,
      unsure: 0,
      firstAt: mention.start,
    };
    if (mention.confidence >= SURE_CONFIDENCE) count.sure += 1;
    else count.unsure += 1;
    counts.set(mention.concept, count);
  }
  return [...counts.values()];
}

function countCases(mentions: readonly Mention[]): FrameReport['cases'] {
  const counts = new Map<FrameReport['cases'][number]['id'], number>();
  for (const mention of mentions) {
    if (mention.kind === 'case') counts.set(mention.case, (counts.get(mention.case) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, count }));
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
