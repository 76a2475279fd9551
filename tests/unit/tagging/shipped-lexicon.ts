/** The lexicon that ships, compiled once for all tagger tests. */
import { createLexicon } from '../../../lib/domain/tagging/lexicon';
import { tag } from '../../../lib/domain/tagging/tag';
import { compileShippedLexicon } from '../../../scripts/eval/load-lexicon';

export const lexicon = createLexicon(compileShippedLexicon());

/** What a text's sure mentions are, as "concept: words". */
export function tagged(text: string, lang: string | undefined = 'en'): string[] {
  return tag(text, { lexicon, lang })
    .filter((mention) => mention.confidence >= 0.5)
    .map((m) => `${m.kind === 'concept' ? m.concept : m.case}: ${text.slice(m.start, m.end)}`);
}
