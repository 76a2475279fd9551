/** Reads the page as it is now: what is mentioned in its text, a slice at a time. */

import type { Block, TextIndex } from '../dom/text-index';
import { findLabelLanguage } from '../domain/i18n/languages';
import type { Lexicon } from '../domain/tagging/lexicon';
import type { Mention } from '../domain/tagging/mention';
import { mergeEvidence } from '../domain/tagging/page-evidence';
import { type Scan, scanText } from '../domain/tagging/scan';
import { resolveScan } from '../domain/tagging/tag';
import type { Span } from './passage';
import { createPacer } from './slices';

/** UTF-16 units scanned between two pauses: some 2 ms of work on a slow machine. */
const SLICE_LENGTH = 32_768;

interface Slice extends Span {
  readonly lang: string;
}

/**
 * The mentions in a page's text; offsets count in `index.text`. Two passes, because what a later part of the
 * page says can settle an ambiguity in an earlier one. Rejects when `signal` aborts.
 */
export async function findMentions(
  index: TextIndex,
  loadLexicon: () => Lexicon,
  signal: AbortSignal,
): Promise<Mention[]> {
  // Frames without text, as advertisements are, never pay for the lexicon.
  if (index.blocks.length === 0) return [];
  const lexicon = loadLexicon();
  const pacer = createPacer(signal);
  const scans: { start: number; scan: Scan }[] = [];
  for (const { start, end, lang } of sliceBlocks(index.blocks)) {
    await pacer.pause();
    const options = { lexicon, lang: findLabelLanguage(lang) };
    scans.push({ start, scan: scanText(index.text.slice(start, end), options) });
  }
  const evidence = mergeEvidence(scans.map(({ scan }) => scan.evidence));
  const mentions: Mention[] = [];
  for (const { start, scan } of scans) {
    await pacer.pause();
    for (const mention of resolveScan(scan, evidence, lexicon)) {
      mentions.push({ ...mention, start: mention.start + start, end: mention.end + start });
    }
  }
  return mentions;
}

/** Neighbouring blocks of one language together, as many as fit a slice; a block is never cut. */
function sliceBlocks(blocks: readonly Block[]): Slice[] {
  const slices: Slice[] = [];
  for (const { start, end, lang } of blocks) {
    const last = slices.at(-1);
    if (last && last.lang === lang && end - last.start <= SLICE_LENGTH) {
      slices[slices.length - 1] = { ...last, end };
    } else {
      slices.push({ start, end, lang });
    }
  }
  return slices;
}
