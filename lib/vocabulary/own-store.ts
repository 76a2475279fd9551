/** The own records as the page holds them: read from the background, and written through it batch by batch. */
import type { RecordOf } from '../domain/records/record-schemas';
import type { OwnCase } from '../domain/vocabulary/own-case';
import type { OwnConcept } from '../domain/vocabulary/vocabulary';
import type { Send } from '../messaging/client';
import { RequestError } from '../messaging/protocol/failure';
import type { RequestBody } from '../messaging/protocol/requests';
import { MAX_OWN_BATCH } from '../messaging/protocol/vocabulary-requests';

export type StoredOwn = RequestBody<'vocabulary/put'>['records'][number];

export async function readConcepts(send: Send): Promise<OwnConcept[]> {
  return readAll((after) => send('vocabulary/concepts', { after }));
}

export async function readCases(send: Send): Promise<OwnCase[]> {
  return readAll((after) => send('vocabulary/cases', { after }));
}

async function readAll<R extends RecordOf<'ownConcepts' | 'ownCases'>>(
  readAfter: (after: string | null) => Promise<R[]>,
): Promise<R[]> {
  const all: R[] = [];
  for (;;) {
    const batch = await readAfter(all.at(-1)?.id ?? null);
    all.push(...batch);
    if (batch.length === 0) return all;
  }
}

/** Smaller than may be, so that the background has its turn in between. */
const BATCH = Math.min(500, MAX_OWN_BATCH);

/** @throws RequestError `conflict` when one was changed meanwhile; the others are written. */
export async function writeOwn(
  send: Send,
  records: readonly StoredOwn[],
  onProgress: (part: number) => void = () => undefined,
): Promise<void> {
  let hasConflict = false;
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH);
    const more = from + BATCH < records.length;
    const outcomes = await send('vocabulary/put', { records: batch, dry: false, more });
    hasConflict ||= outcomes.includes('conflict');
    onProgress((from + batch.length) / records.length);
  }
  if (hasConflict) throw new RequestError('conflict', 'vocabulary/put');
}

/** Deletes what is in the trash for good. @param onProgress told how much is done, 0 to 1. */
export async function purgeOwn(
  send: Send,
  items: readonly RequestBody<'vocabulary/purge'>['items'][number][],
  onProgress: (part: number) => void,
): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH) {
    const batch = items.slice(from, from + BATCH);
    const done = from + batch.length;
    await send('vocabulary/purge', { items: batch, more: done < items.length });
    onProgress(done / items.length);
  }
}
