/** All the page for case studies knows, loaded once: the catalogue's files joined, with names in one language. */
import type { Catalogue, CatalogueLabels, SituationNames } from '../catalogue/catalogue';
import type { CaseIndexFile } from '../domain/cases/case-index';
import type { CaseNamesFile } from '../domain/cases/case-names';
import type { CaseEntry, CaseId, CaseStudy } from '../domain/cases/case-study';
import type { ConceptEntry, ConceptId } from '../domain/concepts/concept';
import type { InterfaceLanguage } from '../domain/i18n/languages';

export interface CaseLibrary {
  readonly entries: ReadonlyMap<CaseId, CaseEntry>;
  readonly studies: ReadonlyMap<CaseId, CaseStudy>;
  /** With those in the reader's trash, which an address may name. */
  readonly known: ReadonlyMap<CaseId, CaseStudy>;
  readonly index: CaseIndexFile;
  readonly names: CaseNamesFile;
  readonly concepts: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly labels: CatalogueLabels;
  readonly situations: SituationNames;
}

/** @throws when a file is missing or damaged. */
export async function loadCaseLibrary(
  catalogue: Catalogue,
  lang: InterfaceLanguage,
): Promise<CaseLibrary> {
  const [entries, knownEntries, details, index, names, concepts, labels, situations] =
    await Promise.all([
      catalogue.cases(),
      catalogue.knownCases(),
      catalogue.caseDetails(),
      catalogue.caseIndex(),
      catalogue.caseNames(),
      catalogue.concepts(lang),
      catalogue.labels(lang),
      catalogue.situationNames(lang),
    ]);
  const known = new Map<CaseId, CaseStudy>();
  for (const [id, entry] of knownEntries) {
    const detail = details.get(id);
    if (!detail) throw new Error(`${id} has no detail.`);
    known.set(id, { ...entry, ...detail });
  }
  const studies = new Map([...known].filter(([id]) => entries.has(id)));
  return { entries, studies, known, index, names, concepts, labels, situations };
}
