/** What a notion is worth for each case whose texts speak of it. Knows no language. */
import type { CaseNotionsFile } from './case-index';
import { compareLengths, weighCount, weighRarity } from './measure-similarity';

export interface NotionWorth {
  /** Calls `found` for every case that shares the notion. */
  of(notion: number, found: (place: number, points: number) => void): void;
}

const BM25 = { k1: 1.5, b: 0.6 };

export function createNotionWorth({ cases }: CaseNotionsFile): NotionWorth {
  const lengths = compareLengths(
    Float64Array.from(cases, (pairs) =>
      pairs.reduce((sum, value, at) => sum + (at % 2 ? value : 0), 0),
    ),
  );
  /** Notion → alternately a case and what the notion is worth there. */
  const postings = new Map<number, number[]>();
  for (const [place, pairs] of cases.entries()) {
    for (let at = 0; at < pairs.length; at += 2) {
      const list = postings.get(pairs[at] as number) ?? [];
      list.push(place, weighCount(pairs[at + 1] as number, lengths[place] ?? 1, BM25));
      postings.set(pairs[at] as number, list);
    }
  }
  return {
    of(notion, found) {
      const list = postings.get(notion) ?? [];
      const rarity = weighRarity(list.length / 2, cases.length);
      for (let at = 0; at < list.length; at += 2)
        found(list[at] as number, rarity * (list[at + 1] as number));
    },
  };
}
