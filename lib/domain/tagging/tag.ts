/**
 * From a text to its mentions: of concepts, in eight languages, and of known cases. Pure; knows no page.
 * A page scans its blocks with `scanText`, merges their evidence and resolves each; one text is tagged
 * with `tag`, which does the same in one go.
 */
import type { CaseId } from '../cases/case-study';
import type { ConceptId } from '../concepts/concept';
import type { Lexicon } from './lexicon';
import type { Mention } from './mention';
import { OUTPUT_CASE, OUTPUT_CONCEPT } from './output';
import { confidenceOnPage, mergeEvidence, type PageEvidence } from './page-evidence';
import { type Candidate, type Scan, type ScanOptions, scanText } from './scan';

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
export function resolveScan(scan: Scan, evidence: PageEvidence, lexicon: Lexicon): Mention[] {
  const settled: Candidate[] = [];
  for (const candidate of scan.candidates) {
    const confidence = settle(candidate, evidence, lexicon);
    if (confidence > 0)
      settled.push(confidence === candidate.confidence ? candidate : { ...candidate, confidence });
  }
  const mentions: Mention[] = [];
  for (const candidate of chooseLongest(settled)) {
    const mention = describe(candidate, lexicon);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function settle({ confidence, rule }: Candidate, evidence: PageEvidence, lexicon: Lexicon): number {
  const compiled = lexicon.rules.get(rule);
  return compiled ? confidenceOnPage(compiled, confidence, evidence) : confidence;
}

/** Of candidates that overlap the longest stays, then the one that starts first. Takes and gives rising starts. */
function chooseLongest(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  let at = 0;
  while (at < candidates.length) {
    // Candidates that overlap, directly or by way of others, are settled among themselves.
    const first = at;
    let end = 0;
    for (
      let next = candidates[at];
      next && (at === first || next.start < end);
      next = candidates[++at]
    ) {
      if (next.end > end) end = next.end;
    }
    if (at === first + 1) chosen.push(candidates[first] as Candidate);
    else chosen.push(...chooseInCluster(candidates.slice(first, at)));
  }
  return chosen;
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

function describe(
  { kind, id, start, end, confidence, lang }: Candidate,
  lexicon: Lexicon,
): Mention | undefined {
  if (kind === OUTPUT_CONCEPT) {
    return {
      kind: 'concept',
      concept: lexicon.concepts[id] as ConceptId,
      lang,
      start,
      end,
      confidence,
    };
  }
  if (kind === OUTPUT_CASE)
    return { kind: 'case', case: lexicon.cases[id] as CaseId, start, end, confidence };
  return undefined;
}
