/** Tells the background that a document with notes was read, and how they stood: its versions are kept there. */
import type { DocumentUrl, NoteCounts } from '../domain/documents/document';
import type { PageSend } from '../messaging/create-send';
import type { DescribeDocument, DescribeItself } from './described-document';
import type { AnchoredText } from './page-anchors';
import type { PlacedNote } from './place-notes';

/** The function returned is told of every reading; the same counts on one address are told once. */
export function createSightings(
  send: PageSend,
  describeDocument: DescribeDocument,
  describeItself: DescribeItself,
): (url: DocumentUrl, text: AnchoredText, placed: readonly PlacedNote[]) => Promise<void> {
  let told = '';
  return async (url, text, placed) => {
    // Those taken at other addresses are counted there.
    const own = placed.filter(({ note }) => note.target.source === url);
    if (own.length === 0) return;
    const notes = countOutcomes(own);
    const news = JSON.stringify([url, notes]);
    if (news === told) return;
    told = news;
    await send('documents/seen', {
      url,
      ...describeDocument(),
      ...describeItself(),
      sketch: await text.sketch(),
      fingerprint: await text.fingerprint(),
      notes,
    });
  };
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
