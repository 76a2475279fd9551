/** The history of a note as the popup lists it: one row for each text it had, the latest first. */
import type { NoteRevision } from '../domain/notes/history';
import type { Note } from '../domain/notes/note';
import type { Send } from '../messaging/client';
import { RequestError } from '../messaging/protocol/failure';
import type { History, VersionRow } from '../ui/popup/popup-state';

export async function loadHistory(send: Send, note: Note): Promise<History> {
  try {
    return {
      problem: null,
      versions: listVersions(note, await send('notes/history', { id: note.id })),
    };
  } catch (error) {
    return { problem: error instanceof RequestError ? error.failure : 'storage' };
  }
}

/** @param history oldest first. What is no other text than the one after it is left out: links were changed then. */
export function listVersions(note: Note, history: readonly NoteRevision[]): VersionRow[] {
  const rows: VersionRow[] = [];
  let after = note.comment;
  for (const { revision, variant, kind, written, state } of history.toReversed()) {
    const { comment } = state;
    const refused = kind === 'conflict';
    if (comment === after) continue;
    rows.push({ key: `${revision}-${variant}`, written, comment, refused });
    if (!refused) after = comment;
  }
  return rows;
}
