/** Answers what the library asks: everything there is, and briefs. */
import type { DocumentUrl } from '../domain/documents/document';
import type { NoteId } from '../domain/notes/note';
import type { Handlers } from '../messaging/responder';
import type { BriefsRepository } from '../storage/briefs-repository';
import type { DocumentsRepository } from '../storage/documents-repository';
import type { LibraryReader } from '../storage/library-reader';
import type { SearchesRepository } from '../storage/searches-repository';
import { explained } from './refuse';

type LibraryRequests = Extract<keyof Handlers, `${'library' | 'briefs'}/${string}`>;

export interface LibraryParts {
  readonly documents: Pick<DocumentsRepository, 'edit'>;
  readonly searches: SearchesRepository;
  readonly purgeNotes: (ids: readonly NoteId[]) => Promise<void>;
  /** Tells our own pages that something else is known of a document; null: that saved searches changed. */
  readonly broadcastChange: (document: DocumentUrl | null) => Promise<void>;
}

export function createLibraryHandlers(
  reader: LibraryReader,
  briefs: BriefsRepository,
  { documents, searches, purgeNotes, broadcastChange }: LibraryParts,
  /** Tells everybody that briefs, or what is in the trash, changed. */
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
    async 'library/purge'({ ids, more }) {
      await explained(purgeNotes(ids));
      if (!more) await broadcast();
      return null;
    },
    'library/searches': () => searches.list(),
    async 'library/save-search'(draft) {
      const saved = await explained(searches.save(draft));
      await broadcastChange(null);
      return saved;
    },
    async 'library/delete-search'({ id }) {
      await searches.delete(id);
      await broadcastChange(null);
      return null;
    },
    async 'library/edit-document'({ url, facts }) {
      const edited = await explained(documents.edit(url, facts));
      await broadcastChange(url);
      return edited;
    },
    'briefs/list': () => briefs.list(),
    'briefs/create': ({ id, content }) => changing(briefs.create(id, content)),
    'briefs/change': ({ id, revision, content }) => changing(briefs.change(id, revision, content)),
    'briefs/trash': ({ id }) => changing(briefs.setTrashed(id, true)),
    'briefs/restore': ({ id }) => changing(briefs.setTrashed(id, false)),
    async 'briefs/purge'({ ids }) {
      await changing(briefs.purge(ids));
      return null;
    },
    'briefs/history': ({ id }) => briefs.findHistory(id),
  };
}
