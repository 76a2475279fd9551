/** Made-up law of any length for timing: articles and paragraphs of made-up words, some used much more than others. */

const SYLLABLES =
  'ba ce di fo gu la mer nis ot pra que rin sta tur ven wol xi yer zan cle dro ful'.split(' ');

/** A small generator of pseudo-random numbers from 0 to 1 (mulberry32): the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Blocks of about 70 to 300 characters, `length` characters in all. */
export function madeUpLaw(length: number, seed: number): string[] {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const words = Array.from({ length: 3_000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(SYLLABLES)).join(''),
  );
  // Squared twice, so that a few words are as frequent as articles and prepositions.
  const word = () => words[Math.floor(random() ** 4 * words.length)] ?? '';
  const blocks: string[] = [];
  for (let total = 0; total < length; total += blocks.at(-1)?.length ?? 1) {
    const number =
      blocks.length % 6 === 0 ? `Article ${blocks.length / 6 + 1}. ` : `(${blocks.length % 6}) `;
    const sentence = Array.from({ length: 12 + Math.floor(random() * 40) }, word).join(' ');
    blocks.push(`${number}${sentence}.`);
  }
  return blocks;
}
