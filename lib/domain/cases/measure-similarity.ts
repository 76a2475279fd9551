/** The arithmetic of BM25 (Robertson, Zaragoza 2009). Knows neither words nor cases. */

export interface SimilarityOptions {
  /** How much a key gains from standing in a document more often. */
  readonly k1: number;
  /** How far long documents are held against themselves, 0 to 1. */
  readonly b: number;
}

/** What a key is worth that stands in `having` of `all` documents. */
export function weighRarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** What `count` mentions are worth in a document of `length` times the average length. */
export function weighCount(count: number, length: number, { k1, b }: SimilarityOptions): number {
  return (count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
}

/** Each as a multiple of their average. */
export function compareLengths(lengths: Float64Array): Float64Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return lengths.map((length) => length / (average || 1));
}
