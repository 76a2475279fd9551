/** What each part of the protocol is made of. */
import * as v from 'valibot';

/**
 * `from` says who may ask: `any` = content scripts too, which reach only what belongs to their own origin (by
 * the browser's word for that origin, never the message's); `extension` = our own pages alone, which reach all.
 */
export type RequestMap = Record<
  string,
  { from: 'extension' | 'any'; request: v.GenericSchema; reply: v.GenericSchema }
>;

/** The reply to what is only done. */
export const Nothing = v.null();

/** Of a page, as its document has it. */
export const Title = v.pipe(v.string(), v.maxLength(2_000));
export const LanguageTag = v.pipe(v.string(), v.maxLength(40));
