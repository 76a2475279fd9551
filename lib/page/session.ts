/**
 * What we do on a page that is switched on: read it, keep its notes in place, answer the popup and the reader.
 * Joins the reading with notes, dismissals and companion. Offsets are only ever used with the index they were
 * made with, or carried over to the next; the page's DOM is not written to (the surface adds its one element
 * while something is open).
 */

import type { Block } from '../dom/block';
import type { Painter } from '../dom/highlight-painter';
import type { Span, TextIndex } from '../dom/text-index';
import { watchAddress } from '../dom/watch-address';
import { placeOf } from '../domain/anchoring/selectors';
import type { ConceptGroup } from '../domain/concepts/concept';
import type { DocumentUrl } from '../domain/documents/document';
import type { DocumentIdentity } from '../domain/documents/identity';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Note } from '../domain/notes/note';
import { isSure, type Mention } from '../domain/tagging/mention';
import type { PageSend } from '../messaging/create-send';
import { RequestError } from '../messaging/protocol/failure';
import type { DetectLanguage } from './block-languages';
import { type Companion, createCompanion } from './companion';
import type { CompanionPage } from './companion-page';
import { createTextCounter } from './count-text';
import type { DescribeDocument, DescribeItself } from './described-document';
import { describeFrame, type FrameState } from './frame-report';
import { createJumper } from './jumper';
import { type AnchoredText, anchorText } from './page-anchors';
import { createPageDismissals } from './page-dismissals';
import type { PageLexicons } from './page-lexicons';
import { createPageNotes, type PageNotes } from './page-notes';
import { createPageView } from './page-view';
import type { PageWords } from './page-words';
import { conceptsWithin, findSelection, type Passage } from './passage';
import { startReading } from './reading';
import { createSightings } from './report-sighting';
import { createSessionCommands, type ObeySession } from './session-commands';
import type { Surface } from './surface';
import type { OpenText } from './text-source';

export interface SessionParts {
  /** The document's address as it is now; null when it has none that notes can be kept under. */
  readonly findUrl: () => DocumentUrl | null;
  readonly lexicons: Omit<PageLexicons, 'use'>;
  readonly detectLanguage: DetectLanguage;
  readonly painter: Painter;
  readonly openText: OpenText;
  readonly describeDocument: DescribeDocument;
  readonly describeItself: DescribeItself;
  readonly surface: Surface;
  readonly send: PageSend;
  readonly words: PageWords;
  readonly lang: InterfaceLanguage;
  readonly getHiddenGroups: () => ReadonlySet<ConceptGroup>;
  /** Told after every change of what `report` says. */
  readonly onChange: () => void;
}

export interface Session {
  /** The address of the document its notes belong to. */
  readonly url: DocumentUrl;
  readonly companion: Companion;
  /** What cards and editors know of the page and can have done. */
  readonly page: CompanionPage;
  readonly notes: PageNotes;
  /** In order, offsets of `index`; undefined until the page was read once. */
  readonly mentions: readonly Mention[] | undefined;
  /** Scrolls to a span of `index` and shows where it is. */
  jumpTo(span: Span): void;
  /** The mention at an offset of `index`. */
  findMentionAt(offset: number): Mention | undefined;
  readonly index: TextIndex;
  /** Resolves when all that changed until now has been read. */
  update(): Promise<void>;
  /** The passage the reader has selected, or undefined. Reads what changed on the page first. */
  findSelectedPassage(): Promise<Passage | undefined>;
  reloadNotes(): Promise<void>;
  reloadDismissals(): Promise<void>;
  /** After `getHiddenGroups` gives others. */
  applyHiddenGroups(): Promise<void>;
  /** After `lexicons` give others. */
  applyLexicons(): Promise<void>;
  report(): FrameState;
  /** What the document is known by. */
  identify(): Promise<DocumentIdentity>;
  /** Takes the reader to where a section begins. */
  showSection(block: Block): void;
  /** What went wrong, if anything. */
  readonly obey: ObeySession;
}

/**
 * Reads and watches the page until `signal` aborts, which leaves no trace of us on it.
 * @param first the document's address at the start.
 */
export function startSession(
  first: DocumentUrl,
  parts: SessionParts,
  signal: AbortSignal,
): Session {
  const { painter, surface, send, words, onChange } = parts;
  let url = first;
  let anchored: AnchoredText | undefined;
  let settled: AnchoredText | undefined;
  const counter = createTextCounter(signal);
  const tellSighting = createSightings(
    send,
    parts.describeDocument,
    parts.describeItself,
    async () =>
      reading.mentions ? counter(reading.index, reading.mentions, parts.getHiddenGroups()) : null,
  );
  const onSettled = (text: AnchoredText) => {
    settled = text;
    // A record of versions and counts: nothing the reader waits for.
    void tellSighting(url, text, notes.placed).catch(() => undefined);
  };
  const notes = createPageNotes(
    url,
    send,
    parts.describeDocument,
    parts.describeItself,
    {
      guessOffsetOnScreen: () => reading.guessOffsetOnScreen(),
      onPlaced: () => repaintNotes(),
      onSettled,
    },
    signal,
  );
  const dismissals = createPageDismissals(url, send, signal);
  // So that what this opens need not wait: most pages are left without anything of ours having been opened.
  for (const sign of ['pointerdown', 'keydown'] as const) {
    const options = { signal, capture: true, passive: true, once: true };
    document.addEventListener(sign, () => void words.fetch(), options);
  }
  const jumper = createJumper(painter, (span, place) => reading.reveal(span, place));
  let draft: (() => Span | undefined) | null = null;

  // What cannot be had now comes with the next change; the popup says why it is missing.
  const dismissalsLoaded = dismissals.load().catch(() => undefined);
  const reading = startReading(
    {
      ...parts,
      dismissals,
      dismissalsLoaded,
      findDismissed: () => dismissals.findPlaces(getAnchored()),
      onText(index) {
        followAddress();
        anchored = anchorText(index, signal);
        notes.setText(anchored);
        // Notes taken at another address may come later than those taken here.
        void notes.findTwins(anchored).catch(() => undefined);
      },
      onTagged() {
        companion.follow();
        onChange();
        if (settled && settled === anchored) onSettled(settled);
      },
      onShown() {
        paintNotes();
        companion.follow();
      },
    },
    signal,
  );

  /** The text as it is now. */
  const getAnchored = () => {
    anchored ??= anchorText(reading.index, signal);
    return anchored;
  };

  const paintNotes = () => {
    const spans = notes.placed.flatMap(({ resolution }) => placeOf(resolution) ?? []);
    const written = draft?.();
    const all = written ? [...spans, written] : spans;
    painter.replace(
      'note',
      all.flatMap(({ start, end }) => reading.index.findRanges(start, end)),
    );
  };
  const repaintNotes = () => {
    paintNotes();
    onChange();
  };
  const reloadNotes = () => notes.load();
  const reloadDismissals = async () => {
    await dismissals.load();
    await reading.weighAgain();
  };

  /** After a move without a load what is shown is another document, with notes of its own. */
  const followAddress = () => {
    const next = parts.findUrl();
    // What is being written is about the document it was begun on.
    if (next === null || next === url || companion.state === 'writing') return;
    url = next;
    companion.close();
    notes.moveTo(next);
    dismissals.moveTo(next);
    void reloadNotes().catch(() => undefined);
    void reloadDismissals().catch(() => undefined);
  };

  const passageOf = async (span: Span): Promise<Passage | null> => {
    const text = getAnchored();
    const { mentions = [] } = reading;
    const all = conceptsWithin(mentions, span);
    const concepts = conceptsWithin(mentions.filter(isSure), span);
    const unsure = all.filter((concept) => !concepts.includes(concept));
    const selector = await text.describe(span);
    const place = text.index.carry(span, reading.index);
    return selector && place
      ? { ...place, draft: { selector, concepts }, unsure, snapshot: text.takeSnapshot() }
      : null;
  };

  const findSelectedPassage = async () => {
    await reading.update();
    followAddress();
    const span = findSelection(reading.index);
    return (span && (await passageOf(span))) ?? undefined;
  };

  const moveNote = async (note: Note, span: Span) => {
    const text = getAnchored();
    const selectors = await text.describe(span);
    if (!selectors) throw new RequestError('not-found', 'notes/change');
    return notes.move(note, selectors, text.takeSnapshot());
  };

  const page: CompanionPage = {
    notes,
    ...createPageView(reading, parts.describeDocument),
    getUrl: () => url,
    describe: () => ({
      title: parts.describeDocument().title,
      about: parts.describeItself().about,
    }),
    findPassage: passageOf,
    findSelected: findSelectedPassage,
    moveNote,
    async dismiss(mention, scope) {
      const id = await dismissals.dismiss(mention, getAnchored(), scope);
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
      if (passage === null) followAddress();
    },
  };
  const companion = createCompanion(page, surface, send, words, parts.lang);

  const obey = createSessionCommands({ reading, notes, companion, jumper, moveNote });

  watchAddress(followAddress, signal);
  signal.addEventListener('abort', () => {
    companion.close();
    painter.clear();
  });
  void reloadNotes().catch(() => undefined);

  return {
    companion,
    page,
    notes,
    get mentions() {
      return reading.mentions;
    },
    showSection(block) {
      const placed = reading.index.find(block);
      if (placed) jumper.jumpToSection(placed);
    },
    get url() {
      return url;
    },
    get index() {
      return reading.index;
    },
    jumpTo: (span) => jumper.jumpToNext([span]),
    findMentionAt: reading.findMentionAt,
    update: reading.update,

    findSelectedPassage,

    reloadNotes,
    reloadDismissals,
    applyHiddenGroups: reading.weighAgain,
    applyLexicons: reading.scanAgain,
    report: () =>
      describeFrame(
        { url, ...parts.describeDocument() },
        notes.twins,
        reading.mentions,
        notes.placed,
        reading.index.version,
      ),

    async identify() {
      const { aliases, about } = parts.describeItself();
      const fingerprint = await getAnchored().sketch();
      return { url, aliases, language: about.language, fingerprint };
    },

    obey,
  };
}
