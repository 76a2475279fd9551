/** The catalogue's names as the library needs them: in the reader's language to show, in all of them to search. */
import type { Catalogue } from '../catalogue/catalogue';
import type { CaseEntry, CaseId } from '../domain/cases/case-study';
import type { ConceptEntry, ConceptId } from '../domain/concepts/concept';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../domain/i18n/languages';
import type { SearchNames } from '../domain/library/note-entry';

/** What the reader's own vocabularies call concepts, besides their names in the catalogue. */
export interface OwnLabels {
  loadLabels(): Promise<ReadonlyMap<ConceptId, readonly string[]>>;
  watch(onChange: () => void, signal: AbortSignal): void;
}

export interface LibraryNames extends SearchNames {
  readonly concepts: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly cases: ReadonlyMap<CaseId, CaseEntry>;
  /** With those in the reader's trash. */
  readonly knownCases: ReadonlyMap<CaseId, CaseEntry>;
}

export async function loadNames(
  catalogue: Catalogue,
  ownLabels: OwnLabels,
  lang: InterfaceLanguage,
): Promise<LibraryNames> {
  const [concepts, cases, knownCases, own, ...languages] = await Promise.all([
    catalogue.concepts(lang),
    catalogue.cases(),
    catalogue.knownCases(),
    ownLabels.loadLabels(),
    ...INTERFACE_LANGUAGES.map((language) => catalogue.concepts(language)),
  ]);
  return {
    concepts,
    cases,
    knownCases,
    conceptLabels: (id) => [
      ...new Set([
        ...languages.flatMap((labels) => labels.get(id)?.prefLabel ?? []),
        ...(own.get(id) ?? []),
      ]),
    ],
    conceptGroup: (id) => concepts.get(id)?.group,
    caseTitle: (id) => knownCases.get(id)?.title ?? id,
  };
}
