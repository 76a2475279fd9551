/** What the library does with notes, one or many at a time. */
import type { CaseId } from '../domain/cases/case-study';
import type { Note, NoteChange, NoteId } from '../domain/notes/note';
import type { Send } from '../messaging/client';
import type { LibraryActions, LibraryState } from '../ui/library/library-state';
import { problemOf } from './problem-of';

export interface NoteActionParts {
  readonly send: Send;
  readonly getNote: (id: NoteId) => Note | undefined;
  readonly getState: () => LibraryState;
  readonly set: (change: Partial<LibraryState>) => void;
  readonly run: (work: () => Promise<unknown>) => void;
}

type NoteActions = Pick<
  LibraryActions,
  | 'select'
  | 'clearSelection'
  | 'changeComment'
  | 'tagSelected'
  | 'linkSelected'
  | 'deleteNotes'
  | 'undo'
>;

export function createNoteActions(parts: NoteActionParts): NoteActions {
  const { send, getNote, getState, set, run } = parts;
  let deleted: readonly NoteId[] = [];

  const change = async (note: Note, changes: NoteChange) => {
    await send('notes/change', { id: note.id, revision: note.revision, change: changes });
  };
  /** One after the other, so that a full disk stops the first and not the last. */
  const changeSelected = (changeOf: (note: Note) => NoteChange | null) =>
    run(async () => {
      for (const id of getState().selected) {
        const note = getNote(id);
        const changes = note && changeOf(note);
        if (changes) await change(note, changes);
      }
    });

  return {
    select(ids, selected) {
      const next = new Set(getState().selected);
      for (const id of ids) {
        if (selected) next.add(id);
        else next.delete(id);
      }
      set({ selected: next });
    },
    clearSelection: () => set({ selected: new Set() }),

    async changeComment(note, comment) {
      try {
        await change(note, { comment });
        return null;
      } catch (error) {
        return problemOf(error);
      }
    },

    tagSelected: (tag) =>
      changeSelected(({ tags }) => (tags.includes(tag) ? null : { tags: [...tags, tag] })),

    linkSelected: (id: CaseId) =>
      changeSelected(({ cases }) =>
        cases.some((linked) => linked.id === id)
          ? null
          : { cases: [...cases, { id, relation: 'context' }] },
      ),

    deleteNotes: (ids) =>
      run(async () => {
        const done: NoteId[] = [];
        try {
          for (const id of ids) {
            await send('notes/delete', { id });
            done.push(id);
          }
        } finally {
          deleted = done;
          set({ undoable: done.length > 0 ? { kind: 'notesDeleted', count: done.length } : null });
        }
      }),

    undo: () =>
      run(async () => {
        const back = deleted;
        deleted = [];
        for (const id of back) await send('notes/restore', { id });
      }),
  };
}
