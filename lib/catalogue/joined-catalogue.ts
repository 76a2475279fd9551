/** The packaged catalogue and what the reader added, as one. For a reader who added nothing it is the packaged one. */
import type { CaseIndexFile, CaseNotionsFile } from '../domain/cases/case-index';
import type { CaseNamesFile } from '../domain/cases/case-names';
import { chooseReadingLanguage } from '../domain/cases/read-situation';
import type { ConceptEntry } from '../domain/concepts/concept';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { foldText } from '../domain/tagging/fold-table';
import { type OwnCase, toCaseStudy } from '../domain/vocabulary/own-case';
import type { Catalogue } from './catalogue';
import { indexOwnCase, readOwnNotions } from './own-cases';

export interface OwnEntries {
  readonly concepts: readonly ConceptEntry[];
  readonly cases: readonly OwnCase[];
}

export interface OwnSource {
  /** Undefined when there is nothing. The same object as long as it stays the same. */
  load(language: InterfaceLanguage): Promise<OwnEntries | undefined>;
}

export interface JoinOptions {
  /** Of the interface. */
  readonly language: () => InterfaceLanguage | Promise<InterfaceLanguage>;
  /** Says that a case is the reader's own, in the language of the interface. */
  readonly mark: (title: string, language: InterfaceLanguage) => string;
}

export function joinCatalogue(
  packaged: Catalogue,
  source: OwnSource,
  { language, mark }: JoinOptions,
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

  const cuesFor = async ({ summary }: OwnCase) => {
    const lang = chooseReadingLanguage(summary);
    return [await packaged.caseCues(lang), await packaged.notions(lang)] as const;
  };
  const markAll = (cases: readonly OwnCase[], lang: InterfaceLanguage) =>
    cases.map((own) => {
      const study = toCaseStudy(own);
      return { ...study, title: mark(study.title, lang) };
    });
  const caseDetails = () =>
    join('details', undefined, packaged.caseDetails, (base, { cases }, lang) =>
      withAll(base, markAll(cases, lang)),
    );

  return {
    ...packaged,
    concepts: (lang) =>
      join(
        `concepts ${lang}`,
        lang,
        () => packaged.concepts(lang),
        (base, { concepts }) => withAll(base, concepts),
      ),
    cases: () =>
      join('cases', undefined, packaged.cases, (base, { cases }, lang) =>
        withAll(base, markAll(cases, lang)),
      ),
    caseDetails,
    caseDetail: async (id) => (await caseDetails()).get(id),
    caseIndex: () =>
      join(
        'index',
        undefined,
        packaged.caseIndex,
        async (base, { cases }): Promise<CaseIndexFile> => {
          const own = cases.map(async (one) => indexOwnCase(one, base, (await cuesFor(one))[0]));
          return { ...base, cases: [...base.cases, ...(await Promise.all(own))] };
        },
      ),
    caseNotions: () =>
      join(
        'notions',
        undefined,
        packaged.caseNotions,
        async (base, { cases }): Promise<CaseNotionsFile> => {
          const own = cases.map(async (one) => readOwnNotions(one, (await cuesFor(one))[1]));
          return { cases: [...base.cases, ...(await Promise.all(own))] };
        },
      ),
    caseNames: () =>
      join('names', undefined, packaged.caseNames, (base, { concepts }): CaseNamesFile => {
        const own = concepts.map(({ id, prefLabel }) => [id, foldText(prefLabel)] as const);
        return { ...base, concepts: { ...base.concepts, ...Object.fromEntries(own) } };
      }),
  };
}

function withAll<Id, T extends { readonly id: Id }>(
  base: ReadonlyMap<Id, T>,
  own: readonly T[],
): ReadonlyMap<Id, T> {
  return new Map([...base, ...own.map((one) => [one.id, one] as const)]);
}
