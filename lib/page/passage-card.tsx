/** The card of a note whose passage is not where it was: accepting, keeping, and waiting for a selection. */
import type { ComponentChild } from 'preact';
import type { Span } from '../dom/text-index';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Note } from '../domain/notes/note';
import { type Failure, RequestError } from '../messaging/protocol/failure';
import type { PageTranslate } from '../ui/messages/page';
import { PassageCard } from '../ui/page/PassageCard';
import { composePassageView } from '../ui/passage/compose-view';
import { describeOutcome } from './note-outcome';
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

  const draw = (
    placed: PlacedNote,
    place: () => Span | undefined,
    selected: string | null,
    [busy, failure]: [boolean, Failure | null],
    does: Partial<Record<'onAccept' | 'onAttach' | 'onCancelReattach', () => void>>,
  ) => {
    const { note } = placed;
    const view = composePassageView(note, describeOutcome(placed, parts.getVersion()));
    if (!view) return null;
    return (
      <PassageCard
        comment={note.comment}
        passage={view}
        reattachment={selected === null ? null : { selected }}
        busy={busy}
        problem={failure && t(`failure.${failure}`)}
        lang={lang}
        t={t}
        onEdit={() => parts.edit(note, place)}
        onClose={close}
        callbacks={{
          onAccept: () => does.onAccept?.(),
          onKeep: close,
          // Only the popup lists the places of an ambiguous passage: none of them is marked in the page.
          onShow: nowhere,
          onChoose: nowhere,
          onNone: nowhere,
          onReattach: () => reattach(placed),
          onAttach: () => does.onAttach?.(),
          onCancelReattach: () => does.onCancelReattach?.(),
        }}
      />
    );
  };

  const show = (placed: PlacedNote) => {
    const [first] = placed.found;
    const place = first ? parts.keep(first) : nowhere;
    const redraw = parts.open(place);
    const render = (busy: boolean, failure: Failure | null) => {
      const onAccept = () =>
        void attempt(render, async () => {
          const span = place();
          if (!span) throw new RequestError('not-found', 'accept');
          await parts.moveNote(placed.note, span);
        });
      redraw(draw(placed, place, null, [busy, failure], { onAccept }));
    };
    render(false, null);
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
      const does = { onAttach, onCancelReattach: cancel };
      const isOpen = redraw(draw(placed, nowhere, passage?.text ?? '', [busy, failure], does));
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
