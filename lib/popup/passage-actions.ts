/** What is asked for about a passage → what the page is asked to do: only it can describe its words. */
import type { Note, NoteId } from '../domain/notes/note';
import type { PassageActions } from '../ui/popup/popup-state';
import type { TabFrames } from './tab-frames';

interface PassageActionsParts {
  frameOf(note: NoteId): string | undefined;
  getFrames(): TabFrames | undefined;
  /** Shows the note as if its words were where they were, until the popup closes. */
  keep(note: NoteId): void;
  reload(): Promise<void>;
  /** Closes the popup. */
  leave(): void;
}

export function createPassageActions(parts: PassageActionsParts): PassageActions {
  const place = async (note: Note, candidate?: string) => {
    const frame = parts.frameOf(note.id);
    const frames = parts.getFrames();
    if (!frame || !frames) return 'not-found';
    const failure = await frames.placeNote(frame, note.id, candidate);
    if (!failure) await parts.reload();
    return failure;
  };
  /** A popup closes as soon as the reader turns to the page, so the page goes on alone. */
  const handOver = ({ id }: Note) => {
    const frame = parts.frameOf(id);
    if (!frame) return;
    parts.getFrames()?.send({ type: 'reattach-note', frame, note: id });
    parts.leave();
  };

  return {
    accept: (note) => place(note),
    async keep(note) {
      parts.keep(note.id);
      return null;
    },
    showCandidate({ id }, candidate) {
      const frame = parts.frameOf(id);
      if (frame) parts.getFrames()?.send({ type: 'jump-to-note', frame, note: id, candidate });
    },
    choose: place,
    async chooseNone(note) {
      handOver(note);
      return null;
    },
    reattach: handOver,
    // The selection is made in the page, whose card has these buttons.
    attachToSelection: async () => 'not-found',
    cancelReattach: () => undefined,
  };
}
