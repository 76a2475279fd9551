/**
 * Turns the data files that ship with the extension into maps by id. Loads each file once, when first
 * asked for. Must not know how files are fetched, nor a browser API.
 */
import type { CaseIndexFile, CaseNotionsFile } from '../domain/cases/case-index';
import type { CaseNamesFile } from '../domain/cases/case-names';
import type {
  CaseDetail,
  CaseEntry,
  CaseId,
  CaseStatus,
  FacetId,
  Sector,
  SubjectId,
} from '../domain/cases/case-study';
import type { CueFile } from '../domain/cases/cue-file';
import type { NotionFile } from '../domain/cases/notion-file';
import type { WorldMap, WorldScale } from '../domain/cases/world-map';
import type { ConceptEntry, ConceptGroup, ConceptId } from '../domain/concepts/concept';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Messages } from '../domain/i18n/translate';
import type { Contrast } from '../domain/profile/contrast';

/** The names of groups, sectors and statuses in one language. */
export interface CatalogueLabels {
  readonly groups: Readonly<Record<ConceptGroup, string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly statuses: Readonly<Record<CaseStatus, string>>;
}

/** The names of facets and subjects in one language, as reasons need them. */
export interface SituationNames {
  readonly facets: Readonly<Record<FacetId, string>>;
  readonly subjects: Readonly<Record<SubjectId, string>>;
}

/**
 * What an interface in one language begins with, in one file: a page that has just opened waits longer for five small
 * files than for one.
 */
export interface InterfaceFile {
  readonly concepts: readonly ConceptEntry[];
  readonly labels: CatalogueLabels;
  /** The same in all languages. */
  readonly contrasts: readonly Contrast[];
  /** The words of the popup. */
  readonly popup: Messages;
}

/** Every method rejects when its file cannot be loaded, and tries again the next time it is called. */
export interface Catalogue {
  concepts(lang: InterfaceLanguage): Promise<ReadonlyMap<ConceptId, ConceptEntry>>;
  /** To choose from, and to rank. */
  cases(): Promise<ReadonlyMap<CaseId, CaseEntry>>;
  /** With those in the reader's trash, which notes go on naming: to look up what is linked, never to offer. */
  knownCases(): Promise<ReadonlyMap<CaseId, CaseEntry>>;
  /** Of the known ones. */
  caseDetails(): Promise<ReadonlyMap<CaseId, CaseDetail>>;
  /** Undefined for an id that names no case. */
  caseDetail(id: CaseId): Promise<CaseDetail | undefined>;
  labels(lang: InterfaceLanguage): Promise<CatalogueLabels>;
  /** What ranking by situation needs: the cases and what they speak of, the cues and words of a passage's language. */
  caseIndex(): Promise<CaseIndexFile>;
  caseCues(lang: InterfaceLanguage): Promise<CueFile>;
  caseNotions(): Promise<CaseNotionsFile>;
  notions(lang: InterfaceLanguage): Promise<NotionFile>;
  /** What finding cases by words needs. */
  caseNames(): Promise<CaseNamesFile>;
  worldMap(scale: WorldScale): Promise<WorldMap>;
  situationNames(lang: InterfaceLanguage): Promise<SituationNames>;
  contrasts(lang: InterfaceLanguage): Promise<readonly Contrast[]>;
  popupWords(lang: InterfaceLanguage): Promise<Messages>;
}

/** `loadJson` gets paths relative to the root of the extension, such as `data/cases.json`. */
export function createCatalogue(loadJson: (path: string) => Promise<unknown>): Catalogue {
  // The type is taken on trust: the build that packed the file wrote it from checked sources.
  const load = async <T>(name: string) => (await loadJson(`data/${name}.json`)) as T;

  const ofInterface = remember((lang: InterfaceLanguage) =>
    load<InterfaceFile>(`interface.${lang}`),
  );
  const cases = remember(async () => byId(await load<CaseEntry[]>('cases')));
  const caseDetails = remember(async () => byId(await load<CaseDetail[]>('case-details')));
  return {
    concepts: remember(async (lang) => byId((await ofInterface(lang)).concepts)),
    cases,
    knownCases: cases,
    caseDetails,
    caseDetail: async (id) => (await caseDetails()).get(id),
    labels: async (lang) => (await ofInterface(lang)).labels,
    caseIndex: remember(() => load<CaseIndexFile>('case-index')),
    caseCues: remember((lang) => load<CueFile>(`case-cues.${lang}`)),
    contrasts: async (lang) => (await ofInterface(lang)).contrasts,
    popupWords: async (lang) => (await ofInterface(lang)).popup,
    caseNotions: remember(() => load<CaseNotionsFile>('case-notions')),
    notions: remember((lang) => load<NotionFile>(`notions.${lang}`)),
    caseNames: remember(() => load<CaseNamesFile>('case-names')),
    worldMap: remember((scale) => load<WorldMap>(`world-${scale}`)),
    situationNames: remember((lang) => load<SituationNames>(`situations.${lang}`)),
  };
}

/** Calls `load` once for the same arguments; a failure is forgotten, so that the next call tries again. */
function remember<Args extends readonly string[], T>(load: (...args: Args) => Promise<T>) {
  const loaded = new Map<string, Promise<T>>();
  return (...args: Args): Promise<T> => {
    const key = args.join();
    const known = loaded.get(key);
    if (known !== undefined) return known;
    const loading = load(...args);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    return loading;
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(records.map((record) => [record.id, record]));
}
