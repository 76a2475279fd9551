/** A made-up library of notes, as large as wanted, and the ways to fill, read and wipe a database with it. */
import type { NoteRevision } from '../../lib/domain/notes/history';
import type { Note, NoteId } from '../../lib/domain/notes/note';
import { RECORD_STORES } from '../../lib/domain/records/record-schemas';
import type { Database } from '../../lib/storage/schema';
import { aDocument, aFingerprint, aLink, aNote, anUrl, aSnapshot, someSelectors } from './builders';

const time = (second: number) => new Date(Date.UTC(2026, 4, 3) + second * 1_000).toISOString();
const NOTES_PER_PAGE = 50;

function noteOf(number: number): Note {
  const exact = `the words of passage ${number}, “quoted” as they stand – ümläut, 水, 🌊`;
  return aNote({
    id: `urn:uuid:00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}` as NoteId,
    target: {
      source: anUrl(`/page/${Math.floor(number / NOTES_PER_PAGE)}`),
      selector: someSelectors(exact),
    },
    snapshot: aFingerprint(`v${Math.floor(number / NOTES_PER_PAGE)}`),
    comment: number % 3 === 0 ? '' : `Comment ${number}:\n\n- *one*\n- "two"\\ \u2028 \ud83d\n`,
    tags: number % 5 === 0 ? ['water', `chapter ${number % 7}`] : [],
    cases: number % 4 === 0 ? [aLink('eau-de-paris', 'supports')] : [],
    created: time(number),
    modified: time(number + 1),
    revision: number % 3,
  });
}

/** `count` notes on as many pages as that takes, every third with an edit in its history, one in fifty deleted. */
export async function fillLibrary(database: Database, count: number): Promise<void> {
  const transaction = database.transaction([...RECORD_STORES], 'readwrite');
  for (let number = 0; number < count; number += 1) {
    const note = noteOf(number);
    if (number % 50 === 49) {
      void transaction.objectStore('trash').add({ note, deleted: time(number + 2), due: null });
    } else {
      void transaction.objectStore('notes').add(note);
    }
    if (note.revision > 0) {
      const { id, target, snapshot, tags, cases } = note;
      const revision: NoteRevision = {
        note: id,
        revision: note.revision - 1,
        variant: 0,
        kind: 'edit',
        written: note.created,
        state: { target, snapshot, comment: `before ${number}`, tags, cases },
      };
      void transaction.objectStore('revisions').add(revision);
    }
    if (number % NOTES_PER_PAGE === 0) {
      const url = note.target.source;
      void transaction.objectStore('documents').add(
        aDocument({
          url,
          aliases: [{ kind: 'canonical', value: anUrl('/alias'), trust: 'weak' }],
        }),
      );
      void transaction.objectStore('snapshots').add({
        source: url,
        captured: note.created,
        ...aSnapshot(`v${number / NOTES_PER_PAGE}`),
      });
    }
  }
  await transaction.done;
}

export async function wipe(database: Database): Promise<void> {
  const transaction = database.transaction([...RECORD_STORES], 'readwrite');
  await Promise.all([
    ...RECORD_STORES.map((store) => transaction.objectStore(store).clear()),
    transaction.done,
  ]);
}
