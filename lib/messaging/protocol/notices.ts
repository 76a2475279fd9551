/** What is told to content scripts and extension pages unasked. Only the extension itself can. */
import type { DocumentUrl } from '../../domain/documents/document';

/** Told to every content script and extension page after a write; they then ask for what they need. */
export interface DismissalsChanged {
  readonly type: 'dismissals/changed';
}

/** Likewise, that a brief was changed. */
export interface BriefsChanged {
  readonly type: 'briefs/changed';
}

/** Likewise, that a document was read again or edited; null: that saved searches changed. */
export interface LibraryChanged {
  readonly type: 'library/changed';
  readonly body: { readonly document: DocumentUrl | null };
}

/** Likewise, for the notes of one document. */
export interface NotesChanged {
  readonly type: 'notes/changed';
  readonly body: { readonly url: DocumentUrl };
}

/** Keyboard shortcuts, by their names in the manifest, that are passed on to the tab in front. */
export const READER_COMMANDS = ['note-on-selection', 'next-mention', 'previous-mention'] as const;
export interface ReaderCommand {
  readonly type: (typeof READER_COMMANDS)[number];
}

/** Undefined for a shortcut that is none of a page's. */
export function readReaderCommand(name: string): ReaderCommand['type'] | undefined {
  return READER_COMMANDS.find((command) => command === name);
}

export type Notice =
  | DismissalsChanged
  | BriefsChanged
  | LibraryChanged
  | NotesChanged
  | ReaderCommand;
