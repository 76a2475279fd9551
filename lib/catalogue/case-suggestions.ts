/** Joins the ranking of case studies with the packaged files it needs, each loaded when first asked for. */

import type { CaseIndexFile } from '../domain/cases/case-index';
import type { CaseId } from '../domain/cases/case-study';
import { type CaseRanking, createCaseRanking, type RankedCase } from '../domain/cases/rank-cases';
import {
  chooseReadingLanguage,
  createSituationReader,
  type SituationReader,
} from '../domain/cases/read-situation';
import type { ConceptId } from '../domain/concepts/concept';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Catalogue } from './catalogue';

export interface PassageToRank {
  readonly text: string;
  /** BCP 47, as the page declares it. */
  readonly lang?: string | null | undefined;
  /** Once for each mention. */
  readonly concepts: readonly ConceptId[];
  /** The case studies its proper names refer to. */
  readonly named: readonly CaseId[];
}

export interface CaseSuggestions {
  /** Ranks all cases for a passage. */
  rank(passage: PassageToRank): Promise<RankedCase[]>;
}

export function createCaseSuggestions(catalogue: Catalogue): CaseSuggestions {
  /** Of one index. The catalogue gives another when the cases are others. */
  let of: CaseIndexFile | undefined;
  let ranking: CaseRanking | undefined;
  const readers = new Map<InterfaceLanguage, SituationReader>();

  const follow = (index: CaseIndexFile) => {
    if (index === of) return;
    of = index;
    ranking = undefined;
    readers.clear();
  };

  async function loadRanking(): Promise<CaseRanking> {
    const [cases, index] = await Promise.all([catalogue.cases(), catalogue.caseIndex()]);
    follow(index);
    ranking ??= createCaseRanking(cases.values(), index);
    return ranking;
  }

  async function loadReader(lang: InterfaceLanguage): Promise<SituationReader> {
    const index = await catalogue.caseIndex();
    follow(index);
    const known = readers.get(lang);
    if (known) return known;
    const [cues, notions, caseNotions] = await Promise.all([
      catalogue.caseCues(lang),
      catalogue.notions(lang),
      catalogue.caseNotions(),
    ]);
    const reader = createSituationReader({ index, cues, notions, caseNotions });
    if (index === of) readers.set(lang, reader);
    return reader;
  }

  return {
    async rank({ text, lang, concepts, named }) {
      const [loaded, reader] = await Promise.all([
        loadRanking(),
        loadReader(chooseReadingLanguage(text, lang)),
      ]);
      return loaded.rank({
        concepts: countMentions(concepts),
        named: new Set(named),
        noted: new Set(),
        situation: reader.read(text),
      });
    },
  };
}

function countMentions(concepts: readonly ConceptId[]): ReadonlyMap<ConceptId, number> {
  const counts = new Map<ConceptId, number>();
  for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return counts;
}
