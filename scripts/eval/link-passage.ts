/** Suggests case studies for a passage as the extension does: its packaged files, tagger, ranking and words. */
import { createCaseSuggestions } from '../../lib/catalogue/case-suggestions';
import { createCatalogue } from '../../lib/catalogue/catalogue';
import { nameReason } from '../../lib/domain/cases/case-reason';
import { chooseFitting, type RankedCase } from '../../lib/domain/cases/rank-cases';
import { chooseReadingLanguage } from '../../lib/domain/cases/read-situation';
import type { InterfaceLanguage } from '../../lib/domain/i18n/languages';
import { SURE_CONFIDENCE } from '../../lib/domain/tagging/mention';
import { tag } from '../../lib/domain/tagging/tag';
import { composeReasons } from '../../lib/ui/case-reasons';
import { pageMessages } from '../../lib/ui/messages/page';
import { readSources } from '../catalogue/read-sources';
import { runtimeFiles } from '../catalogue/runtime-files';
import { loadShippedLexicons } from '../catalogue/shipped-lexicon';
import { parseSources } from '../catalogue/source-schemas';

export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
}

export interface Link {
  readonly id: string;
  readonly score: number;
  /** In the passage's language, or in English. */
  readonly reason: string;
}

const ROUND = 1000;

/** Reads and compiles everything once; the first passage of a language is slower than those that follow. */
export function createLinker(): (passage: Passage) => Promise<Link[]> {
  const raw = readSources();
  const lexiconFor = loadShippedLexicons(raw);
  const files = new Map(runtimeFiles(parseSources(raw)).map(({ path, json }) => [path, json]));
  const catalogue = createCatalogue(async (path) => JSON.parse(files.get(path) ?? 'null'));
  const suggestions = createCaseSuggestions(catalogue);

  async function explain(ranked: RankedCase, lang: InterfaceLanguage): Promise<string> {
    const [cases, labels, situations, concepts] = await Promise.all([
      catalogue.cases(),
      catalogue.labels(lang),
      catalogue.situationNames(lang),
      catalogue.concepts(lang),
    ]);
    const sector = cases.get(ranked.id)?.sector;
    const reason = nameReason(ranked, sector ? labels.sectors[sector] : null, {
      facet: (facet) => situations.facets[facet],
      subject: (subject) => situations.subjects[subject],
      concept: (concept) => concepts.get(concept)?.prefLabel,
    });
    return composeReasons(reason, pageMessages(lang), lang).join('; ');
  }

  return async ({ text, lang }) => {
    const mentions = tag(text, { lexicon: lexiconFor(text, lang), lang });
    const concepts = mentions.flatMap((mention) =>
      mention.kind === 'concept' && mention.confidence >= SURE_CONFIDENCE ? mention.concept : [],
    );
    const named = mentions.flatMap((mention) => (mention.kind === 'case' ? mention.case : []));
    const ranked = await suggestions.rank({ text, lang, concepts, named });
    const reasonLang = chooseReadingLanguage(text, lang);
    return Promise.all(
      chooseFitting(ranked).map(async (ranking) => ({
        id: ranking.id,
        score: Math.round(ranking.score * ROUND) / ROUND,
        reason: await explain(ranking, reasonLang),
      })),
    );
  };
}
