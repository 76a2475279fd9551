/** Turns notions and the English texts of the cases into what ranking loads of them. Build time only. */
import type { InterfaceLanguage } from '../i18n/languages';
import { foldText } from '../tagging/fold-table';
import type { CaseNotionsFile } from './case-index';
import type { NotionSource } from './case-source';
import type { SituationSources } from './compile-case-index';
import { readWords } from './match-cues';
import type { NotionFile } from './notion-file';
import { createNotionReader } from './read-notions';
import { stemWord } from './word-stems';

const HIGHEST_FACET_WEIGHT = 3;
const HIGHEST_SUBJECT_WEIGHT = 2;
const HUNDRED = 100;

export function compileNotions(
  notions: readonly NotionSource[],
  lang: InterfaceLanguage,
): NotionFile {
  const stems: Record<string, number[]> = {};
  const beginnings: Record<string, number[]> = {};
  const routineWords = new Set<string>();
  const ordered = orderNotions(notions);
  for (const [notion, { routine, words }] of ordered.entries()) {
    for (const word of words[lang]) {
      const folded = foldText(word);
      if (word.endsWith('*')) add(beginnings, folded, notion);
      // Roadworks are no workers, nor a company's shares those of a cooperative's members.
      else if (routine) routineWords.add(folded);
      else add(stems, stemWord(folded, lang), notion);
    }
  }
  return {
    lang,
    routineFrom: ordered.filter(({ routine }) => !routine).length,
    stems,
    beginnings,
    routineWords: [...routineWords].join(' '),
  };
}

/** The catalogue's texts are English; through notions a passage in any language can be compared with them. */
export function compileCaseNotions(sources: SituationSources): CaseNotionsFile {
  const reader = createNotionReader(compileNotions(sources.notions, 'en'));
  const facets = new Map(sources.facets.map(({ id, label }) => [id, label.en]));
  const subjects = new Map(sources.subjects.map(({ id, label }) => [id, label.en]));
  return {
    cases: sources.cases.map(({ id, title, summary, outcome }) => {
      const weights = new Map<number, number>();
      const count = (text: string, weight: number) => {
        for (const word of readWords(text)) {
          for (const notion of reader.notionsOf(word))
            weights.set(notion, (weights.get(notion) ?? 0) + weight);
        }
      };
      // What the title says is what the case is about: it counts twice.
      count(`${title} ${title} ${summary} ${outcome}`, 1);
      for (const { facet, weight } of sources.caseFacets[id] ?? [])
        count(facets.get(facet) ?? '', weight / HIGHEST_FACET_WEIGHT);
      for (const { subject, weight } of sources.caseSubjects[id] ?? [])
        count(subjects.get(subject) ?? '', weight / HIGHEST_SUBJECT_WEIGHT);
      return [...weights].flatMap(([notion, weight]) => [
        notion,
        Math.round(weight * HUNDRED) / HUNDRED,
      ]);
    }),
  };
}

function orderNotions(notions: readonly NotionSource[]): readonly NotionSource[] {
  return [...notions].sort((a, b) => Number(a.routine) - Number(b.routine));
}

function add(groups: Record<string, number[]>, key: string, notion: number): void {
  const group = groups[key] ?? [];
  if (!group.includes(notion)) group.push(notion);
  groups[key] = group;
}
