/** BM25 of a query against a fixed set of weighted documents. Knows neither words nor cases. */

/** Key → how much of it there is. */
export type Weights<K> = ReadonlyMap<K, number>;

export interface Similarity<K> {
  /** Calls `found` once for every key that a document shares with the query. */
  compare(query: Iterable<K>, found: (document: number, key: K, points: number) => void): void;
}

export interface SimilarityOptions {
  /** How much a key gains from standing in a document more often. */
  readonly k1: number;
  /** How far long documents are held against themselves, 0 to 1. */
  readonly b: number;
}

/** Robertson, Zaragoza 2009. How often a key stands in the query does not count. */
export function createSimilarity<K>(
  documents: readonly Weights<K>[],
  { k1, b }: SimilarityOptions,
): Similarity<K> {
  const lengths = documents.map((document) => sum(document.values()));
  const average = sum(lengths) / Math.max(1, documents.length) || 1;
  /** Key → alternately a document and what the key is worth there. */
  const postings = new Map<K, number[]>();
  for (const [at, document] of documents.entries()) {
    const scale = k1 * (1 - b + (b * (lengths[at] ?? 0)) / average);
    for (const [key, count] of document) {
      const list = postings.get(key) ?? [];
      list.push(at, (count * (k1 + 1)) / (count + scale));
      postings.set(key, list);
    }
  }
  return {
    compare(query, found) {
      for (const key of query) {
        const list = postings.get(key) ?? [];
        const having = list.length / 2;
        const rarity = Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
        for (let at = 0; at < list.length; at += 2)
          found(list[at] as number, key, rarity * (list[at + 1] as number));
      }
    },
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
