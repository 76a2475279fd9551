/** Tells the background that a document with notes was read, and how they stood: its versions are kept there. */
import {
  type DocumentUrl,
  MAX_OUTCOMES,
  type NoteCounts,
  type NoteOutcomes,
} from '../domain/documents/document';
import type { CountedText } from '../domain/documents/document-counts';
import type { PageSend } from '../messaging/create-send';
import type { DescribeDocument, DescribeItself } from './described-document';
import type { AnchoredText } from './page-anchors';
import type { PlacedNote } from './place-notes';

/**
 * The function returned is told of every reading; the same counts on one address are told once.
 * @param countText what the page speaks of; null while it is being tagged.
 */
export function createSightings(
  send: PageSend,
  describeDocument: DescribeDocument,
  describeItself: DescribeItself,
  countText: () => Promise<CountedText | null>,
): (url: DocumentUrl, text: AnchoredText, placed: readonly PlacedNote[]) => Promise<void> {
  let told = '';
  return async (url, text, placed) => {
    // Those taken at other addresses are counted there.
    const own = placed.filter(({ note }) => note.target.source === url);
    if (own.length === 0) return;
    const notes = countOutcomes(own);
    const outcomes = listOutcomes(own);
    const counts = await countText();
    const news = JSON.stringify([url, notes, outcomes, counts]);
    if (news === told) return;
    told = news;
    await send('documents/seen', {
      url,
      ...describeDocument(),
      ...describeItself(),
      sketch: await text.sketch(),
      fingerprint: await text.fingerprint(),
      notes,
      counts,
      outcomes,
    });
  };
}

function listOutcomes(placed: readonly PlacedNote[]): NoteOutcomes {
  return placed
    .flatMap(({ note, resolution: { outcome } }) =>
      outcome === 'exact' ? [] : [{ note: note.id, outcome }],
    )
    .slice(0, MAX_OUTCOMES);
}

function countOutcomes(placed: readonly PlacedNote[]): NoteCounts {
  const count = (outcome: string) =>
    placed.filter(({ resolution }) => resolution.outcome === outcome).length;
  return {
    same: count('exact'),
    changed: count('changed'),
    ambiguous: count('ambiguous'),
    gone: count('missing'),
  };
}
