/** Answers what is asked about notes: checks who may reach which, and tells everybody what changed. */
import type { DocumentUrl } from '../domain/documents/document';
import type { Note } from '../domain/notes/note';
import { type Asker, type Handlers, Refusal } from '../messaging/responder';
import type { NotesRepository } from '../storage/notes-repository';
import type { UnsavedRepository } from '../storage/unsaved-repository';
import { mayReach, requireOrigin } from './reach';
import { explained } from './refuse';

type NoteRequests = Extract<keyof Handlers, `${'notes' | 'unsaved'}/${string}`>;

export function createNoteHandlers(
  repository: NotesRepository,
  unsaved: UnsavedRepository,
  broadcast: (url: DocumentUrl) => Promise<void>,
  getAuthor: () => Promise<Note['author']>,
): Pick<Handlers, NoteRequests> {
  return {
    async 'notes/of-page'({ url }, asker) {
      requireOrigin(asker, url);
      return repository.findBySource(url);
    },

    async 'notes/create'({ draft, ...context }, asker) {
      requireOrigin(asker, context.url);
      const author = await getAuthor();
      const note = await explained(repository.create(draft, { ...context, author }));
      await broadcast(note.target.source);
      return note;
    },

    async 'notes/change'({ id, revision, change, ...context }, asker) {
      const note = await explained(
        repository.change(id, revision, change, permitsOf(asker), context),
      );
      await broadcast(note.target.source);
      return note;
    },

    async 'notes/history'({ id }, asker) {
      return explained(repository.findHistory(id, permitsOf(asker)));
    },

    async 'notes/delete'({ id }, asker) {
      const note = await repository.delete(id, permitsOf(asker));
      if (note) await broadcast(note.target.source);
      return null;
    },

    async 'notes/restore'({ id }, asker) {
      const note = await explained(repository.restore(id, permitsOf(asker)));
      await broadcast(note.target.source);
      return note;
    },

    async 'notes/tags'({ url }, asker) {
      if (asker.kind === 'extension') return repository.findTags(null);
      if (url === null) throw new Refusal('forbidden');
      requireOrigin(asker, url);
      return repository.findTags(url);
    },

    async 'notes/of-documents'({ urls }) {
      const [notes, trash, kept, documents] = await Promise.all([
        Promise.all(urls.map((url) => repository.findBySource(url))),
        Promise.all(urls.map((url) => repository.findTrash(url))),
        Promise.all(urls.map((url) => unsaved.findBySource(url))),
        repository.findDocuments(urls),
      ]);
      return { notes: notes.flat(), trash: trash.flat(), unsaved: kept.flat(), documents };
    },

    async 'unsaved/of-page'({ url }, asker) {
      requireOrigin(asker, url);
      return unsaved.findBySource(url);
    },

    async 'unsaved/keep'(comment, asker) {
      requireOrigin(asker, comment.source);
      const kept = await unsaved.keep(comment, ({ source }) => mayReach(asker, source));
      if (!kept) throw new Refusal('forbidden');
      return null;
    },

    async 'unsaved/forget'({ id }, asker) {
      await unsaved.forget(id, ({ source }) => mayReach(asker, source));
      return null;
    },

    async 'unsaved/save'({ id }, asker) {
      const note = await explained(
        repository.createFromUnsaved(
          id,
          ({ source }) => mayReach(asker, source),
          await getAuthor(),
        ),
      );
      await broadcast(note.target.source);
      return note;
    },
  };
}

function permitsOf(asker: Asker): (note: Note) => boolean {
  return (note) => mayReach(asker, note.target.source);
}
