/** One keeper of unsaved text for each note that is being edited. */
import type { Note, NoteId } from '../domain/notes/note';
import { findUnsaved, type UnsavedComment } from '../domain/notes/unsaved-comment';
import type { Send } from '../messaging/client';
import { createUnsavedKeeper, type UnsavedKeeper } from '../messaging/unsaved-keeper';

export interface NoteKeepers {
  of(note: Note): UnsavedKeeper;
  end(note: Note): void;
}

export function createNoteKeepers(
  send: Send,
  getUnsaved: () => readonly UnsavedComment[],
): NoteKeepers {
  const keepers = new Map<NoteId, UnsavedKeeper>();
  return {
    of(note) {
      const known = keepers.get(note.id);
      if (known) return known;
      const place = { kind: 'note', note: note.id, revision: note.revision } as const;
      const found = findUnsaved(getUnsaved(), place);
      const keeper = createUnsavedKeeper(send, note.target.source, place, found);
      keepers.set(note.id, keeper);
      return keeper;
    },
    end(note) {
      keepers.delete(note.id);
    },
  };
}
