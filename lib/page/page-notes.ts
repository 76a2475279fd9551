/** The notes of this page: fetched from the background, kept in place, added to and changed. */
import type { PageSnapshot, Selectors } from '../domain/anchoring/selectors';
import { placeOf } from '../domain/anchoring/selectors';
import type { DocumentUrl, Fingerprint } from '../domain/documents/document';
import { moveToNewWording } from '../domain/notes/edit';
import type { NoteRevision } from '../domain/notes/history';
import type { Note, NoteChange, NoteDraft, NoteId } from '../domain/notes/note';
import type { UnsavedId } from '../domain/notes/unsaved-comment';
import type { PageSend } from '../messaging/create-send';
import { createUrn } from '../platform/create-urn';
import type { DescribeDocument, DescribeItself } from './described-document';
import type { AnchoredText, PendingSnapshot } from './page-anchors';
import { createNotePlacing, type PlacedNote, type PlacingParts } from './place-notes';
import { createTwinFinder } from './twin-finder';
import { startWriting, type Writing } from './writing';

export interface PageNotes {
  readonly placed: readonly PlacedNote[];
  /** Other addresses of this document whose notes are shown here too. */
  readonly twins: readonly DocumentUrl[];
  /** Fetches the notes again. */
  load(): Promise<void>;
  /** Looks for twins by what the page says now, and fetches their notes. */
  findTwins(text: AnchoredText): Promise<void>;
  /** From now on these are the notes of another document; they are to be loaded. */
  moveTo(url: DocumentUrl): void;
  /** From now on the page has this text. */
  setText(text: AnchoredText): void;
  findAt(offset: number): PlacedNote | undefined;
  find(id: NoteId): PlacedNote | undefined;
  /**
   * Saves at once: a snapshot that is not there yet follows.
   * @param unsaved what was being written and is saved by this.
   */
  create(
    draft: Omit<NoteDraft, 'id'>,
    snapshot: PendingSnapshot,
    unsaved?: UnsavedId,
  ): Promise<Note>;
  change(note: Note, change: NoteChange, unsaved?: UnsavedId): Promise<Note>;
  /** Has a note stand on other words of this page from now on; its history keeps the old ones. */
  move(note: Note, selectors: Selectors, snapshot: PendingSnapshot): Promise<Note>;
  /** Keeps what is being written on a passage, or on a note. */
  startWriting(on: Omit<NoteDraft, 'id'> | Note): Promise<Writing>;
  /** What a note was before, oldest first. */
  findHistory(id: NoteId): Promise<readonly NoteRevision[]>;
  delete(id: NoteId): Promise<void>;
}

/** In one answer: a long page has a megabyte each. */
const SNAPSHOTS_PER_REQUEST = 10;

export function createPageNotes(
  first: DocumentUrl,
  send: PageSend,
  describeDocument: DescribeDocument,
  describeItself: DescribeItself,
  parts: Omit<PlacingParts, 'findSnapshots'>,
  signal: AbortSignal,
): PageNotes {
  let url = first;
  let twins: readonly DocumentUrl[] = [];
  const finder = createTwinFinder(send, describeItself);

  const findSnapshots = async (names: readonly string[]) => {
    const found: PageSnapshot[] = [];
    for (const asked of [url, ...twins]) {
      for (let at = 0; at < names.length; at += SNAPSHOTS_PER_REQUEST) {
        const fingerprints = names
          .slice(at, at + SNAPSHOTS_PER_REQUEST)
          // As stored; who is asked checks it.
          .map((name) => name as Fingerprint);
        const kept = await send('snapshots/of-page', { url: asked, fingerprints });
        found.push(...kept.map(({ content }) => content));
      }
    }
    return found;
  };
  const placing = createNotePlacing({ ...parts, findSnapshots }, signal);

  const load = async () => {
    const asked = url;
    const sources = [asked, ...twins];
    const found = await Promise.all(
      sources.map((source) => send('notes/of-page', { url: source })),
    );
    // The answer may come after the page has moved on.
    if (asked === url) placing.setNotes(found.flat());
  };

  return {
    get placed() {
      return placing.placed;
    },
    get twins() {
      return twins;
    },
    load,
    async findTwins(text) {
      const asked = url;
      const found = await finder.find(asked, text);
      if (!found || asked !== url || found.join() === twins.join()) return;
      twins = found;
      await load();
    },
    moveTo(next) {
      url = next;
      twins = [];
      placing.setNotes([]);
    },
    setText: placing.setText,
    findAt(offset) {
      const here = placing.placed.filter(({ resolution }) => {
        const place = placeOf(resolution);
        return place && place.start <= offset && offset < place.end;
      });
      // Where notes overlap, the shorter is the one a reader can only reach here.
      return here.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
    },
    find: (id) => placing.placed.find(({ note }) => note.id === id),
    async create(draft, snapshot, unsaved) {
      const id = createUrn<NoteId>();
      const request = {
        draft: { id, ...draft },
        url,
        ...describeDocument(),
        ...describeItself(),
      };
      const { ready } = snapshot;
      const note = await send('notes/create', { ...request, snapshot: ready, unsaved });
      if (!ready) {
        // Without it the note is found with less certainty, which is no reason to bother anybody.
        snapshot.later
          .then((late) => send('notes/create', { ...request, snapshot: late }))
          .catch(() => undefined);
      }
      return note;
    },
    change(note, change, unsaved) {
      return send('notes/change', { id: note.id, revision: note.revision, change, unsaved });
    },
    async move(note, selectors, pending) {
      const snapshot = await pending.later;
      const change = moveToNewWording(selectors, snapshot.fingerprint);
      return send('notes/change', { id: note.id, revision: note.revision, change, snapshot });
    },
    startWriting(on) {
      if ('id' in on) {
        return startWriting(send, on.target.source, {
          kind: 'note',
          note: on.id,
          revision: on.revision,
        });
      }
      return startWriting(send, url, {
        kind: 'passage',
        selector: on.selector,
        concepts: on.concepts,
        ...describeDocument(),
      });
    },
    findHistory: (id) => send('notes/history', { id }),
    async delete(id) {
      await send('notes/delete', { id });
    },
  };
}

function lengthOf({ resolution }: PlacedNote): number {
  const place = placeOf(resolution);
  return place ? place.end - place.start : 0;
}
