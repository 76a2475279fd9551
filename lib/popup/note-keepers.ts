/** One keeper of unsaved text for each note that is being edited. */
import type { Note, NoteChange, NoteId } from '../domain/notes/note';
import {
  changeWithUnsaved,
  findUnsaved,
  type UnsavedComment,
} from '../domain/notes/unsaved-comment';
import type { Send } from '../messaging/client';
import { createUnsavedKeeper, type UnsavedKeeper } from '../messaging/unsaved-keeper';

export interface NoteKeepers {
  of(note: Note): UnsavedKeeper;
  /** The change that saves a comment, with what was chosen besides when the note was last written. */
  changeOf(note: Note, comment: string): NoteChange;
  end(note: Note): void;
}

export function createNoteKeepers(
  send: Send,
  getUnsaved: () => readonly UnsavedComment[],
): NoteKeepers {
  const keepers = new Map<NoteId, UnsavedKeeper>();
  const placeOf = ({ id, revision }: Note) => ({ kind: 'note', note: id, revision }) as const;
  return {
    of(note) {
      const known = keepers.get(note.id);
      if (known) return known;
      const place = placeOf(note);
      const found = findUnsaved(getUnsaved(), place);
      const keeper = createUnsavedKeeper(send, note.target.source, place, found);
      keepers.set(note.id, keeper);
      return keeper;
    },
    changeOf: (note, comment) =>
      changeWithUnsaved(note, comment, findUnsaved(getUnsaved(), placeOf(note))),
    end(note) {
      keepers.delete(note.id);
    },
  };
}
