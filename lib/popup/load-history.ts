/** The history of a note as the popup lists it (one row for each text it had, the latest first), and those of many. */
import type { NoteRevision } from '../domain/notes/history';
import type { Note, NoteId } from '../domain/notes/note';
import type { Send } from '../messaging/client';
import { RequestError } from '../messaging/protocol/failure';
import type { History, VersionRow } from '../ui/popup/popup-state';

/**
 * Keeps the histories of notes whose passage changed: they tell which wordings were accepted before.
 * @param onLoaded told when one more is known.
 */
export function createHistories(send: Send, onLoaded: () => void) {
  const known = new Map<NoteId, NoteRevision[]>();
  const asked = new Map<NoteId, number>();
  return {
    known,
    /** Asks for what is not known yet of these notes as they are now. */
    load(notes: readonly Note[]): void {
      for (const { id, revision } of notes) {
        if (revision === 0 || asked.get(id) === revision) continue;
        asked.set(id, revision);
        send('notes/history', { id }).then(
          (history) => {
            known.set(id, history);
            onLoaded();
          },
          // The passage can be compared and accepted all the same.
          () => asked.delete(id),
        );
      }
    },
  };
}

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
