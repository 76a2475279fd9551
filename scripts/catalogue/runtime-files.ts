/**
 * Turns the sources into the JSON files that ship with the extension, cut so that each program loads only what
 * it needs: one language of concepts, the short form of cases, the lexicon of a page's language.
 */
import type { CatalogueLabels, InterfaceFile, SituationNames } from '../../lib/catalogue/catalogue';
import type { CaseNamesFile } from '../../lib/domain/cases/case-names';
import type { CaseStudySource } from '../../lib/domain/cases/case-source';
import type { CaseDetail, CaseEntry } from '../../lib/domain/cases/case-study';
import { compileCaseCues, compileCaseIndex } from '../../lib/domain/cases/compile-case-index';
import { compileCaseNotions, compileNotions } from '../../lib/domain/cases/compile-notions';
import { WORLD_SCALES } from '../../lib/domain/cases/world-map';
import type { ConceptEntry } from '../../lib/domain/concepts/concept';
import type { ConceptSource } from '../../lib/domain/concepts/concept-source';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../lib/domain/i18n/languages';
import { dividedTerms } from '../../lib/domain/pdf/word-breaks';
import { foldText } from '../../lib/domain/tagging/fold-table';
import type { LexiconSource } from '../../lib/domain/tagging/lexicon-source';
import { pageCatalogue } from '../../lib/ui/messages/page';
import { popupCatalogue } from '../../lib/ui/messages/popup';
import type { ShippedLexicons } from './shipped-lexicon';
import type { LabelsSource, Sources } from './source-schemas';
import { readWorldMap } from './world-map';

export interface RuntimeFile {
  /** Relative to the root of the extension, as `Catalogue` asks for it. */
  readonly path: string;
  readonly json: string;
}

/** The files in a fixed order, without insignificant white space. */
export function runtimeFiles(sources: Sources): RuntimeFile[] {
  const { concepts, cases } = sources;
  const perLanguage = INTERFACE_LANGUAGES.flatMap((lang) => [
    file(`interface.${lang}`, interfaceFile(sources, lang)),
    file(`case-cues.${lang}`, compileCaseCues(sources, lang)),
    file(`notions.${lang}`, compileNotions(sources.notions, lang)),
    file(`situations.${lang}`, situationNames(sources, lang)),
    file(`words.${lang}`, pageCatalogue(lang)),
  ]);
  return [
    ...perLanguage,
    file('divided-terms', dividedTerms(concepts.flatMap(labelsOf))),
    file('cases', cases.map(caseEntry)),
    file('case-details', cases.map(caseDetail)),
    file('case-index', compileCaseIndex(sources)),
    file('case-notions', compileCaseNotions(sources)),
    file('case-names', caseNames(sources)),
    ...WORLD_SCALES.map((scale) => file(`world-${scale}`, readWorldMap(scale))),
  ];
}

/** What the lexicon of a reader's own words is compiled with. */
export function wordingFile({ shared }: LexiconSource): RuntimeFile {
  return file('wording', shared);
}

/** One file for each lexicon, since a page loads those of its languages only. */
export function lexiconFiles(lexicons: ShippedLexicons): RuntimeFile[] {
  return Object.entries(lexicons).map(([name, lexicon]) => file(`lexicon.${name}`, lexicon));
}

/** In all languages. */
function labelsOf({ prefLabel, altLabels }: ConceptSource): string[] {
  return [...Object.values(prefLabel), ...Object.values(altLabels).flat()];
}

function file(name: string, content: unknown): RuntimeFile {
  return { path: `data/${name}.json`, json: JSON.stringify(content) };
}

function interfaceFile(sources: Sources, lang: InterfaceLanguage): InterfaceFile {
  return {
    concepts: sources.concepts.map((concept) => conceptEntry(concept, lang)),
    labels: labelsIn(sources.labels, lang),
    contrasts: sources.contrasts,
    popup: popupCatalogue(lang),
  };
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
  const { id, summary, limits, region, lat, lon, verified, sources } = source;
  return { id, summary, limits, region, lat, lon, verified, sources };
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

function caseNames({ labels, facets, subjects, concepts }: Sources): CaseNamesFile {
  const fold = (names: Readonly<Record<string, string>>) =>
    foldText([...new Set(Object.values(names))].join(' '));
  const foldAll = <Id extends string, Item extends { readonly id: Id }>(
    items: readonly Item[],
    namesOf: (item: Item) => Readonly<Record<string, string>>,
  ) =>
    Object.fromEntries(items.map((item) => [item.id, fold(namesOf(item))])) as Record<Id, string>;
  return {
    kinds: Object.fromEntries(facets.map(({ id, kind }) => [id, kind])),
    sectors: mapValues(labels.sectors, fold),
    facets: foldAll(facets, ({ label }) => label),
    subjects: foldAll(subjects, ({ label }) => label),
    concepts: foldAll(concepts, ({ prefLabel }) => prefLabel),
  };
}

function mapValues<K extends string, A, B>(record: Record<K, A>, map: (value: A) => B) {
  const entries = Object.entries<A>(record).map(([key, value]) => [key, map(value)]);
  return Object.fromEntries(entries) as Record<K, B>;
}
