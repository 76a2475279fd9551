/** The packaged catalogue and what the reader added, as one. For a reader who added nothing it is the packaged one. */
import type { CaseStudy } from '../domain/cases/case-study';
import type { ConceptEntry } from '../domain/concepts/concept';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { OwnCase } from '../domain/vocabulary/own-case';
import type { Catalogue } from './catalogue';

export interface OwnEntries {
  readonly concepts: readonly ConceptEntry[];
  readonly cases: readonly OwnCase[];
  /** In the trash. */
  readonly restingCases: readonly OwnCase[];
}

export interface OwnSource {
  /** Undefined when there is nothing. The same object as long as it stays the same. */
  load(language: InterfaceLanguage): Promise<OwnEntries | undefined>;
}

export type MarkedCase = Pick<OwnCase, 'title' | 'trashed'>;

export interface JoinOptions {
  /** Of the interface. */
  readonly language: () => InterfaceLanguage | Promise<InterfaceLanguage>;
  /** Says that a case is the reader's own, and whether it is in the trash, in the language of the interface. */
  readonly mark: (own: MarkedCase, language: InterfaceLanguage) => string | Promise<string>;
  /** Pages load it when they need it; a service worker cannot. */
  readonly loadJoins: () => Promise<typeof import('./own-joins')>;
}

export function joinCatalogue(
  packaged: Catalogue,
  source: OwnSource,
  { language, mark, loadJoins }: JoinOptions,
): Catalogue {
  /** What was made of the own entries, as long as they stay the same. */
  const derived = new Map<string, { readonly from: OwnEntries; readonly made: Promise<unknown> }>();

  const join = async <T>(
    name: string,
    wanted: InterfaceLanguage | undefined,
    loadPackaged: () => Promise<T>,
    add: (base: T, own: OwnEntries, lang: InterfaceLanguage) => T | Promise<T>,
  ): Promise<T> => {
    const lang = wanted ?? (await language());
    const own = await source.load(lang);
    if (!own) return loadPackaged();
    const known = derived.get(name);
    if (known?.from === own) return known.made as Promise<T>;
    const made = loadPackaged().then((base) => add(base, own, lang));
    derived.set(name, { from: own, made });
    made.catch(() => derived.delete(name));
    return made;
  };

  const markAll = (cases: readonly OwnCase[], lang: InterfaceLanguage): Promise<CaseStudy[]> =>
    Promise.all(
      cases.map(async (own) => ({
        ...own,
        // That facts were seen in the sources nobody here can say.
        verified: false,
        title: await mark(own, lang),
      })),
    );
  const withCases = <T extends { readonly id: CaseStudy['id'] }>(
    name: string,
    loadPackaged: () => Promise<ReadonlyMap<CaseStudy['id'], T>>,
    take: (study: CaseStudy) => T,
    choose: (own: OwnEntries) => readonly OwnCase[],
  ) =>
    join(name, undefined, loadPackaged, async (base, own, lang) =>
      withAll(base, (await markAll(choose(own), lang)).map(take)),
    );
  const whole = (study: CaseStudy) => study;
  const inUse = ({ cases }: OwnEntries) => cases;
  const all = ({ cases, restingCases }: OwnEntries) => [...cases, ...restingCases];
  const caseDetails = () => withCases('details', packaged.caseDetails, whole, all);

  return {
    ...packaged,
    concepts: (lang) =>
      join(
        `concepts ${lang}`,
        lang,
        () => packaged.concepts(lang),
        (base, { concepts }) => withAll(base, concepts),
      ),
    cases: () => withCases('cases', packaged.cases, whole, inUse),
    knownCases: () => withCases('known', packaged.knownCases, whole, all),
    caseDetails,
    caseDetail: async (id) => (await caseDetails()).get(id),
    caseIndex: () =>
      join('index', undefined, packaged.caseIndex, async (base, { cases }) =>
        (await loadJoins()).joinIndex(base, cases, packaged),
      ),
    caseNotions: () =>
      join('notions', undefined, packaged.caseNotions, async (base, { cases }) =>
        (await loadJoins()).joinNotions(base, cases, packaged),
      ),
    caseNames: () =>
      join('names', undefined, packaged.caseNames, async (base, { concepts }) =>
        (await loadJoins()).joinNames(base, concepts),
      ),
  };
}

function withAll<Id, T extends { readonly id: Id }>(
  base: ReadonlyMap<Id, T>,
  own: readonly T[],
): ReadonlyMap<Id, T> {
  return new Map([...base, ...own.map((one) => [one.id, one] as const)]);
}
