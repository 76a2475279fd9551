/** What the compiler needs to know of a concept or case, whoever wrote it. Labels may be missing in any language. */
import type { ConceptGroup } from '../concepts/concept';
import type { Acronym, AmbiguousLabel } from '../concepts/concept-source';
import type { LabelLanguage } from '../i18n/languages';
import { foldText } from './fold-table';

export interface LexiconConcept {
  readonly id: string;
  readonly group: ConceptGroup;
  readonly prefLabel: Readonly<Partial<Record<LabelLanguage, string>>>;
  readonly altLabels: Readonly<Partial<Record<LabelLanguage, readonly string[]>>>;
  /** Count wherever they stand in capitals. */
  readonly capitals?: Readonly<Partial<Record<LabelLanguage, readonly string[]>>>;
  readonly broader: readonly string[];
  readonly ambiguous: readonly AmbiguousLabel[];
  readonly acronyms: readonly Acronym[];
}

/** As case-source.ts has them. */
export interface LexiconCase {
  readonly id: string;
  readonly names: readonly string[];
  readonly contextNames: readonly string[];
  readonly places: readonly string[];
  readonly concepts: readonly string[];
}

/** Every label in a language, the preferred one first. */
export function labelsIn(
  { prefLabel, altLabels }: Pick<LexiconConcept, 'prefLabel' | 'altLabels'>,
  lang: LabelLanguage,
): string[] {
  const preferred = prefLabel[lang];
  return [
    ...new Set([...(preferred === undefined ? [] : [preferred]), ...(altLabels[lang] ?? [])]),
  ];
}

/** Words of a compound, folded. Longest first: "Wohnungsgenossenschaft" before "Genossenschaft". */
export function foldEntries(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record)
      .map(([key, word]) => [foldText(key), foldText(word)] as const)
      .sort(([a], [b]) => b.length - a.length),
  );
}
