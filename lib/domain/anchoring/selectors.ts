/** The W3C Web Annotation selectors that tie a note to its words, and what resolving them can yield. */
import * as v from 'valibot';

/** Quote and context are stored as the reader saw them: white space collapsed to single spaces. */
export const MAX_QUOTE_LENGTH = 50_000;
const MAX_CONTEXT_LENGTH = 1_000;

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const TextQuoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_QUOTE_LENGTH)),
  prefix: v.pipe(v.string(), v.maxLength(MAX_CONTEXT_LENGTH)),
  suffix: v.pipe(v.string(), v.maxLength(MAX_CONTEXT_LENGTH)),
});
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelector>;

/** UTF-16 offsets into the document's text with white space collapsed, end exclusive. */
export const TextPositionSelector = v.object({
  type: v.literal('TextPositionSelector'),
  start: Offset,
  end: Offset,
});
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelector>;

/** A page of a document that has pages, as a PDF. */
export const PageNumber = v.object({
  /** From 1, as in the address `#page=1` (RFC 8118). */
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** What is printed on it, or what the document calls it: "iv", "A-3". */
  label: v.pipe(v.string(), v.maxLength(80)),
});
export type PageNumber = v.InferOutput<typeof PageNumber>;

/** Our own: where the quote stood among the blocks of the page, and the page version that says what else stood there. */
export const BlockSelector = v.object({
  type: v.literal('BlockSelector'),
  /** The block that holds the quote's start, counted from 0. */
  block: Offset,
  /** Where the quote starts in the seen text of that block; UTF-16. */
  offset: Offset,
  /** The words the quote touches, counted from the start of that block; `to` exclusive. */
  words: v.object({ from: Offset, to: Offset }),
  /** The block's kind as the page names it, for instance `p`, `li` or `td`; '' where unknown. */
  kind: v.pipe(v.string(), v.maxLength(40)),
  /** The number or label the block starts with, for instance "Article 12" or "(b)"; '' where it has none. */
  label: v.pipe(v.string(), v.maxLength(80)),
  /** The headings above the block, outermost first. */
  headings: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(6)),
  /** The `fingerprint` of the page's snapshot. */
  snapshot: v.pipe(v.string(), v.maxLength(40)),
  /** The page on which the quote starts; left out where the document has none. */
  page: v.exactOptional(PageNumber),
});
export type BlockSelector = v.InferOutput<typeof BlockSelector>;

/**
 * Notes taken by version 0.1 have no `BlockSelector`. Imported ones have the quote alone: where other programs count
 * characters is not where we do, and a made-up place could pass for the right one.
 */
export type Selectors = [TextQuoteSelector, TextPositionSelector?, ...BlockSelector[]];
export const Selectors: v.GenericSchema<Selectors> = v.union([
  v.tupleWithRest([TextQuoteSelector, TextPositionSelector], BlockSelector),
  v.strictTuple([TextQuoteSelector]),
]);

/** Where the quote stood; behind everything else where that is not known. For sorting only. */
export function startOf([, position]: Selectors): number {
  return position?.start ?? Number.MAX_SAFE_INTEGER;
}

/**
 * One version of a page as fingerprints: the negative evidence of all notes taken on it. It holds no words.
 * Shared by the notes of that version, which name it by `fingerprint`; never changes once made.
 */
export const PageSnapshot = v.object({
  /** Of the whole seen text; equal for equal pages. */
  fingerprint: v.pipe(v.string(), v.maxLength(40)),
  /** UTF-16 length of the seen text. */
  length: Offset,
  /** Per block a 32-bit hash of its seen text; base64, little endian. */
  blocks: v.pipe(v.string(), v.maxLength(4_000_000)),
  /** Per block its number of words, 32-bit; base64, little endian. */
  counts: v.pipe(v.string(), v.maxLength(4_000_000)),
  /** Per word its 16-bit fingerprint (see `words.ts`); base64, little endian. '' on pages of more than `MAX_SNAPSHOT_WORDS` words. */
  words: v.pipe(v.string(), v.maxLength(4_000_000)),
});
export type PageSnapshot = v.InferOutput<typeof PageSnapshot>;

/** About 2.5 million characters of prose; the words' fingerprints then take 1.1 MB. Beyond, blocks alone are kept. */
export const MAX_SNAPSHOT_WORDS = 400_000;

/** What anchoring needs of a page; a page's text index has this shape. */
export interface PageText {
  readonly text: string;
  /** In order, apart from each other; UTF-16 offsets into `text`, end exclusive. */
  readonly blocks: readonly PageBlock[];
}

export interface PageBlock {
  readonly start: number;
  readonly end: number;
  /** The element's local name, for instance `p`, `h2` or `td`. */
  readonly kind?: string;
  /** The page on which the letter at a raw offset within the block stands, where there are pages. */
  readonly pageAt?: (offset: number) => PageNumber | undefined;
}

/** A span of the raw page text; UTF-16, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * exact: the same words, at `start` to `end` of the raw text that was searched.
 * changed: the same passage with other words; `score` is the share of the words that stayed, 0 to 1.
 * ambiguous: several passages it may be, best first, and nothing says which is meant.
 * missing: not on this page now.
 */
export type Resolution =
  | ({ readonly outcome: 'exact' } & Place)
  | ({ readonly outcome: 'changed'; readonly score: number } & Place)
  | { readonly outcome: 'ambiguous'; readonly alternatives: readonly Place[] }
  | { readonly outcome: 'missing' };
export type Outcome = Resolution['outcome'];

/** Where the passage is now; undefined when that is not known. */
export function placeOf(resolution: Resolution): Place | undefined {
  return resolution.outcome === 'exact' || resolution.outcome === 'changed'
    ? resolution
    : undefined;
}
