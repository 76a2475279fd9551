/** Answers what a card in the page shows, so that no page has to load the catalogue. */
import type { Catalogue } from '../catalogue/catalogue';
import { rankCases } from '../domain/cases/rank-cases';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { type Handlers, Refusal } from '../messaging/responder';

const CASES_ON_A_CARD = 3;

export function createCardHandlers(
  catalogue: Catalogue,
  getLanguage: () => InterfaceLanguage,
): Pick<Handlers, 'concepts/card' | 'cases/card' | 'catalogue/names'> {
  return {
    async 'concepts/card'({ id, context }) {
      const language = getLanguage();
      const [concepts, labels, cases] = await Promise.all([
        catalogue.concepts(language),
        catalogue.labels(language),
        catalogue.cases(),
      ]);
      const concept = concepts.get(id);
      if (!concept) throw new Refusal('not-found');
      const having = [...cases.values()].filter((entry) => entry.concepts.includes(id));
      const ranked = rankCases(having, {
        concepts: new Map([...context, id].map((other) => [other, 1])),
        noted: new Set(),
        named: new Set(),
      });
      const shown = ranked.slice(0, CASES_ON_A_CARD).flatMap((ranking) => {
        const entry = cases.get(ranking.id);
        return entry ? [entry] : [];
      });
      return {
        id,
        group: concept.group,
        groupLabel: labels.groups[concept.group],
        prefLabel: concept.prefLabel,
        definition: concept.definition,
        cases: shown.map(({ id, title, place, country, startYear, endYear }) => ({
          id,
          title,
          place,
          country,
          startYear,
          endYear,
        })),
        caseCount: having.length,
      };
    },

    async 'catalogue/names'(wanted) {
      const [concepts, cases] = await Promise.all([
        catalogue.concepts(getLanguage()),
        catalogue.cases(),
      ]);
      return {
        concepts: wanted.concepts.flatMap((id) => {
          const concept = concepts.get(id);
          return concept ? [{ id, label: concept.prefLabel, group: concept.group }] : [];
        }),
        cases: wanted.cases.flatMap((id) => {
          const entry = cases.get(id);
          return entry ? [{ id, title: entry.title }] : [];
        }),
      };
    },

    async 'cases/card'({ id }) {
      const [labels, cases, detail] = await Promise.all([
        catalogue.labels(getLanguage()),
        catalogue.cases(),
        catalogue.caseDetail(id),
      ]);
      const entry = cases.get(id);
      if (!entry || !detail) throw new Refusal('not-found');
      return {
        id,
        title: entry.title,
        place: entry.place,
        country: entry.country,
        sectorLabel: labels.sectors[entry.sector],
        // "Unknown" says nothing a reader could use.
        statusLabel: entry.status === 'unknown' ? '' : labels.statuses[entry.status],
        startYear: entry.startYear,
        endYear: entry.endYear,
        summary: detail.summary,
        outcome: entry.outcome,
      };
    },
  };
}
