/** Answers what is asked about notes: checks who may reach which, and tells everybody what changed. */
import type { DocumentUrl } from '../domain/documents/document';
import type { Note } from '../domain/notes/note';
import { type Handlers, Refusal } from '../messaging/responder';
import { ConflictError, type NotesRepository, NotFoundError } from '../storage/notes-repository';
import { mayReach, requireOrigin } from './reach';

type NoteRequests = Extract<keyof Handlers, `notes/${string}`>;

export function createNoteHandlers(
  repository: NotesRepository,
  broadcast: (url: DocumentUrl) => Promise<void>,
): Pick<Handlers, NoteRequests> {
  return {
    async 'notes/of-page'({ url }, asker) {
      requireOrigin(asker, url);
      return repository.findBySource(url);
    },

    async 'notes/create'({ draft, ...context }, asker) {
      requireOrigin(asker, context.url);
      const note = await explained(repository.create(draft, context));
      await broadcast(note.target.source);
      return note;
    },

    async 'notes/change'({ id, revision, change }, asker) {
      const permits = (note: Note) => mayReach(asker, note.target.source);
      const note = await explained(repository.change(id, revision, change, permits));
      await broadcast(note.target.source);
      return note;
    },

    async 'notes/delete'({ id }, asker) {
      const note = await repository.delete(id, (found) => mayReach(asker, found.target.source));
      if (note) await broadcast(note.target.source);
      return null;
    },

    async 'notes/of-documents'({ urls }) {
      const [notes, documents] = await Promise.all([
        Promise.all(urls.map((url) => repository.findBySource(url))),
        repository.findDocuments(urls),
      ]);
      return { notes: notes.flat(), documents };
    },
  };
}

async function explained<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ConflictError) throw new Refusal('conflict');
    if (error instanceof NotFoundError) throw new Refusal('not-found');
    throw error;
  }
}
