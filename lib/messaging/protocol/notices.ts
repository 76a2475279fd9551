/** What is told to content scripts and extension pages unasked. */
import * as v from 'valibot';
import { DocumentUrl } from '../../domain/documents/document';

/** Told to every content script and extension page after a write; they then ask for what they need. */
export const DismissalsChanged = v.object({ type: v.literal('dismissals/changed') });
export type DismissalsChanged = v.InferOutput<typeof DismissalsChanged>;

/** Likewise, that a brief was changed. */
export const BriefsChanged = v.object({ type: v.literal('briefs/changed') });
export type BriefsChanged = v.InferOutput<typeof BriefsChanged>;

/** Likewise, that a document was read again or edited; null: that saved searches changed. */
export const LibraryChanged = v.object({
  type: v.literal('library/changed'),
  body: v.object({ document: v.nullable(DocumentUrl) }),
});
export type LibraryChanged = v.InferOutput<typeof LibraryChanged>;

/** Likewise, for the notes of one document. */
export const NotesChanged = v.object({
  type: v.literal('notes/changed'),
  body: v.object({ url: DocumentUrl }),
});
export type NotesChanged = v.InferOutput<typeof NotesChanged>;

/** Keyboard shortcuts, by their names in the manifest, that are passed on to the tab in front. */
export const READER_COMMANDS = ['note-on-selection', 'next-mention', 'previous-mention'] as const;
export const ReaderCommand = v.object({ type: v.picklist(READER_COMMANDS) });
export type ReaderCommand = v.InferOutput<typeof ReaderCommand>;

/** Undefined for a shortcut that is none of a page's. */
export function readReaderCommand(name: string): ReaderCommand['type'] | undefined {
  return READER_COMMANDS.find((command) => command === name);
}
