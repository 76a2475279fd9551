/**
 * From a text to its mentions: of concepts, in eight languages, and of known cases. Pure; knows no page.
 * A page scans its blocks with `scanText`, merges their evidence and resolves each; one text is tagged
 * with `tag`, which does the same in one go.
 */
import type { Lexicon } from './lexicon';
import type { Mention } from './mention';
import { mergeEvidence, type PageEvidence } from './page-evidence';
import { resolveCandidates } from './resolve-candidates';
import { type Scan, type ScanOptions, scanText } from './scan';

export interface TagOptions extends ScanOptions {
  /** What the rest of the page says; the text's own evidence is added. */
  readonly evidence?: PageEvidence | undefined;
}

/** The mentions in `text`, in order, never overlapping. */
export function tag(text: string, { evidence, ...options }: TagOptions): Mention[] {
  const scan = scanText(text, options);
  const parts = evidence ? [evidence, scan.evidence] : [scan.evidence];
  return [...resolveScan(scan, mergeEvidence(parts), options.lexicon)];
}

/** The mentions of a scanned text, given what its whole page says. */
export function resolveScan(
  { certain, open }: Scan,
  evidence: PageEvidence,
  lexicon: Lexicon,
): readonly Mention[] {
  return open ? resolveCandidates(open, open.length, evidence, lexicon) : certain;
}
