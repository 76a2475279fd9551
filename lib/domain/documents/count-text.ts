/** A text and what is mentioned in it → how long it is and how often it speaks of what. */
import type { ConceptId } from '../concepts/concept';
import { isSure, type Mention } from '../tagging/mention';
import { type CountedText, MAX_PHRASE_LENGTH } from './document-counts';

/** Runs of letters and digits; a hyphen or an apostrophe does not end a word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** In the order of their first mention. @param phraseOf the words of a mention. */
export function countConcepts(
  mentions: readonly Mention[],
  phraseOf: (mention: Mention) => string,
): CountedText['concepts'] {
  const counts = new Map<ConceptId, CountedText['concepts'][number]>();
  for (const mention of mentions) {
    if (mention.kind !== 'concept') continue;
    const { concept: id } = mention;
    const count = counts.get(id) ?? {
      id,
      sure: 0,
      unsure: 0,
      phrase: phraseOf(mention).slice(0, MAX_PHRASE_LENGTH),
    };
    if (isSure(mention)) count.sure += 1;
    else count.unsure += 1;
    counts.set(id, count);
  }
  return [...counts.values()];
}
