/**
 * Turns the sources into the JSON files that ship with the extension, cut so that a page loads only what
 * it needs: one language of concepts, the short form of cases, the rest of them on demand.
 */
import type { CatalogueLabels, SituationNames } from '../../lib/catalogue/catalogue';
import type { CaseStudySource } from '../../lib/domain/cases/case-source';
import type { CaseDetail, CaseEntry } from '../../lib/domain/cases/case-study';
import { compileCaseCues, compileCaseIndex } from '../../lib/domain/cases/compile-case-index';
import { compileCaseNotions, compileNotions } from '../../lib/domain/cases/compile-notions';
import type { ConceptEntry } from '../../lib/domain/concepts/concept';
import type { ConceptSource } from '../../lib/domain/concepts/concept-source';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../lib/domain/i18n/languages';
import type { LabelsSource, Sources } from './source-schemas';

export interface RuntimeFile {
  /** Relative to the root of the extension, as `Catalogue` asks for it. */
  readonly path: string;
  readonly json: string;
}

/** The files in a fixed order, without insignificant white space. */
export function runtimeFiles(sources: Sources): RuntimeFile[] {
  const { concepts, cases, labels } = sources;
  const perLanguage = INTERFACE_LANGUAGES.flatMap((lang) => [
    file(
      `concepts.${lang}`,
      concepts.map((concept) => conceptEntry(concept, lang)),
    ),
    file(`labels.${lang}`, labelsIn(labels, lang)),
    file(`case-cues.${lang}`, compileCaseCues(sources, lang)),
    file(`notions.${lang}`, compileNotions(sources.notions, lang)),
    file(`situations.${lang}`, situationNames(sources, lang)),
  ]);
  return [
    ...perLanguage,
    file('cases', cases.map(caseEntry)),
    file('case-details', cases.map(caseDetail)),
    file('case-index', compileCaseIndex(sources)),
    file('contrasts', sources.contrasts),
    file('case-notions', compileCaseNotions(sources)),
  ];
}

function file(name: string, content: unknown): RuntimeFile {
  return { path: `data/${name}.json`, json: JSON.stringify(content) };
}

function conceptEntry(source: ConceptSource, lang: InterfaceLanguage): ConceptEntry {
  const { id, group, broader, related } = source;
  return {
    id,
    group,
    prefLabel: source.prefLabel[lang],
    definition: source.definition[lang],
    broader,
    related,
  };
}

function caseEntry(source: CaseStudySource): CaseEntry {
  const { id, title, place, country, sector, concepts, status, startYear, endYear, outcome } =
    source;
  return { id, title, place, country, sector, concepts, status, startYear, endYear, outcome };
}

function caseDetail(source: CaseStudySource): CaseDetail {
  const { id, summary, region, lat, lon, verified, sources } = source;
  return { id, summary, region, lat, lon, verified, sources };
}

function labelsIn(labels: LabelsSource, lang: InterfaceLanguage): CatalogueLabels {
  return {
    groups: mapValues(labels.groups, (names) => names[lang]),
    sectors: mapValues(labels.sectors, (names) => names[lang]),
    statuses: mapValues(labels.statuses, (names) => names[lang]),
  };
}

function situationNames({ facets, subjects }: Sources, lang: InterfaceLanguage): SituationNames {
  return {
    facets: Object.fromEntries(facets.map(({ id, label }) => [id, label[lang]])),
    subjects: Object.fromEntries(subjects.map(({ id, label }) => [id, label[lang]])),
  };
}

function mapValues<K extends string, A, B>(record: Record<K, A>, map: (value: A) => B) {
  const entries = Object.entries<A>(record).map(([key, value]) => [key, map(value)]);
  return Object.fromEntries(entries) as Record<K, B>;
}
