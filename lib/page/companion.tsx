/**
 * What the reader sees of us in the page: toolbar, cards, note editor, one at a time in the surface. Decides
 * which, and what its buttons do; what they look like is in lib/ui/page.
 */
import type { ComponentChild } from 'preact';
import type { Span } from '../dom/text-index';
import type { ConceptId } from '../domain/concepts/concept';
import type { DismissalId, DismissalScope } from '../domain/dismissals/dismissal';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { type Note, quoteOf } from '../domain/notes/note';
import { type CaseMention, type ConceptMention, SURE_CONFIDENCE } from '../domain/tagging/mention';
import type { Send } from '../messaging/client';
import type { CardPassage, CatalogueNames } from '../messaging/protocol/catalogue-requests';
import { type Failure, RequestError } from '../messaging/protocol/failure';
import type { OpenCase } from '../ui/CaseTitle';
import type { PageTranslate } from '../ui/messages/page';
import { CaseCard, type CaseCardState } from '../ui/page/CaseCard';
import { type CardState, ConceptCard } from '../ui/page/ConceptCard';
import { DismissedBar } from '../ui/page/DismissedBar';
import { Floating } from '../ui/page/Floating';
import { NoteCard } from '../ui/page/NoteCard';
import { NoteEditor } from '../ui/page/NoteEditor';
import { Toolbar } from '../ui/page/Toolbar';
import type { PageNotes } from './page-notes';
import type { Passage } from './passage';
import { createPassageCards } from './passage-card';
import type { PlacedNote } from './place-notes';
import type { Surface } from './surface';
import type { Writing } from './writing';

/** The page the companion accompanies, as last read. */
export interface CompanionPage {
  readonly notes: PageNotes;
  /** Every concept on the page. */
  getConcepts(): readonly ConceptId[];
  getText(span: Span): string;
  /** The text around a span, with what it mentions. */
  getSurroundings(span: Span): CardPassage;
  /** Where a span is on the screen now. */
  getBox(span: Span): DOMRect;
  /** Follows a span while the page changes: where it is now, or undefined once its text has changed. */
  keep(span: Span): () => Span | undefined;
  /** The passage that holds just a span, or null when it cannot be quoted. */
  findPassage(span: Span): Promise<Passage | null>;
  findSelected(): Promise<Passage | undefined>;
  /** Has a note stand on other words from now on. */
  moveNote(note: Note, span: Span): Promise<unknown>;
  /** Of the text index. */
  getVersion(): number;
  /** Takes a tag away as the reader says; the id brings it back. */
  dismiss(mention: ConceptMention, scope: DismissalScope): Promise<DismissalId>;
  restore(id: DismissalId): Promise<void>;
  /** Marks a passage while its note is being written; null ends it. */
  markDraft(place: (() => Span | undefined) | null): void;
}

export interface Companion {
  offerToolbar(passage: Passage): void;
  writeNote(passage: Passage): void;
  showConcept(mention: ConceptMention): void;
  showCase(mention: CaseMention): void;
  showNote(placed: PlacedNote, span: Span): void;
  /** Waits for a selection that the note is to stand on. */
  reattach(placed: PlacedNote): void;
  /** Moves along with the words after the page scrolled, changed size or was read again. */
  follow(): void;
  close(): void;
  /** What is open: nothing, something that a click elsewhere closes, or text that it must not close. */
  readonly state: 'closed' | 'open' | 'writing';
}

/** Redraws what is open: whether work is under way, and why the last attempt failed. */
type RenderWork = (busy: boolean, failure: Failure | null) => void;

type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly content: T };

/** What a request may carry; no page has more concepts than the catalogue. */
const MAX_CONTEXT = 500;

interface Shown {
  readonly place: () => Span | undefined;
  /** Where it was last, on the screen. */
  box: DOMRect;
  readonly view: ComponentChild;
  readonly writing: boolean;
}

export function createCompanion(
  page: CompanionPage,
  surface: Surface,
  send: Send,
  t: PageTranslate,
  lang: InterfaceLanguage,
): Companion {
  let shown: Shown | undefined;
  /** Counts what was opened, so that a late answer does not replace what came after. */
  let opened = 0;
  let focusBefore: HTMLElement | undefined;

  const draw = () => {
    if (!shown) return;
    const span = shown.place();
    // The words may be gone while their card is open; it stays where it was.
    if (span) shown.box = page.getBox(span);
    surface.show(
      <Floating
        key={opened}
        anchor={shown.box}
        viewport={{ width: document.documentElement.clientWidth, height: innerHeight }}
      >
        {shown.view}
      </Floating>,
    );
  };

  const close = () => {
    if (!shown) return;
    shown = undefined;
    opened += 1;
    surface.close();
    page.markDraft(null);
    focusBefore?.focus({ preventScroll: true });
    focusBefore = undefined;
  };

  /** Opens something new; the function returned redraws it for as long as it is what is open. */
  const open = (place: () => Span | undefined, writing = false) => {
    if (!shown) focusBefore = findFocused();
    opened += 1;
    const own = opened;
    let box = corner();
    return (view: ComponentChild) => {
      if (own !== opened) return false;
      if (shown && shown.place === place) box = shown.box;
      shown = { place, box, view, writing };
      draw();
      return true;
    };
  };

  /** Does what a button asked for, shows that it is under way, and closes on success. */
  const attempt = async (render: RenderWork, work: () => Promise<unknown>) => {
    render(true, null);
    try {
      await work();
      close();
    } catch (error) {
      render(false, failureOf(error));
    }
  };

  /** Shows a card at once and fills it when its content has come. */
  const fill = <T,>(
    render: (state: Loadable<T>, retry: () => void) => void,
    request: () => Promise<T>,
  ) => {
    const load = () => {
      render({ status: 'loading' }, load);
      request().then(
        (content) => render({ status: 'ready', content }, load),
        (error: unknown) => render({ status: 'failed', failure: failureOf(error) }, load),
      );
    };
    load();
  };

  /** In a tab of its own; the card stays as it is for when the reader comes back. */
  const openCase =
    (onFailure: (failure: Failure) => void): OpenCase =>
    (id, among) => {
      send('cases/open', { id, among: [...among] }).catch((error: unknown) =>
        onFailure(failureOf(error)),
      );
    };

  const addNoteOn = async (place: () => Span | undefined) => {
    const span = place();
    const passage = span && (await page.findPassage(span));
    if (passage) void writeNote(passage);
    else close();
  };

  const offerToolbar = (passage: Passage) => {
    const highlight = async () => {
      try {
        await page.notes.create({ ...passage.draft, comment: '' }, passage.snapshot);
        document.getSelection()?.removeAllRanges();
        close();
      } catch (error) {
        // The editor can say what went wrong, and try again.
        await writeNote(passage, failureOf(error));
      }
    };
    open(page.keep(passage))(
      <Toolbar
        t={t}
        onNote={() => void writeNote(passage)}
        onHighlight={() => void highlight()}
        onClose={close}
      />,
    );
  };

  const writeNote = async (passage: Passage, firstFailure: Failure | null = null) => {
    const place = page.keep(passage);
    const writing = await page.notes.startWriting({ ...passage.draft, comment: '' });
    const show = open(place, true);
    page.markDraft(place);
    const render: RenderWork = (saving, failure) =>
      show(
        <NoteEditor
          quote={passage.draft.selector[0].exact}
          comment=""
          unsaved={writing.text}
          saving={saving}
          failure={failure}
          t={t}
          onWrite={writing.keeper.write}
          onSave={(comment) =>
            void attempt(render, () =>
              saveWritten(writing, comment, () =>
                page.notes.create(
                  { ...passage.draft, comment },
                  passage.snapshot,
                  writing.keeper.id,
                ),
              ),
            )
          }
          onClose={() => giveUp(writing)}
        />,
      );
    render(false, firstFailure);
  };

  const editNote = async (note: Note, place: () => Span | undefined) => {
    const writing = await page.notes.startWriting(note);
    const show = open(place, true);
    const render: RenderWork = (saving, failure) =>
      show(
        <NoteEditor
          quote={quoteOf(note)}
          comment={note.comment}
          unsaved={writing.text}
          saving={saving}
          failure={failure}
          t={t}
          onWrite={writing.keeper.write}
          onSave={(comment) =>
            void attempt(render, () =>
              saveWritten(writing, comment, () =>
                page.notes.change(note, { comment }, writing.keeper.id),
              ),
            )
          }
          onDelete={() => void attempt(render, () => page.notes.delete(note.id))}
          onClose={() => giveUp(writing)}
        />,
      );
    render(false, null);
  };

  /** Saves what was written; refused, it is kept like before. */
  const saveWritten = async (writing: Writing, comment: string, save: () => Promise<unknown>) => {
    await writing.keeper.settle();
    try {
      await save();
    } catch (error) {
      writing.keeper.write(comment);
      throw error;
    }
  };
  const giveUp = ({ keeper }: Writing) => {
    keeper.discard();
    close();
  };

  const cards = createPassageCards({
    ...page,
    open,
    close,
    attempt,
    edit: (note, place) => void editNote(note, place),
    t,
    lang,
  });

  const showNote = (placed: PlacedNote, span: Span) => {
    const { note } = placed;
    if (placed.resolution.outcome !== 'exact') {
      cards.show(placed);
      return;
    }
    const place = page.keep(span);
    const show = open(place);
    let names: CatalogueNames = { concepts: [], cases: [] };
    const render: RenderWork = (deleting, failure) =>
      show(
        <NoteCard
          note={note}
          {...names}
          deleting={deleting}
          failure={failure}
          t={t}
          onOpenCase={openCase((refused) => render(deleting, refused))}
          onEdit={() => void editNote(note, place)}
          onDelete={() => void attempt(render, () => page.notes.delete(note.id))}
          onClose={close}
        />,
      );
    render(false, null);
    // The note itself is here already; the names of what it refers to may follow.
    send('catalogue/names', {
      concepts: note.concepts,
      cases: note.cases.map(({ id }) => id),
    }).then(
      (found) => {
        names = found;
        render(false, null);
      },
      (error: unknown) => render(false, failureOf(error)),
    );
  };

  const dismiss = async (mention: ConceptMention, scope: DismissalScope) => {
    const show = open(page.keep(mention));
    const render = (failure: Failure | null, undo: () => void) =>
      show(<DismissedBar failure={failure} t={t} onUndo={undo} onClose={close} />);
    try {
      const id = await page.dismiss(mention, scope);
      const restore = () => {
        page.restore(id).then(close, (error: unknown) => render(failureOf(error), restore));
      };
      render(null, restore);
    } catch (error) {
      // Nothing was dismissed; "undo" goes back to the card.
      render(failureOf(error), () => showConcept(mention));
    }
  };

  const showConcept = (mention: ConceptMention) => {
    const place = page.keep(mention);
    const word = page.getText(mention);
    const show = open(place);
    /** The mention where it is now; the card of one that is gone closes. */
    const dismissHere = (scope: DismissalScope) => {
      const span = place();
      if (span) void dismiss({ ...mention, ...span }, scope);
      else close();
    };
    const context = page.getConcepts().slice(0, MAX_CONTEXT);
    const passage = page.getSurroundings(mention);
    const render = (state: CardState, retry: () => void): unknown =>
      show(
        <ConceptCard
          word={word}
          unsure={mention.confidence < SURE_CONFIDENCE}
          state={state}
          lang={lang}
          t={t}
          onAddNote={() => void addNoteOn(place)}
          onDismiss={dismissHere}
          onOpenCase={openCase((failure) => render({ status: 'failed', failure }, retry))}
          onRetry={retry}
          onClose={close}
        />,
      );
    fill(render, () => send('concepts/card', { id: mention.concept, context, passage }));
  };

  const showCase = (mention: CaseMention) => {
    const place = page.keep(mention);
    const name = page.getText(mention);
    const show = open(place);
    const render = (state: CaseCardState, retry: () => void): unknown =>
      show(
        <CaseCard
          name={name}
          state={state}
          lang={lang}
          t={t}
          onAddNote={() => void addNoteOn(place)}
          onMore={() =>
            openCase((failure) => render({ status: 'failed', failure }, retry))(mention.case, [])
          }
          onRetry={retry}
          onClose={close}
        />,
      );
    fill(render, () => send('cases/card', { id: mention.case }));
  };

  return {
    offerToolbar,
    writeNote: (passage) => void writeNote(passage),
    showConcept,
    showCase,
    showNote,
    reattach: cards.reattach,
    follow: draw,
    close,
    get state() {
      if (!shown) return 'closed';
      return shown.writing ? 'writing' : 'open';
    },
  };
}

/** Where what belongs to no place on the page is shown: out of the way of who looks for one. */
function corner(): DOMRect {
  return new DOMRect(document.documentElement.clientWidth, innerHeight, 0, 0);
}

/** Where the focus has to go back to; the body is where it is when it is nowhere. */
function findFocused(): HTMLElement | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body
    ? activeElement
    : undefined;
}

function failureOf(error: unknown): Failure {
  return error instanceof RequestError ? error.failure : 'unreachable';
}
