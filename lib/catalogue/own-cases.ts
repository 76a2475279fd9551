/** Own case studies → what ranking needs of them. They have no facets given by hand: their own words are read for them. */
import type { CaseIndexFile, CaseNotionsFile, Weighted } from '../domain/cases/case-index';
import { SECTORS } from '../domain/cases/case-study';
import type { CueFile } from '../domain/cases/cue-file';
import { createCueMatcher, readWords } from '../domain/cases/match-cues';
import type { NotionFile } from '../domain/cases/notion-file';
import { createNotionReader } from '../domain/cases/read-notions';
import type { OwnCase } from '../domain/vocabulary/own-case';

type IndexedCase = CaseIndexFile['cases'][number];

/** What a case also shows counts less than what an editor says it is a precedent for. */
const READ_WEIGHT = 0.67;

function textOf({ title, summary, outcome, limits }: OwnCase): string {
  return `${title}. ${summary} ${outcome} ${limits ?? ''}`;
}

/** @param cues of the language the case is written in. */
export function indexOwnCase(own: OwnCase, index: CaseIndexFile, cues: CueFile): IndexedCase {
  const firstSubject = index.facets.length + index.sectors.length;
  const facets: [number, number][] = [];
  const subjects: [number, number][] = [];
  for (const [signal, certainty] of createCueMatcher(cues).match(readWords(textOf(own)))) {
    const weight = Math.round(certainty * READ_WEIGHT * 100) / 100;
    if (signal < index.facets.length) facets.push([signal, weight]);
    else if (signal >= firstSubject) subjects.push([signal - firstSubject, weight]);
  }
  const places: IndexedCase['places'] = [own.place, own.region].flatMap((name) =>
    name ? [[name, 1] as const] : [],
  );
  return {
    id: own.id,
    sector: SECTORS.indexOf(own.sector),
    facets: facets satisfies Weighted,
    subjects: subjects satisfies Weighted,
    places,
    names: [],
  };
}

/** As `CaseNotionsFile` has it of a packaged case. */
export function readOwnNotions(
  own: OwnCase,
  notions: NotionFile,
): CaseNotionsFile['cases'][number] {
  const reader = createNotionReader(notions);
  const weights = new Map<number, number>();
  // What the title says is what the case is about: it counts twice.
  for (const word of readWords(`${own.title}. ${textOf(own)}`)) {
    for (const notion of reader.notionsOf(word))
      weights.set(notion, (weights.get(notion) ?? 0) + 1);
  }
  return [...weights].flat();
}
