/** The notes of this page: fetched from the background, resolved against the page's text. */
import { v4 as uuid } from 'uuid';
import * as v from 'valibot';
import type { Resolution } from '../domain/anchoring/selectors';
import type { DocumentUrl } from '../domain/documents/document';
import { type Note, type NoteChange, type NoteDraft, NoteId } from '../domain/notes/note';
import type { UnsavedId } from '../domain/notes/unsaved-comment';
import type { Send } from '../messaging/client';
import type { PageAnchors } from './page-anchors';
import { startWriting, type Writing } from './writing';

/** A note together with where it stands on the page as last read. */
export interface PlacedNote {
  readonly note: Note;
  readonly resolution: Resolution;
}

export interface PageNotes {
  readonly placed: readonly PlacedNote[];
  /** Fetches the notes again. */
  load(): Promise<void>;
  /** From now on these are the notes of another document; they are to be loaded. */
  moveTo(url: DocumentUrl): void;
  /** Resolves the notes again, after the page's text changed. */
  place(): void;
  findAt(offset: number): PlacedNote | undefined;
  /** @param unsaved what was being written and is saved by this. */
  create(draft: Omit<NoteDraft, 'id'>, unsaved?: UnsavedId): Promise<Note>;
  change(note: Note, change: NoteChange, unsaved?: UnsavedId): Promise<Note>;
  /** Keeps what is being written on a passage, or on a note. */
  startWriting(on: Omit<NoteDraft, 'id'> | Note): Promise<Writing>;
  delete(id: NoteId): Promise<void>;
}

export function createPageNotes(first: DocumentUrl, send: Send, anchors: PageAnchors): PageNotes {
  let url = first;
  let notes: readonly Note[] = [];
  let placed: readonly PlacedNote[] = [];

  const placeAll = () => {
    placed = notes.map((note) => ({ note, resolution: anchors.resolve(note.target.selector) }));
  };

  return {
    get placed() {
      return placed;
    },
    async load() {
      const asked = url;
      const found = await send('notes/of-page', { url: asked });
      // The answer may come after the page has moved on.
      if (asked !== url) return;
      notes = found;
      placeAll();
    },
    moveTo(next) {
      url = next;
      notes = [];
      placed = [];
    },
    place: placeAll,
    findAt(offset) {
      const here = placed.filter(
        ({ resolution }) =>
          resolution.outcome === 'exact' && resolution.start <= offset && offset < resolution.end,
      );
      // Where notes overlap, the shorter is the one a reader can only reach here.
      return here.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
    },
    create(draft, unsaved) {
      // Not crypto.randomUUID, which pages served over plain http do not have.
      const id = v.parse(NoteId, `urn:uuid:${uuid()}`);
      return send('notes/create', {
        draft: { id, ...draft },
        url,
        title: document.title.slice(0, 2_000),
        lang: document.documentElement.lang.slice(0, 40) || null,
        unsaved,
      });
    },
    change(note, change, unsaved) {
      return send('notes/change', { id: note.id, revision: note.revision, change, unsaved });
    },
    startWriting(on) {
      if ('id' in on) {
        return startWriting(send, url, { kind: 'note', note: on.id, revision: on.revision });
      }
      return startWriting(send, url, {
        kind: 'passage',
        selector: on.selector,
        concepts: on.concepts,
        title: document.title.slice(0, 2_000),
        lang: document.documentElement.lang.slice(0, 40) || null,
      });
    },
    async delete(id) {
      await send('notes/delete', { id });
    },
  };
}

function lengthOf({ resolution }: PlacedNote): number {
  return resolution.outcome === 'exact' ? resolution.end - resolution.start : 0;
}
