/** Runs in a page of the extension: writes notes as the background does, so that a bench need not click them. */
import type { DocumentUrl } from '../../lib/domain/documents/document';
import type { NoteDraft } from '../../lib/domain/notes/note';
import { createNotesRepository } from '../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../lib/storage/open';

const notes = createNotesRepository(createDatabaseSource(), () => new Date().toISOString());

export async function seed(url: DocumentUrl, drafts: readonly NoteDraft[]): Promise<void> {
  for (const draft of drafts) {
    await notes.create(draft, { url, title: 'Bench', lang: 'en' });
  }
}

Object.assign(globalThis, { seed });
