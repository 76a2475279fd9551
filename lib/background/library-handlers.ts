/** Answers what the library asks: everything there is, and briefs. */
import type { Handlers } from '../messaging/responder';
import type { BriefsRepository } from '../storage/briefs-repository';
import type { LibraryReader } from '../storage/library-reader';
import { explained } from './refuse';

type LibraryRequests = Extract<keyof Handlers, `${'library' | 'briefs'}/${string}`>;

export function createLibraryHandlers(
  reader: LibraryReader,
  briefs: BriefsRepository,
  /** Tells everybody that briefs changed. */
  broadcast: () => Promise<void>,
): Pick<Handlers, LibraryRequests> {
  const changing = async <T>(work: Promise<T>): Promise<T> => {
    const result = await explained(work);
    await broadcast();
    return result;
  };
  return {
    'library/list': () => reader.listNotes(),
    'library/notes': ({ ids }) => reader.readNotes(ids),
    'library/documents': () => reader.listDocuments(),
    'library/trash': () => reader.listTrash(),
    'briefs/list': () => briefs.list(),
    'briefs/create': ({ id, content }) => changing(briefs.create(id, content)),
    'briefs/change': ({ id, revision, content }) => changing(briefs.change(id, revision, content)),
    'briefs/trash': ({ id }) => changing(briefs.setTrashed(id, true)),
    'briefs/restore': ({ id }) => changing(briefs.setTrashed(id, false)),
    async 'briefs/purge'({ id }) {
      await changing(briefs.purge(id));
      return null;
    },
    'briefs/history': ({ id }) => briefs.findHistory(id),
  };
}
