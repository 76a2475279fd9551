/**
 * The candidates of one text → its mentions: what the page says of those that ask is counted in, and of those that
 * overlap the longest is kept.
 */
import type { CaseId } from '../cases/case-study';
import type { ConceptId } from '../concepts/concept';
import { LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';
import {
  type Candidates,
  END,
  HEAD_END,
  ID,
  kindAt,
  languageAt,
  percentAt,
  RULE,
  SIZE,
  START,
  wordsAt,
} from './candidates';
import type { Lexicon } from './lexicon';
import type { Mention } from './mention';
import { OUTPUT_CASE, OUTPUT_CONCEPT } from './output';
import { type PageEvidence, percentOnPage } from './page-evidence';

/** A candidate among others that it overlaps. */
interface Rival {
  /** Where it is among the candidates. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly percent: number;
}

/** @param length of that list, how much of it counts. */
export function resolveCandidates(
  candidates: Candidates,
  length: number,
  evidence: PageEvidence,
  lexicon: Lexicon,
): readonly Mention[] {
  const mentions: Mention[] = [];
  // Candidates that overlap, directly or by way of others, are settled among themselves. Most stand alone.
  let cluster = NO_RIVALS;
  let alone = -1;
  let percent = 0;
  let end = 0;
  for (let at = 0; at <= length; at += SIZE) {
    const settled = at < length ? settle(candidates, at, evidence, lexicon) : 1;
    if (settled === 0) continue;
    if (at === length || (candidates[at + START] as number) >= end) {
      if (alone >= 0) describe(candidates, alone, end, percent, lexicon, mentions);
      else if (cluster.length > 0)
        for (const rival of chooseInCluster(cluster, candidates))
          describe(candidates, rival.at, rival.end, rival.percent, lexicon, mentions);
      // A look behind the end of a list would make V8 slow for every other.
      if (at === length) break;
      cluster = NO_RIVALS;
      alone = at;
      percent = settled;
    } else {
      const rival = rivalAt(candidates, at, settled);
      if (alone >= 0) cluster = [rivalAt(candidates, alone, percent), rival];
      else cluster.push(rival);
      alone = -1;
    }
    end = Math.max(end, candidates[at + END] as number);
  }
  // A list that grew has room for sixteen more, and a page keeps thousands.
  return mentions.slice();
}

const NO_RIVALS: Rival[] = [];

function rivalAt(candidates: Candidates, at: number, percent: number): Rival {
  return {
    at,
    start: candidates[at + START] as number,
    end: candidates[at + END] as number,
    words: wordsAt(candidates, at),
    percent,
  };
}

/** How sure a candidate is, in hundredths, once the page has had its say. */
function settle(
  candidates: Candidates,
  at: number,
  evidence: PageEvidence,
  lexicon: Lexicon,
): number {
  const percent = percentAt(candidates, at);
  const index = candidates[at + RULE] as number;
  const rule = index < 0 ? undefined : lexicon.rules.get(index);
  return rule ? percentOnPage(rule, percent, evidence) : percent;
}

function chooseInCluster(cluster: readonly Rival[], candidates: Candidates): readonly Rival[] {
  const byLength = cluster
    .map((rival, index) => withoutSharedTail(rival, index, cluster, candidates))
    .sort((a, b) => b.words - a.words || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const chosen: Rival[] = [];
  for (const rival of byLength) {
    if (chosen.every((other) => other.end <= rival.start || other.start >= rival.end))
      chosen.push(rival);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/**
 * In "public and community ownership" the second half is a mention of its own, so the first keeps only
 * its own words; in "affordable and secure housing" it is not, and the mention spans the coordination.
 */
function withoutSharedTail(
  rival: Rival,
  index: number,
  cluster: readonly Rival[],
  candidates: Candidates,
): Rival {
  const headEnd = candidates[rival.at + HEAD_END] as number;
  if (headEnd >= rival.end) return rival;
  // They come by rising start: those inside this one follow it.
  for (let next = index + 1; next < cluster.length; next++) {
    const other = cluster[next];
    if (!other || other.start >= rival.end) break;
    const inside =
      kindAt(candidates, other.at) === OUTPUT_CONCEPT &&
      other.start >= headEnd &&
      other.end >= rival.end;
    if (inside && candidates[other.at + ID] !== candidates[rival.at + ID] && other.words > 1)
      return { ...rival, end: headEnd, words: 1 };
  }
  return rival;
}

/** Appends the mention, if the phrase is one of something. */
function describe(
  candidates: Candidates,
  at: number,
  end: number,
  percent: number,
  { concepts, cases }: Lexicon,
  mentions: Mention[],
): void {
  const kind = kindAt(candidates, at);
  const id = candidates[at + ID] as number;
  const start = candidates[at + START] as number;
  const confidence = percent / 100;
  if (kind === OUTPUT_CONCEPT)
    mentions.push({
      kind: 'concept',
      concept: concepts[id] as ConceptId,
      lang: LABEL_LANGUAGES[languageAt(candidates, at)] as LabelLanguage,
      start,
      end,
      confidence,
    });
  else if (kind === OUTPUT_CASE)
    mentions.push({ kind: 'case', case: cases[id] as CaseId, start, end, confidence });
}
