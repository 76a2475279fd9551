/** The W3C Web Annotation selectors that tie a note to its words, and what resolving them can yield. */
import * as v from 'valibot';

/** Quote and context are stored as the reader saw them: white space collapsed to single spaces. */
export const MAX_QUOTE_LENGTH = 50_000;
const MAX_CONTEXT_LENGTH = 1_000;

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
  start: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  end: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelector>;

export const Selectors = v.tuple([TextQuoteSelector, TextPositionSelector]);
export type Selectors = v.InferOutput<typeof Selectors>;

/**
 * exact: the same words, at `start` to `end` of the raw text that was searched.
 * ambiguous: the same words more than once, and nothing says which are meant.
 * missing: not on this page now.
 */
export type Resolution =
  | { readonly outcome: 'exact'; readonly start: number; readonly end: number }
  | { readonly outcome: 'ambiguous' }
  | { readonly outcome: 'missing' };
export type Outcome = Resolution['outcome'];
