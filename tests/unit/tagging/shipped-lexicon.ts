/** The lexicons that ship, compiled once for all tagger tests. */

import type { ConceptSource } from '../../../lib/domain/concepts/concept-source';
import type { InterfaceLanguage } from '../../../lib/domain/i18n/languages';
import { foldText } from '../../../lib/domain/tagging/fold-table';
import type { RuleSource } from '../../../lib/domain/tagging/lexicon-source';
import { tag } from '../../../lib/domain/tagging/tag';
import { readSources } from '../../../scripts/catalogue/read-sources';
import { loadShippedLexicons } from '../../../scripts/catalogue/shipped-lexicon';
import { parseLexiconSource, parseSources } from '../../../scripts/catalogue/source-schemas';

const sources = readSources();

export const lexiconFor = loadShippedLexicons(sources);
export const english = lexiconFor('', 'en');
export const { concepts } = parseSources(sources);

/** What a text's sure mentions are, as "concept: words". */
export function tagged(text: string, lang: string | undefined = 'en'): string[] {
  return tag(text, { lexicon: lexiconFor(text, lang), lang })
    .filter((mention) => mention.confidence >= 0.5)
    .map((m) => `${m.kind === 'concept' ? m.concept : m.case}: ${text.slice(m.start, m.end)}`);
}

const wordings = parseLexiconSource(sources).languages;

/** Does a context rule decide on the label, or on a form of it? Then a bare carrier proves nothing. */
export function isRuled(concept: ConceptSource, lang: InterfaceLanguage, label: string): boolean {
  const notes = concept.ambiguous.filter((note) => note.lang === lang).map((note) => note.label);
  const rules = rulesIn(lang).filter((rule) => rule.concept === concept.id);
  const stem = (text: string) => foldText(text).slice(0, -1);
  return [...notes, ...rules.flatMap((rule) => rule.labels)].some((ruled) =>
    foldText(label).includes(stem(ruled)),
  );
}

/** The context rules of a language. */
export function rulesIn(lang: InterfaceLanguage): readonly RuleSource[] {
  return wordings[lang]?.rules ?? [];
}
