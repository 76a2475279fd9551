/** The mentions two lexicons find in one text → those to be shown: longer ones first, of equal ones the packaged. */
import type { Mention } from './mention';

/** Both come in order and without overlap, and so does what is returned. */
export function mergeMentions(
  packaged: readonly Mention[],
  own: readonly Mention[],
): readonly Mention[] {
  if (own.length === 0) return packaged;
  if (packaged.length === 0) return own;
  const isLonger = (a: Mention, b: Mention) => a.end - a.start > b.end - b.start;
  const ownKept = without(own, packaged, (mine, theirs) => !isLonger(mine, theirs));
  const kept = [...without(packaged, ownKept, () => true), ...ownKept];
  return kept.sort((a, b) => a.start - b.start);
}

/** `mentions` but for those that yield to one of `others` which they overlap. */
function without(
  mentions: readonly Mention[],
  others: readonly Mention[],
  yields: (mention: Mention, other: Mention) => boolean,
): readonly Mention[] {
  let first = 0;
  return mentions.filter((mention) => {
    while ((others[first]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) first += 1;
    for (let at = first; at < others.length; at += 1) {
      const other = others[at] as Mention;
      if (other.start >= mention.end) break;
      if (yields(mention, other)) return false;
    }
    return true;
  });
}
