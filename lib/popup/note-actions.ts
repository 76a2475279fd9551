/** What the popup does to notes, all of it through the background; each says what it came to. */
import { linkCase, unlinkCase } from '../domain/notes/edit';
import type { Note, NoteChange } from '../domain/notes/note';
import type { UnsavedComment } from '../domain/notes/unsaved-comment';
import type { Send } from '../messaging/client';
import type { UnsavedKeeper } from '../messaging/unsaved-keeper';
import type { PopupActions } from '../ui/popup/popup-state';
import { attempt } from './attempt';
import { loadHistory } from './load-history';
import { createNoteKeepers } from './note-keepers';

export interface NoteActionParts {
  readonly send: Send;
  readonly getUnsaved: () => readonly UnsavedComment[];
  /** Shows the notes as they are then. */
  readonly reload: () => Promise<void>;
}

type NoteActions = Pick<
  PopupActions,
  | 'changeContent'
  | 'changeTags'
  | 'deleteNote'
  | 'discardUnsaved'
  | 'keepWriting'
  | 'linkCase'
  | 'loadHistory'
  | 'loadTags'
  | 'previewComment'
  | 'restoreNote'
  | 'saveUnsaved'
  | 'stopWriting'
  | 'unlinkCase'
>;

export function createNoteActions({ send, getUnsaved, reload }: NoteActionParts): NoteActions {
  const keepers = createNoteKeepers(send, getUnsaved);

  const actAndReload = (act: () => Promise<unknown>) =>
    attempt(async () => {
      await act();
      await reload();
    });
  const change = (note: Note, noteChange: NoteChange, keeper?: UnsavedKeeper) =>
    actAndReload(async () => {
      await keeper?.settle();
      await send('notes/change', {
        id: note.id,
        revision: note.revision,
        change: noteChange,
        unsaved: keeper?.id,
      });
    });

  return {
    changeContent: async (note, content) => {
      const keeper = keepers.of(note);
      const problem = await change(note, content, keeper);
      if (problem === null) keepers.end(note);
      else if (content.comment !== undefined) keeper.write(content.comment);
      return problem;
    },
    previewComment: (comment) => send('comments/preview', { comment }),
    keepWriting: (note, comment) => keepers.of(note).write(comment),
    stopWriting(note) {
      keepers.of(note).discard();
      keepers.end(note);
    },
    saveUnsaved: (id) => actAndReload(() => send('unsaved/save', { id })),
    discardUnsaved: (id) => actAndReload(() => send('unsaved/forget', { id })),
    changeTags: (note, tags) => change(note, { tags }),
    loadTags: () => send('notes/tags', { url: null }).catch(() => []),
    deleteNote: (note) => actAndReload(() => send('notes/delete', { id: note.id })),
    restoreNote: (id) => actAndReload(() => send('notes/restore', { id })),
    loadHistory: (note) => loadHistory(send, note),
    linkCase: (note, id, relation = 'context') => change(note, linkCase(note, id, relation)),
    unlinkCase: (note, id) => change(note, unlinkCase(note, id)),
  };
}
