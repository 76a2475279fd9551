/** The notes of this page: fetched from the background, resolved against the page's text. */
import { v4 as uuid } from 'uuid';
import * as v from 'valibot';
import type { TextIndex } from '../dom/text-index';
import { collapse, type SeenText } from '../domain/anchoring/collapse';
import { describe } from '../domain/anchoring/describe';
import { resolve } from '../domain/anchoring/resolve';
import type { Resolution, Selectors } from '../domain/anchoring/selectors';
import type { DocumentUrl } from '../domain/documents/document';
import { type Note, type NoteChange, type NoteDraft, NoteId } from '../domain/notes/note';
import type { UnsavedId } from '../domain/notes/unsaved-comment';
import type { Send } from '../messaging/client';
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
  /** Resolves the notes against a new reading of the page. */
  place(index: TextIndex): void;
  /** Selectors for a span of the text last placed on; null when it quotes nothing or too much. */
  describe(start: number, end: number): Selectors | null;
  /** Where selectors lead in the text last placed on. */
  resolve(selectors: Selectors): Resolution;
  findAt(offset: number): PlacedNote | undefined;
  /** @param unsaved what was being written and is saved by this. */
  create(draft: Omit<NoteDraft, 'id'>, unsaved?: UnsavedId): Promise<Note>;
  change(note: Note, change: NoteChange, unsaved?: UnsavedId): Promise<Note>;
  /** Keeps what is being written on a passage, or on a note. */
  startWriting(on: Omit<NoteDraft, 'id'> | Note): Promise<Writing>;
  delete(id: NoteId): Promise<void>;
}

export function createPageNotes(url: DocumentUrl, send: Send): PageNotes {
  let notes: readonly Note[] = [];
  let placed: readonly PlacedNote[] = [];
  let index: TextIndex | undefined;
  let seen: SeenText | undefined;

  // Collapsing costs a pass over the page, so a page without notes never pays for it.
  const seenText = () => {
    seen ??= collapse(index?.text ?? '');
    return seen;
  };
  const placeAll = () => {
    placed = notes.map((note) => ({
      note,
      resolution: resolve(seenText(), note.target.selector),
    }));
  };

  return {
    get placed() {
      return placed;
    },
    async load() {
      notes = await send('notes/of-page', { url });
      placeAll();
    },
    place(next) {
      index = next;
      seen = undefined;
      placeAll();
    },
    describe(start, end) {
      return describe(seenText(), start, end);
    },
    resolve(selectors) {
      return resolve(seenText(), selectors);
    },
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
