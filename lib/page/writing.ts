/** Keeps what is being written in an editor inside the page, and finds what was kept there before. */
import type { DocumentUrl } from '../domain/documents/document';
import {
  findUnsaved,
  type UnsavedContent,
  type UnsavedPlace,
  unsavedContentOf,
} from '../domain/notes/unsaved-comment';
import type { PageSend } from '../messaging/create-send';
import { createUnsavedKeeper, type UnsavedKeeper } from '../messaging/unsaved-keeper';

export interface Writing {
  readonly keeper: UnsavedKeeper;
  /** What was kept; null when nothing. */
  readonly found: UnsavedContent | null;
}

/** Never rejects: without an answer the editor opens as if nothing had been kept. */
export async function startWriting(
  send: PageSend,
  url: DocumentUrl,
  place: UnsavedPlace,
): Promise<Writing> {
  const kept = await send('unsaved/of-page', { url }).catch(() => []);
  const found = findUnsaved(kept, place);
  return {
    keeper: createUnsavedKeeper(send, url, place, found),
    found: found ? unsavedContentOf(found) : null,
  };
}
