/**
 * A real revision → notes whose fate can be told without doubt: a block that stands unchanged between the same
 * neighbours, one edited into the only block like it, or one that nothing in the new text resembles. What lies in
 * between is left out. Compares texts of whole blocks, so it shares nothing with the anchoring it judges.
 */
import type { Random } from './random';
import type { BlockSpan } from './revised-page';
import { type KnownNote, type KnownRevision, type Pair, quotesOf } from './revision-pairs';
import { matchInOrder, wordsOf } from './sequence';

/** Alike enough to be one block, if nothing else comes near. */
const EDITED = 0.62;
const LEAD = 0.15;
/** Alike too little to be anything but chance. */
const DELETED = 0.33;
/** A shorter block has too few words to say that it is gone. */
const LEAST_LENGTH = 25;
/** A quote of which more (less) than this stands is (is not) there. */
const QUOTE_KEPT = 0.6;
const QUOTE_GONE = 0.15;

/** @param most notes of each fate. */
export function knownNotesOf(
  { name, before, after }: Pair,
  random: Random,
  most: number,
): KnownRevision {
  const pairs = new Map(matchInOrder(before, after));
  const old = new Set(before);
  const fresh = after.flatMap((text, block) => (old.has(text) ? [] : [{ block, text }]));
  const notes = before.flatMap((text, block) => {
    const fate = fateOf(block, pairs.get(block), before, after, fresh);
    if (!fate) return [];
    return quotesOf(text, random).flatMap(({ start, end }): KnownNote[] => {
      const truth = fate.truthOf(start, end);
      if (truth === undefined) return [];
      const name = truth === null ? 'deleted' : fate.name;
      return [{ id: `${block}:${start}-${end}`, block, start, end, fate: name, truth }];
    });
  });
  return { id: name, before, after, notes: limit(notes, random, most) };
}

interface Fate {
  readonly name: string;
  readonly truthOf: (start: number, end: number) => Truth;
}

function fateOf(
  block: number,
  same: number | undefined,
  before: readonly string[],
  after: readonly string[],
  fresh: readonly { block: number; text: string }[],
): Fate | undefined {
  const text = before[block] as string;
  const once = isOnce(text, before) && isOnce(text, after);
  const at = (block: number) => (start: number, end: number) => ({ block, start, end });
  if (same !== undefined) {
    // Which of several equal blocks it is only their neighbours can say.
    const between = before[block - 1] === after[same - 1] && before[block + 1] === after[same + 1];
    return once || between ? { name: 'unchanged', truthOf: at(same) } : undefined;
  }
  if (after.includes(text)) {
    return once ? { name: 'moved', truthOf: at(after.indexOf(text)) } : undefined;
  }
  const [best, second] = fresh
    .map(({ block, text: other }) => ({ block, like: likeness(text, other) }))
    .sort((a, b) => b.like - a.like);
  if (!best || best.like < DELETED) {
    return text.length >= LEAST_LENGTH ? { name: 'deleted', truthOf: () => null } : undefined;
  }
  if (best.like < EDITED || best.like - (second?.like ?? 0) < LEAD) return undefined;
  const other = after[best.block] as string;
  // A look-alike that is gone as well may be the one that was edited.
  const gone = before.filter((rival) => rival !== text && !after.includes(rival));
  if (gone.some((rival) => best.like - likeness(rival, other) < LEAD)) return undefined;
  return {
    name: 'edited',
    truthOf: (start, end) => projected(text, other, best.block, start, end),
  };
}

function isOnce(text: string, list: readonly string[]): boolean {
  return list.indexOf(text) === list.lastIndexOf(text);
}

type Truth = BlockSpan | null | undefined;

function projected(old: string, now: string, block: number, start: number, end: number): Truth {
  const was = wordsOf(old);
  const is = wordsOf(now);
  const pairs = matchInOrder(
    was.map(({ word }) => word),
    is.map(({ word }) => word),
  );
  const inside = was.flatMap((word, at) => (word.end > start && word.start < end ? [at] : []));
  const kept = pairs.filter(([at]) => inside.includes(at));
  const share = kept.length / inside.length;
  if (share < QUOTE_GONE && inside.length > 3) return null;
  const first = kept[0];
  const last = kept.at(-1);
  if (share < QUOTE_KEPT || !first || !last) return undefined;
  return {
    block,
    start: (is[first[1]] as { start: number }).start,
    end: (is[last[1]] as { end: number }).end,
  };
}

/**
 * Shared to all words, order counted; or the share of the shorter text held by a much longer one. What cannot reach
 * `DELETED` is not worked out, for it makes no difference.
 */
function likeness(one: string, two: string): number {
  const a = bagOf(one);
  const b = bagOf(two);
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  const share = (shared: number) =>
    Math.max((2 * shared) / (a.words.length + b.words.length), 0.8 * (shared / a.words.length));
  const most = share(common);
  return most < DELETED ? most : share(matchInOrder(a.words, b.words).length);
}

interface Bag {
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

const bags = new Map<string, Bag>();

function bagOf(text: string): Bag {
  const known = bags.get(text);
  if (known) return known;
  const words = wordsOf(text).map(({ word }) => word);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const bag = { words, counts };
  bags.set(text, bag);
  return bag;
}

function limit(notes: readonly KnownNote[], random: Random, most: number): KnownNote[] {
  const counts = new Map<string, number>();
  return random.shuffle(notes).filter(({ fate }) => {
    const count = (counts.get(fate) ?? 0) + 1;
    counts.set(fate, count);
    return count <= most;
  });
}
