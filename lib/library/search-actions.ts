/** The saved searches of the library: read, named, renamed, deleted, and that undone. */
import { v4 as uuid } from 'uuid';
import * as v from 'valibot';
import { type SavedSearchDraft, SavedSearchId } from '../domain/library/saved-search';
import type { Send } from '../messaging/client';
import type { LibraryActions, LibraryState } from '../ui/library/library-state';

export interface SearchActionParts {
  readonly send: Send;
  readonly getState: () => LibraryState;
  readonly set: (change: Partial<LibraryState>) => void;
  readonly run: (work: () => Promise<unknown>) => void;
}

export function createSearchActions({ send, getState, set, run }: SearchActionParts) {
  let deleted: SavedSearchDraft | undefined;
  const reload = async () => set({ searches: await send('library/searches', null) });
  const save = (draft: SavedSearchDraft) => run(() => send('library/save-search', draft));
  const actions: Pick<LibraryActions, 'saveSearch' | 'renameSearch' | 'deleteSearch'> = {
    saveSearch(name) {
      const { route } = getState();
      if (route.view !== 'notes') return;
      const { query, filter } = route;
      save({ id: v.parse(SavedSearchId, uuid()), name, query, filter });
    },
    renameSearch: ({ id, query, filter }, name) => save({ id, name, query, filter }),
    deleteSearch: ({ id, name, query, filter }) =>
      run(async () => {
        await send('library/delete-search', { id });
        deleted = { id, name, query, filter };
        set({ undoable: { kind: 'searchDeleted', count: 1 } });
      }),
  };
  return {
    actions,
    reload,
    undo() {
      const back = deleted;
      deleted = undefined;
      if (back) save(back);
    },
  };
}
