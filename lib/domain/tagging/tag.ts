/**
 * From a text to its mentions: of concepts, in eight languages, and of known cases. Pure; knows no page.
 * A page scans its blocks with `scanText`, merges their evidence and resolves each; one text is tagged
 * with `tag`, which does the same in one go.
 */
import type { CaseId } from '../cases/case-study';
import type { ConceptId } from '../concepts/concept';
import type { LabelLanguage } from '../i18n/languages';
import type { Candidate, Candidates } from './candidates';
import type { Lexicon } from './lexicon';
import type { Mention } from './mention';
import { OUTPUT_CASE, OUTPUT_CONCEPT } from './output';
import { mergeEvidence, type PageEvidence, percentOnPage } from './page-evidence';
import { type Scan, type ScanOptions, scanText } from './scan';

export interface TagOptions extends ScanOptions {
  /** What the rest of the page says; the text's own evidence is added. */
  readonly evidence?: PageEvidence | undefined;
}

/** The mentions in `text`, in order, never overlapping. */
export function tag(text: string, { evidence, ...options }: TagOptions): Mention[] {
  const scan = scanText(text, options);
  return resolveScan(
    scan,
    evidence ? mergeEvidence([evidence, scan.evidence]) : scan.evidence,
    options.lexicon,
  );
}

/** The mentions of a scanned text, given what its whole page says. */
export function resolveScan(
  { candidates }: Scan,
  evidence: PageEvidence,
  lexicon: Lexicon,
): Mention[] {
  const mentions: Mention[] = [];
  // Candidates that overlap, directly or by way of others, are settled among themselves. Most stand alone.
  const cluster: Candidate[] = [];
  let alone = -1;
  let percent = 0;
  let end = 0;
  const finishCluster = () => {
    if (alone >= 0)
      describe(
        candidates.kind(alone),
        candidates.id(alone),
        candidates.lang(alone),
        candidates.start(alone),
        candidates.end(alone),
        percent,
        lexicon,
        mentions,
      );
    else
      for (const chosen of chooseInCluster(cluster))
        describe(
          chosen.kind,
          chosen.id,
          chosen.lang,
          chosen.start,
          chosen.end,
          chosen.percent,
          lexicon,
          mentions,
        );
    cluster.length = 0;
  };
  for (let at = 0; at < candidates.length; at++) {
    const settled = settle(candidates, at, evidence, lexicon);
    if (settled === 0) continue;
    if (candidates.start(at) >= end) {
      finishCluster();
      alone = at;
      percent = settled;
    } else {
      if (alone >= 0) cluster.push(candidates.read(alone, percent));
      cluster.push(candidates.read(at, settled));
      alone = -1;
    }
    end = Math.max(end, candidates.end(at));
  }
  finishCluster();
  return mentions;
}

/** How sure a candidate is, in hundredths, once the page has had its say. */
function settle(
  candidates: Candidates,
  at: number,
  evidence: PageEvidence,
  lexicon: Lexicon,
): number {
  const percent = candidates.percent(at);
  const rule = lexicon.rules.get(candidates.rule(at));
  return rule ? percentOnPage(rule, percent, evidence) : percent;
}

function chooseInCluster(cluster: readonly Candidate[]): Candidate[] {
  const byLength = cluster
    .map((candidate, index) => withoutSharedTail(candidate, index, cluster))
    .sort((a, b) => b.words - a.words || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const chosen: Candidate[] = [];
  for (const candidate of byLength) {
    if (chosen.every((other) => other.end <= candidate.start || other.start >= candidate.end))
      chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/**
 * In "public and community ownership" the second half is a mention of its own, so the first keeps only
 * its own words; in "affordable and secure housing" it is not, and the mention spans the coordination.
 */
function withoutSharedTail(
  candidate: Candidate,
  index: number,
  candidates: readonly Candidate[],
): Candidate {
  if (candidate.headEnd >= candidate.end) return candidate;
  // Candidates come by rising start: those inside this one follow it.
  for (let at = index + 1; at < candidates.length; at++) {
    const other = candidates[at];
    if (!other || other.start >= candidate.end) break;
    const inside =
      other.kind === OUTPUT_CONCEPT &&
      other.start >= candidate.headEnd &&
      other.end >= candidate.end;
    if (inside && other.id !== candidate.id && other.words > 1) {
      return { ...candidate, end: candidate.headEnd, words: 1 };
    }
  }
  return candidate;
}

/** Appends the mention, if the phrase is one of something. */
function describe(
  kind: number,
  id: number,
  lang: LabelLanguage,
  start: number,
  end: number,
  percent: number,
  { concepts, cases }: Lexicon,
  mentions: Mention[],
): void {
  const confidence = percent / 100;
  if (kind === OUTPUT_CONCEPT)
    mentions.push({
      kind: 'concept',
      concept: concepts[id] as ConceptId,
      lang,
      start,
      end,
      confidence,
    });
  else if (kind === OUTPUT_CASE)
    mentions.push({ kind: 'case', case: cases[id] as CaseId, start, end, confidence });
}
