/** The catalogue's names as the library needs them: in the reader's language to show, in all of them to search. */
import type { Catalogue } from '../catalogue/catalogue';
import type { CaseEntry, CaseId } from '../domain/cases/case-study';
import type { ConceptEntry, ConceptId } from '../domain/concepts/concept';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../domain/i18n/languages';
import type { SearchNames } from '../domain/library/note-entry';

export interface LibraryNames extends SearchNames {
  readonly concepts: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly cases: ReadonlyMap<CaseId, CaseEntry>;
}

export async function loadNames(
  catalogue: Catalogue,
  lang: InterfaceLanguage,
): Promise<LibraryNames> {
  const [concepts, cases, ...languages] = await Promise.all([
    catalogue.concepts(lang),
    catalogue.cases(),
    ...INTERFACE_LANGUAGES.map((language) => catalogue.concepts(language)),
  ]);
  return {
    concepts,
    cases,
    conceptLabels: (id) => languages.flatMap((labels) => labels.get(id)?.prefLabel ?? []),
    conceptGroup: (id) => concepts.get(id)?.group,
    caseTitle: (id) => cases.get(id)?.title ?? id,
  };
}
