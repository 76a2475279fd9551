/** The card of a note whose passage is not where it was: accepting, keeping, and waiting for a selection. */
import type { ComponentChild } from 'preact';
import type { Span } from '../dom/text-index';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { NoteRevision } from '../domain/notes/history';
import type { Note } from '../domain/notes/note';
import { type Failure, RequestError } from '../messaging/protocol/failure';
import type { PageTranslate } from '../ui/messages/page';
import { PassageCard } from '../ui/page/PassageCard';
import { composePassageView } from '../ui/passage/compose-view';
import type { PassageCallbacks } from '../ui/passage/passage-view';
import { describeOutcome } from './note-outcome';
import type { PageNotes } from './page-notes';
import type { Passage } from './passage';
import type { PlacedNote } from './place-notes';
import type { OpenOptions } from './stage';

/** What the card needs of the companion it is shown in, and of the page. */
export interface PassageCardParts {
  /** Opens something new; the function returned redraws it, and says whether it is still what is open. */
  open(place: () => Span | undefined, options?: OpenOptions): (view: ComponentChild) => boolean;
  close(): void;
  attempt(
    render: (busy: boolean, failure: Failure | null) => void,
    work: () => Promise<unknown>,
  ): Promise<void>;
  edit(note: Note, place: () => Span | undefined): void;
  keep(span: Span): () => Span | undefined;
  findSelected(): Promise<Passage | undefined>;
  moveNote(note: Note, span: Span): Promise<unknown>;
  /** Of the text index. */
  getVersion(): number;
  /** What a note was before, oldest first. */
  readonly notes: Pick<PageNotes, 'findHistory'>;
  readonly t: PageTranslate;
  readonly lang: InterfaceLanguage;
}

export interface PassageCards {
  show(placed: PlacedNote): void;
  /** Waits for a selection that the note is to stand on. */
  reattach(placed: PlacedNote): void;
}

const nowhere = () => undefined;

export function createPassageCards(parts: PassageCardParts): PassageCards {
  const { close, attempt, t, lang } = parts;

  interface Drawing {
    readonly place: () => Span | undefined;
    readonly busy: boolean;
    readonly failure: Failure | null;
    readonly callbacks: PassageCallbacks;
    /** What is selected so far, while a selection is waited for. */
    readonly selected?: string;
    readonly history?: readonly NoteRevision[];
  }

  const draw = (placed: PlacedNote, drawing: Drawing) => {
    const { note } = placed;
    const { place, busy, failure, callbacks, selected, history } = drawing;
    const view = composePassageView(note, describeOutcome(placed, parts.getVersion()), history);
    if (!view) return null;
    return (
      <PassageCard
        comment={note.comment}
        passage={view}
        reattachment={selected === undefined ? null : { selected }}
        busy={busy}
        problem={failure && t(`failure.${failure}`)}
        lang={lang}
        t={t}
        onEdit={() => parts.edit(note, place)}
        onClose={close}
        callbacks={callbacks}
      />
    );
  };

  /** Of an ambiguous passage there is no card: none of its places is marked in the page, the popup lists them. */
  const show = (placed: PlacedNote) => {
    const [first] = placed.found;
    const place = first ? parts.keep(first) : nowhere;
    const redraw = parts.open(place);
    const onReattach = () => reattach(placed);
    let history: readonly NoteRevision[] = [];
    let [isBusy, lastFailure]: [boolean, Failure | null] = [false, null];
    const render = (busy: boolean, failure: Failure | null) => {
      [isBusy, lastFailure] = [busy, failure];
      const onAccept = () =>
        void attempt(render, async () => {
          const span = place();
          if (!span) throw new RequestError('not-found', 'accept');
          await parts.moveNote(placed.note, span);
        });
      const callbacks = {
        changed: { onAccept, onKeep: close, onReattach },
        missing: { onReattach },
      };
      redraw(draw(placed, { place, busy, failure, callbacks, history }));
    };
    render(false, null);
    if (placed.note.revision === 0) return;
    // Wordings accepted before: nothing to wait for, and nothing lost where they cannot be had.
    parts.notes.findHistory(placed.note.id).then(
      (found) => {
        history = found;
        render(isBusy, lastFailure);
      },
      () => undefined,
    );
  };

  const reattach = (placed: PlacedNote) => {
    const ended = new AbortController();
    let passage: { readonly text: string; readonly place: () => Span | undefined } | undefined;
    const [first] = placed.found;
    const redraw = parts.open(first ? parts.keep(first) : nowhere, { as: 'writing' });
    const cancel = () => {
      ended.abort();
      if (placed.resolution.outcome === 'changed') show(placed);
      else close();
    };
    const render = (busy: boolean, failure: Failure | null) => {
      const onAttach = () =>
        void attempt(render, async () => {
          const span = passage?.place();
          if (!span) throw new RequestError('not-found', 'attach');
          await parts.moveNote(placed.note, span);
          ended.abort();
        });
      const callbacks = { reattach: { onAttach, onCancelReattach: cancel } };
      const selected = passage?.text ?? '';
      const isOpen = redraw(draw(placed, { place: nowhere, busy, failure, callbacks, selected }));
      if (!isOpen) ended.abort();
    };
    const look = async () => {
      const found = await parts.findSelected();
      // Pressing our button may empty the selection; what was selected last is meant.
      if (!found || ended.signal.aborted) return;
      passage = { text: found.draft.selector[0].exact, place: parts.keep(found) };
      render(false, null);
    };
    const { signal } = ended;
    document.addEventListener('selectionchange', () => void look(), { signal });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // Something else may have taken our place since: that is not ours to close.
        render(false, null);
        if (!signal.aborted) cancel();
      },
      { signal },
    );
    render(false, null);
    void look();
  };

  return { show, reattach };
}
