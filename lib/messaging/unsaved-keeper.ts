/**
 * Keeps what is being written in an editor: sends it to the background as it grows, a moment after the last key, so
 * that a closed popup, a reload or a crash costs a word at most. One per open editor.
 */
import type { DocumentUrl } from '../domain/documents/document';
import {
  type UnsavedComment,
  type UnsavedContent,
  type UnsavedId,
  type UnsavedPlace,
  unsavedContentOf,
} from '../domain/notes/unsaved-comment';
import { createUrn } from '../platform/create-urn';
import type { PageSend } from './create-send';

export interface UnsavedKeeper {
  /** To be sent along when the comment is saved: then the background forgets it here. */
  readonly id: UnsavedId;
  /** The note as it is now; of what is left out the last that was written is kept. */
  write(content: UnsavedContent): void;
  /** Stops keeping: the text is about to be saved. Resolves when nothing is under way any more. */
  settle(): Promise<void>;
  /** The reader gives the text up. */
  discard(): void;
}

/** Long enough for a word, short enough that nobody misses what was lost. */
const PAUSE_MS = 300;

/** @param found what was kept for this place before; it is gone on with. */
export function createUnsavedKeeper(
  send: PageSend,
  source: DocumentUrl,
  place: UnsavedPlace,
  found: UnsavedComment | undefined,
): UnsavedKeeper {
  const id = found?.id ?? createUrn<UnsavedId>();
  let kept: UnsavedContent | undefined = found && unsavedContentOf(found);
  let isKept = found !== undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  // Whatever goes wrong here shows when the comment is saved; the text is still in the editor.
  const ask = (work: () => Promise<unknown>) => {
    underWay = underWay.then(work).catch(() => undefined);
  };

  return {
    id,
    write(content) {
      isKept = true;
      kept = { ...kept, ...content };
      const written = kept;
      clearTimeout(waiting);
      waiting = setTimeout(
        () => ask(() => send('unsaved/keep', { id, source, place, ...written })),
        PAUSE_MS,
      );
    },
    async settle() {
      clearTimeout(waiting);
      await underWay;
    },
    discard() {
      clearTimeout(waiting);
      if (isKept) ask(() => send('unsaved/forget', { id }));
    },
  };
}
