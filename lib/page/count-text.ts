/** A page as it was read → how long it is and how often it speaks of what, a few milliseconds at a time. */
import type { TextIndex } from '../dom/text-index';
import type { ConceptGroup } from '../domain/concepts/concept';
import { countConcepts, countWords } from '../domain/documents/count-text';
import type { CountedText } from '../domain/documents/document-counts';
import type { Mention } from '../domain/tagging/mention';
import { createPacer } from '../platform/slices';

export function createTextCounter(signal: AbortSignal) {
  /** A page that changes in one place is not counted as a whole again. */
  const known = new WeakMap<object, number>();

  const countWordsOf = async ({ blocks }: TextIndex): Promise<number> => {
    const pacer = createPacer(signal);
    let words = 0;
    for (const block of blocks) {
      const counted = known.get(block) ?? countWords(block.text);
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
    const concepts = countConcepts(mentions, (mention) => index.slice(mention));
    return { words: await countWordsOf(index), hidden: [...hidden], concepts };
  };
}
