/** Answers what a card in the page shows, so that no page has to load the catalogue. */
import { createCaseSuggestions } from '../catalogue/case-suggestions';
import type { Catalogue } from '../catalogue/catalogue';
import { nameReason, type ReasonNames } from '../domain/cases/case-reason';
import { chooseFitting, createCaseRanking, type RankedCase } from '../domain/cases/rank-cases';
import type { ConceptId } from '../domain/concepts/concept';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { RequestBody } from '../messaging/protocol/requests';
import { type Handlers, Refusal } from '../messaging/responder';

const CASES_ON_A_CARD = 3;
const CASES_FOR_A_PASSAGE = 5;

export function createCardHandlers(
  catalogue: Catalogue,
  getLanguage: () => Promise<InterfaceLanguage>,
): Pick<Handlers, 'concepts/card' | 'cases/card' | 'cases/fitting' | 'catalogue/names'> {
  const suggestions = createCaseSuggestions(catalogue);

  /** What fits the passage, then what shares the concept, most alike the page first; no case twice. */
  async function rankForCard(request: RequestBody<'concepts/card'>): Promise<RankedCase[]> {
    const { id, context, passage } = request;
    const cases = await catalogue.cases();
    const fitting = chooseFitting(await suggestions.rank(passage));
    const taken = new Set(fitting.map((ranked) => ranked.id));
    const sharing = [...cases.values()].filter((entry) => entry.concepts.includes(id));
    const others = createCaseRanking(sharing).rank({
      concepts: new Map([...context, id].map((concept) => [concept, 1])),
      noted: new Set(),
      named: new Set(),
    });
    return [...fitting, ...others.filter((ranked) => !taken.has(ranked.id))];
  }

  /** The first of those ranked, with the reason of each in words. */
  async function describeCases(ranked: readonly RankedCase[], most: number) {
    const language = await getLanguage();
    const [concepts, labels, situations, cases] = await Promise.all([
      catalogue.concepts(language),
      catalogue.labels(language),
      catalogue.situationNames(language),
      catalogue.cases(),
    ]);
    const names: ReasonNames = {
      facet: (facet) => situations.facets[facet],
      subject: (subject) => situations.subjects[subject],
      concept: (shared) => concepts.get(shared)?.prefLabel,
    };
    return ranked.slice(0, most).flatMap((ranking) => {
      const entry = cases.get(ranking.id);
      if (!entry) return [];
      const { title, place, country, sector, startYear, endYear } = entry;
      const reason = nameReason(ranking, labels.sectors[sector], names);
      return [{ id: entry.id, title, place, country, startYear, endYear, reason }];
    });
  }

  return {
    async 'concepts/card'(request) {
      const { id } = request;
      const language = await getLanguage();
      const [concepts, labels, ranked] = await Promise.all([
        catalogue.concepts(language),
        catalogue.labels(language),
        rankForCard(request),
      ]);
      const concept = concepts.get(id);
      if (!concept) throw new Refusal('not-found');
      const name = (ids: readonly ConceptId[]) =>
        ids.flatMap((other) => {
          const found = concepts.get(other);
          return found ? [{ id: other, label: found.prefLabel, group: found.group }] : [];
        });
      const narrower = [...concepts.values()].filter(({ broader }) => broader.includes(id));
      return {
        id,
        group: concept.group,
        groupLabel: labels.groups[concept.group],
        prefLabel: concept.prefLabel,
        definition: concept.definition,
        broader: name(concept.broader),
        narrower: name(narrower.map((other) => other.id)),
        related: name(concept.related),
        cases: await describeCases(ranked, CASES_ON_A_CARD),
        caseCount: ranked.length,
      };
    },

    async 'cases/fitting'({ passage }) {
      const fitting = chooseFitting(await suggestions.rank(passage));
      return describeCases(fitting, CASES_FOR_A_PASSAGE);
    },

    async 'catalogue/names'(wanted) {
      const [concepts, cases] = await Promise.all([
        catalogue.concepts(await getLanguage()),
        catalogue.knownCases(),
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
        catalogue.labels(await getLanguage()),
        catalogue.knownCases(),
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
