/** What the library does with its trash: reads it, gives notes back, and deletes all of it for good. */
import type { NoteId } from '../domain/notes/note';
import type { Send } from '../messaging/client';
import { MAX_PURGED } from '../messaging/protocol/library-requests';
import type { LibraryActions, LibraryState } from '../ui/library/library-state';

export interface TrashActionParts {
  readonly send: Send;
  readonly set: (change: Partial<LibraryState>) => void;
  readonly run: (work: () => Promise<unknown>) => void;
}

export interface TrashDesk {
  /** Reads the trash, or reads it anew. */
  readonly open: () => Promise<void>;
  readonly actions: Pick<LibraryActions, 'restoreNote' | 'emptyTrash'>;
}

export function createTrashDesk({ send, set, run }: TrashActionParts): TrashDesk {
  const open = async () => {
    const [notes, briefs] = await Promise.all([
      send('library/trash', null),
      send('briefs/list', null),
    ]);
    set({ trash: { notes, briefs: briefs.filter(({ trashed }) => trashed !== null) } });
  };

  const empty = async ({ notes, briefs }: Trash) => {
    const total = notes.length + briefs.length;
    let done = 0;
    const tell = () => set({ emptying: { done, total } });
    tell();
    // Only these: what was moved here since, nobody was asked about.
    for (const slice of slices(briefs.map(({ id }) => id))) {
      await send('briefs/purge', { ids: slice });
      done += slice.length;
      tell();
    }
    for (const slice of slices(notes.map(({ note }) => note.id))) {
      await send('library/purge', { ids: slice, more: done + slice.length < total });
      done += slice.length;
      tell();
    }
  };

  return {
    open,
    actions: {
      restoreNote: (id: NoteId) =>
        run(async () => {
          await send('notes/restore', { id });
          await open();
        }),
      emptyTrash: (trash) =>
        run(async () => {
          // Nothing is left to take back.
          set({ undoable: null });
          try {
            await empty(trash);
          } finally {
            await open().finally(() => set({ emptying: null }));
          }
        }),
    },
  };
}

type Trash = NonNullable<LibraryState['trash']>;

function* slices<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += MAX_PURGED) yield all.slice(at, at + MAX_PURGED);
}
