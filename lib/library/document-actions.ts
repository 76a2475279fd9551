/** What the library does with documents: their details, and the way back. */
import type { DocumentRecord, DocumentUrl } from '../domain/documents/document';
import type { EditedFacts } from '../domain/documents/document-edits';
import type { Send } from '../messaging/client';
import type { LibraryActions, LibraryState } from '../ui/library/library-state';
import { problemOf } from './problem-of';

export interface DocumentActionParts {
  readonly send: Send;
  readonly getDocument: (url: DocumentUrl) => DocumentRecord | undefined;
  readonly set: (change: Partial<LibraryState>) => void;
  readonly run: (work: () => Promise<unknown>) => void;
}

export function createDocumentActions({ send, getDocument, set, run }: DocumentActionParts) {
  let before: { readonly url: DocumentUrl; readonly facts: EditedFacts } | undefined;
  const actions: Pick<LibraryActions, 'editDocument'> = {
    async editDocument(url, facts) {
      const known = getDocument(url)?.edited?.facts ?? {};
      try {
        await send('library/edit-document', { url, facts });
      } catch (error) {
        return problemOf(error);
      }
      before = { url, facts: known };
      set({ undoable: { kind: 'documentEdited', count: 1 } });
      return null;
    },
  };
  return {
    actions,
    undo() {
      const edited = before;
      before = undefined;
      if (edited) run(() => send('library/edit-document', edited));
    },
  };
}
