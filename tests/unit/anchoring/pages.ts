/** Pages for tests of anchoring, cut into blocks as the text index cuts them: with a blank line between. */
import { describe } from '../../../lib/domain/anchoring/describe';
import { type AnchorPage, readPage } from '../../../lib/domain/anchoring/read-page';
import { resolveAll } from '../../../lib/domain/anchoring/resolve';
import type { Resolution, Selectors } from '../../../lib/domain/anchoring/selectors';
import { takeSnapshot } from '../../../lib/domain/anchoring/take-snapshot';

/** A page from text whose blocks are set apart by blank lines. */
export function pageOf(text: string): AnchorPage {
  const blocks: { start: number; end: number }[] = [];
  let start = 0;
  for (const piece of text.split('\n\n')) {
    if (/\S/.test(piece)) blocks.push({ start, end: start + piece.length });
    start += piece.length + 2;
  }
  return readPage({ text, blocks });
}

/** Without the page's version, as notes of version 0.1 are resolved. */
export function resolveAlone(text: string, selectors: Selectors): Resolution {
  const [quote, position] = selectors;
  const alone: Selectors = position ? [quote, position] : [quote];
  return only(resolveAll([alone], pageOf(text), () => undefined));
}

/** Where a passage of one version is in the next. */
export function follow(before: string, start: number, end: number, after: string): Resolution {
  const page = pageOf(before);
  const selectors = describe(page, start, end);
  if (!selectors) throw new Error('Nothing to quote.');
  const snapshot = takeSnapshot(page);
  return only(
    resolveAll([selectors], pageOf(after), (fingerprint) =>
      fingerprint === snapshot.fingerprint ? snapshot : undefined,
    ),
  );
}

/** The outcome and, where there is a place, its words. */
export function followQuote(before: readonly string[], quote: string, after: readonly string[]) {
  const text = before.join('\n\n');
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`"${quote}" is not on the page.`);
  const now = after.join('\n\n');
  const resolution = follow(text, start, start + quote.length, now);
  const words = 'start' in resolution ? now.slice(resolution.start, resolution.end) : null;
  return [resolution.outcome, words] as const;
}

function only(resolutions: readonly Resolution[]): Resolution {
  const [resolution] = resolutions;
  if (!resolution) throw new Error('No outcome.');
  return resolution;
}
