/**
 * A document → revisions in which one of two near-identical sentences was deleted or edited, with notes on both.
 * The siblings stand in one block, in neighbouring blocks, or far apart; they differ by one or two words, as the
 * articles of a law do.
 */
import type { BlockSpan, QuoteInBlock, Revision } from './revised-page';

export const ARRANGEMENTS = ['in one block', 'side by side', 'far apart'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

export interface SiblingNote extends QuoteInBlock {
  readonly fate: 'sibling deleted' | 'sibling edited' | 'deleted' | 'edited';
  /** Null when the sentence was deleted. */
  readonly truth: BlockSpan | null;
}

export interface SiblingRevision extends Revision {
  readonly arrangement: Arrangement;
  readonly notes: readonly SiblingNote[];
}

const MIN_WORDS = 10;
const LENGTHS = [25, 60, 150, Number.POSITIVE_INFINITY];

/** Null when the block is too short to be quoted. @param block the one that gets a sibling. */
export function makeSiblings(
  document: readonly string[],
  block: number,
  arrangement: Arrangement,
  random: () => number,
): SiblingRevision | null {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const sentence = document[block] ?? '';
  const words = sentence.split(' ');
  if (words.length < MIN_WORDS) return null;
  const vocabulary = document.flatMap((text) => text.split(' ')).filter(({ length }) => length > 3);
  const reword = (text: readonly string[], count: number) => {
    const changed = [...text];
    for (let i = 0; i < count; i += 1) {
      changed[1 + Math.floor(random() * (text.length - 1))] = pick(vocabulary);
    }
    return changed.join(' ');
  };
  const sibling = reword(words, 1 + Math.floor(random() * 2));
  const isDeleted = random() < 0.5;
  const edited = isDeleted ? null : reword(words, 1 + Math.floor(random() * 3));
  if (sibling === sentence || edited === sibling || edited === sentence) return null;

  const others = [document.slice(0, block), document.slice(block + 1)] as const;
  const isFirst = random() < 0.5;
  const place = (own: string | null): { blocks: string[]; at: Spot; beside: Spot } =>
    arrange(others, own, sibling, arrangement, isFirst);
  const before = place(sentence);
  const after = place(edited);
  const notes = (['own', 'sibling'] as const).map((which): SiblingNote => {
    const text = which === 'own' ? sentence : sibling;
    const spot = which === 'own' ? before.at : before.beside;
    const now = which === 'own' ? after.at : after.beside;
    const { start, end } = quoteIn(text, pick(LENGTHS), random);
    const fate = isDeleted ? 'deleted' : 'edited';
    const shift = which === 'own' && edited ? follow(text, edited) : (offset: number) => offset;
    const isGone = which === 'own' && isDeleted;
    return {
      id: which,
      block: spot.block,
      start: spot.from + start,
      end: spot.from + end,
      fate: which === 'own' ? fate : `sibling ${fate}`,
      truth: isGone
        ? null
        : { block: now.block, start: now.from + shift(start), end: now.from + shift(end) },
    };
  });
  return { id: `${block}`, before: before.blocks, after: after.blocks, arrangement, notes };
}

interface Spot {
  readonly block: number;
  readonly from: number;
}

function arrange(
  [before, after]: readonly [readonly string[], readonly string[]],
  own: string | null,
  sibling: string,
  arrangement: Arrangement,
  isFirst: boolean,
): { blocks: string[]; at: Spot; beside: Spot } {
  const at = before.length;
  if (arrangement === 'in one block') {
    const parts = (isFirst ? [own, sibling] : [sibling, own]).filter((part) => part !== null);
    const from = (part: string | null) =>
      part !== null && part !== parts[0] ? (parts[0]?.length ?? 0) + 1 : 0;
    return {
      blocks: [...before, parts.join(' '), ...after],
      at: { block: at, from: from(own) },
      beside: { block: at, from: from(sibling) },
    };
  }
  const between = arrangement === 'far apart' ? after.slice(0, 8) : [];
  const rest = after.slice(between.length);
  const [one, two] = isFirst ? [own, sibling] : [sibling, own];
  const first = one === null ? [] : [one];
  const second = two === null ? [] : [two];
  const secondAt = at + first.length + between.length;
  return {
    blocks: [...before, ...first, ...between, ...second, ...rest],
    at: { block: isFirst ? at : secondAt, from: 0 },
    beside: { block: isFirst ? secondAt : at, from: 0 },
  };
}

function quoteIn(text: string, length: number, random: () => number) {
  const room = text.length - length;
  if (room <= 0) return { start: 0, end: text.length };
  const start = text.lastIndexOf(' ', Math.floor(random() * room)) + 1;
  const space = text.indexOf(' ', start + length - 1);
  return { start, end: space === -1 ? text.length : space };
}

/** Offsets between words of `text` → those of `edited`, which has as many words. */
function follow(text: string, edited: string): (offset: number) => number {
  const now = edited.split(' ');
  return (offset) => {
    const words = text.slice(0, offset).split(' ');
    const isStart = offset === 0 || text[offset - 1] === ' ';
    const whole = isStart ? words.length - 1 : words.length;
    const length = now.slice(0, whole).reduce((sum, word) => sum + word.length + 1, 0);
    return isStart ? length : length - 1;
  };
}
