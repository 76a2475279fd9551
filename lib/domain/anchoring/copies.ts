/**
 * Words that stand more than once in the old text → which of the copies a place in the new text grew out of.
 * Look-alike sentences share whole clauses: when one of them is deleted, only what stands around a clause says whose it
 * was. Word fingerprints only.
 */

/** Words on each side that are compared: sentences may be alike for long before they differ. */
const CONTEXT = 400;

export interface Sequences {
  /** Fingerprints of old and new words. */
  readonly old: Uint16Array;
  readonly now: Uint16Array;
  /** Per old word the index of the new one, or -1. */
  readonly partner: Int32Array;
}

/** Whether a copy of these old words that has no place of its own fits a place in the new text better than they do. */
export function belongsToCopy(
  sequences: Sequences,
  from: number,
  length: number,
  place: number,
): boolean {
  const { old, partner } = sequences;
  const own = agreement(sequences, from, length, place);
  return copiesOf(old, from, length).some((copy) => {
    for (let i = 0; i < length; i += 1) if ((partner[copy + i] ?? -1) >= 0) return false;
    return agreement(sequences, copy, length, place) > own;
  });
}

/** Of some places that hold these old words, the only one they fit better than every copy of them; else undefined. */
export function ownPlace(
  sequences: Sequences,
  from: number,
  length: number,
  places: readonly number[],
): number | undefined {
  const copies = copiesOf(sequences.old, from, length);
  const own = places.filter((place) => {
    const agreed = agreement(sequences, from, length, place);
    return copies.every((copy) => agreed > agreement(sequences, copy, length, place));
  });
  return own.length === 1 ? own[0] : undefined;
}

/** Where else these words stand. */
function copiesOf(old: Uint16Array, from: number, length: number): number[] {
  const found: number[] = [];
  for (let at = 0; at + length <= old.length; at += 1) {
    let same = 0;
    while (same < length && isSame(old[at + same], old[from + same])) same += 1;
    if (same === length && at !== from) found.push(at);
  }
  return found;
}

/** Words that are the same before and after, up to the first that is not; a border that both stand at is one more. */
function agreement({ old, now }: Sequences, from: number, length: number, place: number): number {
  let before = 0;
  while (before < CONTEXT && isAlike(old, from - 1 - before, now, place - 1 - before)) before += 1;
  const [end, placeEnd] = [from + length, place + length];
  let after = 0;
  while (after < CONTEXT && isAlike(old, end + after, now, placeEnd + after)) after += 1;
  return before + after;
}

/** Beyond a border nothing is alike but the border itself. */
function isAlike(old: Uint16Array, at: number, now: Uint16Array, place: number): boolean {
  if (at < -1 || at > old.length) return false;
  if (at === -1) return place === -1;
  if (at === old.length) return place === now.length;
  return isSame(old[at], now[place]);
}

/** The lowest bit says whether a clause ends there. */
function isSame(one: number | undefined, two: number | undefined): boolean {
  return one !== undefined && two !== undefined && ((one ^ two) & 0xfffe) === 0;
}
