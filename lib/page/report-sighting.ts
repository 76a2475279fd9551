/** Tells the background that a document with notes was read, and how they stood: its versions are kept there. */
import type { DocumentUrl, NoteCounts } from '../domain/documents/document';
import type { Send } from '../messaging/client';
import type { DescribeDocument } from './described-document';
import type { AnchoredText } from './page-anchors';
import type { PlacedNote } from './place-notes';

/** The function returned is told of every reading; the same counts on one address are told once. */
export function createSightings(
  send: Send,
  describeDocument: DescribeDocument,
): (url: DocumentUrl, text: AnchoredText, placed: readonly PlacedNote[]) => Promise<void> {
  let told = '';
  return async (url, text, placed) => {
    const notes = countOutcomes(placed);
    const news = JSON.stringify([url, notes]);
    if (news === told) return;
    told = news;
    const { aliases, identifiers, ...described } = describeDocument();
    await send('documents/seen', {
      url,
      ...described,
      aliases: [...aliases],
      identifiers: [...identifiers],
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
