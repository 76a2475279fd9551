/**
 * "Wohnungs- und Energiegenossenschaften": German leaves out of the first compound what the second ends in.
 * Puts the two together again; knows letters only, the caller knows which words exist.
 */

/** The first word with its hyphen, the conjunction, the blank before the second word. */
const TRUNCATED = /(\p{L}{3,})-[ \u00a0\n](?:und|oder|sowie|bzw\.)[ \u00a0\n]$/u;
const LONGEST_HEAD = 40;
const SHORTEST_PART = 3;

export interface TruncatedCompound {
  readonly start: number;
  /** Behind the hyphen. */
  readonly end: number;
  /** The words it may stand for, the shortest first: a longer one only adds letters to the same ending. */
  readonly words: readonly string[];
}

/** The truncated compound before the word [start, end), if there is one. */
export function truncatedBefore(
  text: string,
  start: number,
  end: number,
): TruncatedCompound | undefined {
  if (text.charAt(start - 1) === '-' || text.lastIndexOf('-', start) < start - 8) return undefined;
  const match = TRUNCATED.exec(text.slice(Math.max(0, start - LONGEST_HEAD), start));
  if (!match?.[1]) return undefined;
  const whole = text.slice(start, end);
  const from = start - match[0].length;
  const words: string[] = [];
  for (let at = whole.length - SHORTEST_PART; at >= SHORTEST_PART; at--)
    words.push(match[1] + whole.slice(at));
  return { start: from, end: from + match[1].length + 1, words };
}
