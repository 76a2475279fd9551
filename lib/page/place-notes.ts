/**
 * Keeps notes on their words while the page changes: places that stay are carried over, the others are looked for
 * again in one sliced pass, what is on the screen first. A pass is overtaken by the next change or by other notes.
 */
import type { TextIndex } from '../dom/text-index';
import {
  type PageSnapshot,
  type Place,
  placeOf,
  type Resolution,
  type Selectors,
  startOf,
} from '../domain/anchoring/selectors';
import type { Note, NoteId } from '../domain/notes/note';
import type { AnchoredText } from './page-anchors';

/** A note together with where it stands on the page as last read. */
export interface PlacedNote {
  readonly note: Note;
  readonly resolution: Resolution;
  /** Selectors for the new place of a changed passage, or for each place of an ambiguous one in the page's order. */
  readonly found: readonly FoundPlace[];
  /** Where it stood, 0 to 1 of the text it was taken from; null when not known. */
  readonly position: number | null;
}

export interface FoundPlace extends Place {
  readonly selectors: Selectors;
}

export interface NotePlacing {
  readonly placed: readonly PlacedNote[];
  /** From now on these are the notes; those that stood already stay. */
  setNotes(notes: readonly Note[]): void;
  /** From now on the page has this text. */
  setText(text: AnchoredText): void;
}

export interface PlacingParts {
  findSnapshots(fingerprints: readonly string[]): Promise<readonly PageSnapshot[]>;
  /** Where in the text the reader is, UTF-16. */
  guessOffsetOnScreen(): number;
  /** Told when more places are known, or others. */
  onPlaced(): void;
  /** Told when all notes have been looked for. */
  onSettled(text: AnchoredText): void;
}

/** Notes painted before all are known: those near the screen. */
const FIRST_NOTES = 20;
/** More places of an ambiguous passage are not shown. */
const MAX_PLACES = 10;
/** After a change of the page, before notes that were not found are looked for again; doubled each time in vain. */
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 60_000;

export function createNotePlacing(parts: PlacingParts, signal: AbortSignal): NotePlacing {
  let text: AnchoredText | undefined;
  let notes: readonly Note[] = [];
  let placed = new Map<NoteId, PlacedNote>();
  const snapshots = new Map<string, PageSnapshot | undefined>();
  let pass: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = FIRST_RETRY_MS;

  const isPending = (note: Note) => !placed.has(note.id);
  const isSettled = (note: Note) => placed.get(note.id)?.resolution.outcome === 'exact';

  const stop = () => {
    pass?.abort();
    clearTimeout(timer);
  };
  signal.addEventListener('abort', stop, { once: true });

  const start = () => {
    stop();
    if (!text || signal.aborted) return;
    const own = new AbortController();
    pass = own;
    void run(text, own.signal).catch((error: unknown) => {
      if (!own.signal.aborted && !signal.aborted) throw error;
    });
  };

  const run = async (here: AnchoredText, until: AbortSignal) => {
    const wanted = notes.filter((note) => !isSettled(note));
    if (wanted.length > 0) await placeAll(here, wanted, until);
    if (notes.length > 0) parts.onSettled(here);
  };

  const placeAll = async (here: AnchoredText, wanted: Note[], until: AbortSignal) => {
    await loadSnapshots(wanted, await here.fingerprint());
    until.throwIfAborted();
    const eye = parts.guessOffsetOnScreen();
    const distance = ({ target }: Note) => Math.abs(startOf(target.selector) - eye);
    wanted.sort((a, b) => distance(a) - distance(b));
    const before = new Map(placed);
    const toDescribe: [Note, Resolution][] = [];
    let known = 0;
    const put = (note: Note, resolution: Resolution, found: readonly FoundPlace[]) =>
      placed.set(note.id, { note, resolution, found, position: positionOf(note) });
    await here.resolve(
      wanted.map(({ target }) => target.selector),
      (fingerprint) => snapshots.get(fingerprint),
      (at, resolution) => {
        const note = wanted[at] as Note;
        if (placesOf(resolution).length > 0) toDescribe.push([note, resolution]);
        else put(note, resolution, []);
        known += 1;
        if (known === FIRST_NOTES) parts.onPlaced();
      },
      until,
    );
    for (const [note, resolution] of toDescribe) {
      const found = await describePlaces(here, resolution);
      until.throwIfAborted();
      put(note, resolution, found);
    }
    parts.onPlaced();
    const isBetter = wanted.some(
      ({ id }) => before.get(id)?.resolution.outcome !== placed.get(id)?.resolution.outcome,
    );
    retryMs = isBetter ? FIRST_RETRY_MS : Math.min(LAST_RETRY_MS, retryMs * 2);
  };

  /** Without one a note is looked for by its quote and context alone. */
  const loadSnapshots = async (wanted: readonly Note[], current: string) => {
    const named = wanted.flatMap(({ target: { selector } }) => selector[2]?.snapshot ?? []);
    const missing = [...new Set(named)].filter((name) => name !== current && !snapshots.has(name));
    if (missing.length === 0) return;
    const found = await parts.findSnapshots(missing).catch(() => undefined);
    if (!found) return;
    for (const name of missing) snapshots.set(name, undefined);
    for (const snapshot of found) snapshots.set(snapshot.fingerprint, snapshot);
  };

  const positionOf = ({ target: { selector } }: Note): number | null => {
    const [, position, block] = selector;
    const length = block && snapshots.get(block.snapshot)?.length;
    return length && position ? Math.min(1, position.start / length) : null;
  };

  return {
    get placed() {
      return notes.flatMap(({ id }) => placed.get(id) ?? []);
    },
    setNotes(next) {
      // What was not kept then may be now, or is another document's.
      for (const [name, snapshot] of snapshots) if (!snapshot) snapshots.delete(name);
      const kept = new Map<NoteId, PlacedNote>();
      for (const note of next) {
        const known = placed.get(note.id);
        const before = known?.note.target.selector;
        // What has moved to another place is to be found there.
        if (known && JSON.stringify(before) === JSON.stringify(note.target.selector)) {
          kept.set(note.id, { ...known, note });
        }
      }
      notes = next;
      placed = kept;
      parts.onPlaced();
      start();
    },
    setText(next) {
      stop();
      placed = text ? carryAll(placed, text.index, next.index) : new Map();
      text = next;
      parts.onPlaced();
      if (notes.some(isPending)) start();
      else if (!notes.every(isSettled)) timer = setTimeout(start, retryMs);
    },
  };
}

/** Those whose words are others than the note's, or may be. */
function placesOf(resolution: Resolution): readonly Place[] {
  if (resolution.outcome === 'changed') return [resolution];
  return resolution.outcome === 'ambiguous' ? resolution.alternatives.slice(0, MAX_PLACES) : [];
}

async function describePlaces(text: AnchoredText, resolution: Resolution): Promise<FoundPlace[]> {
  const found: FoundPlace[] = [];
  for (const { start, end } of placesOf(resolution)) {
    const selectors = await text.describe({ start, end });
    if (selectors) found.push({ start, end, selectors });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Those whose words stayed, at their places in `later`. */
function carryAll(
  placed: ReadonlyMap<NoteId, PlacedNote>,
  earlier: TextIndex,
  later: TextIndex,
): Map<NoteId, PlacedNote> {
  const carry = (place: Place) => {
    const carried = earlier.carry(place, later);
    return carried && earlier.slice(place) === later.slice(carried) ? carried : undefined;
  };
  const kept = new Map<NoteId, PlacedNote>();
  for (const [id, entry] of placed) {
    const { resolution } = entry;
    const found = entry.found.flatMap((one) => {
      const place = carry(one);
      return place ? [{ ...one, ...place }] : [];
    });
    if (found.length < entry.found.length) continue;
    const place = placeOf(resolution);
    const carried = place && carry(place);
    if (place && !carried) continue;
    const alternatives = found.map(({ start, end }) => ({ start, end }));
    kept.set(id, {
      ...entry,
      found,
      resolution:
        resolution.outcome === 'ambiguous'
          ? { ...resolution, alternatives }
          : { ...resolution, ...carried },
    });
  }
  return kept;
}
