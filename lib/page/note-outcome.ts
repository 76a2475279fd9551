/** Where a note stands → what is told of it: to the popup, and to the card in the page. */
import { cutQuote, type NoteOutcome } from '../messaging/protocol/frames';
import type { FoundPlace, PlacedNote } from './place-notes';

/** Of one place among several a reader needs no more to tell them apart. UTF-16. */
const MAX_CANDIDATE = 1_000;

/** Names a place in one state of the text only, so that a late choice never means another place. */
export function candidateId({ start, end }: FoundPlace, version: number): string {
  return `${version}:${start}-${end}`;
}

/** @param version of the text index. */
export function describeOutcome(
  { note, resolution, found, position }: PlacedNote,
  version: number,
): NoteOutcome {
  const { id } = note;
  const { outcome } = resolution;
  const [first] = found;
  if (outcome === 'changed' && first)
    return { id, outcome, newQuote: cutQuote(first.selectors[0].exact) };
  if (outcome === 'ambiguous') {
    const candidates = found.map((place) => {
      const [{ prefix, exact, suffix }, , block] = place.selectors;
      const headings = block?.headings ?? [];
      return {
        id: candidateId(place, version),
        before: prefix,
        quote: cutQuote(exact, MAX_CANDIDATE),
        after: suffix,
        headings,
      };
    });
    return { id, outcome, candidates };
  }
  return outcome === 'missing' ? { id, outcome, position } : { id, outcome };
}
