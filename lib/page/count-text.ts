/** A page as it was read → how long it is and how often it speaks of what, a few milliseconds at a time. */
import type { TextIndex } from '../dom/text-index';
import type { ConceptGroup, ConceptId } from '../domain/concepts/concept';
import { type CountedText, MAX_PHRASE_LENGTH } from '../domain/documents/document-counts';
import { isSure, type Mention } from '../domain/tagging/mention';
import { createPacer } from '../platform/slices';

/** Runs of letters and digits; a hyphen or an apostrophe does not end a word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export function createTextCounter(signal: AbortSignal) {
  /** A page that changes in one place is not counted as a whole again. */
  const known = new WeakMap<object, number>();

  const countWords = async ({ blocks }: TextIndex): Promise<number> => {
    const pacer = createPacer(signal);
    let words = 0;
    for (const block of blocks) {
      const counted = known.get(block) ?? block.text.match(WORD)?.length ?? 0;
      known.set(block, counted);
      words += counted;
      if (pacer.isDue()) await pacer.pause();
    }
    return words;
  };

  return async (
    index: TextIndex,
    mentions: readonly Mention[],
    hidden: ReadonlySet<ConceptGroup>,
  ): Promise<CountedText> => {
    const counts = new Map<ConceptId, CountedText['concepts'][number]>();
    for (const mention of mentions) {
      if (mention.kind !== 'concept') continue;
      const { concept: id } = mention;
      const count = counts.get(id) ?? {
        id,
        sure: 0,
        unsure: 0,
        phrase: index.slice(mention).slice(0, MAX_PHRASE_LENGTH),
      };
      if (isSure(mention)) count.sure += 1;
      else count.unsure += 1;
      counts.set(id, count);
    }
    return { words: await countWords(index), hidden: [...hidden], concepts: [...counts.values()] };
  };
}
