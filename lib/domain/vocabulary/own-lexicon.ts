/**
 * Own concepts and cases → the lexicon a page is tagged with beside the packaged one: same scanner, same inflection.
 * What people write in a label is never taken for a pattern.
 */
import { LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';
import { LexiconCompiler } from '../tagging/compile-lexicon';
import { ALL_LANGUAGES, type CompiledLexicon, type LexiconName } from '../tagging/compiled-lexicon';
import type { LexiconCase, LexiconConcept } from '../tagging/lexicon-entry';
import type { SharedWordingSource } from '../tagging/lexicon-source';
import type { OwnCase } from './own-case';
import type { OwnConcept } from './vocabulary';

type Labelled = Pick<
  OwnConcept,
  'id' | 'extends' | 'group' | 'prefLabel' | 'altLabels' | 'broader'
>;

/** Only the labels in the language, and English ones, which travel. */
export function compileOwnLexicon(
  concepts: readonly Labelled[],
  cases: readonly Pick<OwnCase, 'id' | 'names' | 'place'>[],
  shared: SharedWordingSource,
  name: LexiconName,
): CompiledLexicon {
  const lang = name === ALL_LANGUAGES ? undefined : name;
  const languages = lang
    ? LABEL_LANGUAGES.filter((l) => l === lang || l === 'en')
    : LABEL_LANGUAGES;
  return new LexiconCompiler(
    joinByConcept(concepts),
    cases.map(lexiconCase),
    { shared, languages: {} },
    languages,
    false,
  ).finish(lang);
}

/** The languages in which a page finds something in it. */
export function languagesOf(concepts: readonly Labelled[], hasNames: boolean): LabelLanguage[] {
  if (hasNames) return [...LABEL_LANGUAGES];
  const has = (lang: LabelLanguage) =>
    concepts.some(({ prefLabel, altLabels }) => prefLabel[lang] || altLabels[lang]?.length);
  // English phrases are quoted in every language.
  return has('en') ? [...LABEL_LANGUAGES] : LABEL_LANGUAGES.filter(has);
}

/** Labels for a concept of the catalogue are found as that concept, whichever vocabulary has them. */
function joinByConcept(concepts: readonly Labelled[]): LexiconConcept[] {
  return concepts.map(({ id, extends: base, group, prefLabel, altLabels, broader }) => {
    const plain: Partial<Record<LabelLanguage, string[]>> = {};
    const capitals: Partial<Record<LabelLanguage, string[]>> = {};
    for (const lang of LABEL_LANGUAGES) {
      for (const label of [prefLabel[lang] ?? [], altLabels[lang] ?? []].flat()) {
        const pattern = toPattern(label);
        if (!isFindable(pattern)) continue;
        const list = ACRONYM.test(pattern) ? capitals : plain;
        list[lang] = [...(list[lang] ?? []), pattern];
      }
    }
    return {
      id: base ?? id,
      group,
      prefLabel: mapFirst(plain),
      altLabels: plain,
      capitals,
      broader,
      ambiguous: [],
      acronyms: [],
    };
  });
}

function mapFirst(labels: Partial<Record<LabelLanguage, string[]>>): LexiconConcept['prefLabel'] {
  return Object.fromEntries(Object.entries(labels).map(([lang, [first]]) => [lang, first]));
}

function lexiconCase({ id, names, place }: Pick<OwnCase, 'id' | 'names' | 'place'>): LexiconCase {
  const findable = names.map(toPattern).filter(isFindable);
  return { id, names: findable, contextNames: [], places: [place], concepts: [] };
}

/** Counts only in capitals: "IT" is not "it". */
const ACRONYM = /^[\p{Lu}\p{N}]{2,6}$/u;

/** The signs that patterns are made of, see phrase-pattern.ts. */
function toPattern(label: string): string {
  return label
    .replace(/[$~≈…|=()]/g, ' ')
    .replace(/\/v$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One or two letters mean too much. */
function isFindable(pattern: string): boolean {
  return ACRONYM.test(pattern) || (pattern.match(/\p{L}/gu)?.length ?? 0) >= 3;
}
