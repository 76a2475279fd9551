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

/** @param language in which names of own concepts are looked up where no other is asked for. */
export function joinCatalogue(
  packaged: Catalogue,
  source: OwnSource,
  language: InterfaceLanguage,
): Catalogue {
  /** What was made of the own entries, as long as they stay the same. */
  const derived = new Map<string, { readonly from: OwnEntries; readonly made: Promise<unknown> }>();

  const join = async <T>(
    name: string,
    lang: InterfaceLanguage,
    loadPackaged: () => Promise<T>,
    add: (base: T, own: OwnEntries) => T | Promise<T>,
  ): Promise<T> => {
    const own = await source.load(lang);
    if (!own) return loadPackaged();
    const known = derived.get(name);
    if (known?.from === own) return known.made as Promise<T>;
    const made = loadPackaged().then((base) => add(base, own));
    derived.set(name, { from: own, made });
    made.catch(() => derived.delete(name));
    return made;
  };

  const cuesFor = async ({ summary }: OwnCase) => {
    const lang = chooseReadingLanguage(summary);
    return [await packaged.caseCues(lang), await packaged.notions(lang)] as const;
  };
  const caseDetails = () =>
    join('details', language, packaged.caseDetails, (base, { cases }) =>
      withAll(base, cases.map(toCaseStudy)),
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
      join('cases', language, packaged.cases, (base, { cases }) =>
        withAll(base, cases.map(toCaseStudy)),
      ),
    caseDetails,
    caseDetail: async (id) => (await caseDetails()).get(id),
    caseIndex: () =>
      join(
        'index',
        language,
        packaged.caseIndex,
        async (base, { cases }): Promise<CaseIndexFile> => {
          const own = cases.map(async (one) => indexOwnCase(one, base, (await cuesFor(one))[0]));
          return { ...base, cases: [...base.cases, ...(await Promise.all(own))] };
        },
      ),
    caseNotions: () =>
      join(
        'notions',
        language,
        packaged.caseNotions,
        async (base, { cases }): Promise<CaseNotionsFile> => {
          const own = cases.map(async (one) => readOwnNotions(one, (await cuesFor(one))[1]));
          return { cases: [...base.cases, ...(await Promise.all(own))] };
        },
      ),
    caseNames: () =>
      join('names', language, packaged.caseNames, (base, { concepts }): CaseNamesFile => {
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
