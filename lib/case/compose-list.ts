/** A query → the case studies it finds, and what else can be chosen. */
import { type CaseQuery, writeCaseAddress } from '../domain/cases/case-query';
import { CASE_STATUSES, FACET_KINDS, SECTORS } from '../domain/cases/case-study';
import { type CaseSearch, createCaseSearch } from '../domain/cases/search-cases';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../domain/i18n/languages';
import type { CaseListView } from '../ui/case/case-state';
import { nameCountry } from '../ui/names';
import type { CaseLibrary } from './case-library';
import { type FindHref, linkTo, pointAt, type Wording } from './compose-links';

export interface CaseLister {
  list(query: CaseQuery): CaseListView;
}

export function createCaseLister(library: CaseLibrary, wording: Wording): CaseLister {
  const choices = listChoices(library, wording.lang);
  const search: CaseSearch = createCaseSearch({
    studies: [...library.studies.values()],
    index: library.index,
    names: library.names,
    nameCountry: (code) => INTERFACE_LANGUAGES.map((lang) => nameCountry(code, lang)),
    lang: wording.lang,
  });
  return {
    list(query) {
      const found = search.find(query);
      const among = found.map(({ id }) => id);
      const findHref: FindHref = (id) => writeCaseAddress({ id, among, query });
      return {
        status: 'list',
        query,
        found: found.map((study) =>
          linkTo(study, { remark: study.outcome, quoted: true }, library, wording, findHref),
        ),
        points: found.map((study) => pointAt(study, findHref)),
        ...choices,
      };
    },
  };
}

function listChoices(
  { studies, index, names, labels, situations }: CaseLibrary,
  lang: InterfaceLanguage,
) {
  const collator = new Intl.Collator(lang);
  const sort = <C extends { readonly label: string }>(choices: readonly C[]) =>
    [...choices].sort((a, b) => collator.compare(a.label, b.label));
  const countries = new Set([...studies.values()].map(({ country }) => country));
  const used = new Set(index.cases.flatMap(({ facets }) => facets.map(([place]) => place)));
  return {
    sectors: sort(SECTORS.map((id) => ({ id, label: labels.sectors[id] }))),
    countries: sort([...countries].map((id) => ({ id, label: nameCountry(id, lang) }))),
    statuses: CASE_STATUSES.map((id) => ({ id, label: labels.statuses[id] })),
    facets: FACET_KINDS.map((kind) => ({
      kind,
      choices: sort(
        index.facets.flatMap((id, place) => {
          const label = situations.facets[id];
          return label && used.has(place) && names.kinds[id] === kind ? [{ id, label }] : [];
        }),
      ),
    })).filter(({ choices }) => choices.length > 0),
  };
}
