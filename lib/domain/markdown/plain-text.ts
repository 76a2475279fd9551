/**
 * Strings of pages, users and data files → strings that a Markdown file can hold and give back unchanged.
 * What is lost here is all that is lost, see ADR 0006.
 */

/**
 * Control characters have no look and can drive a terminal that prints the file; CommonMark itself forbids
 * NUL, and UTF-8 half a surrogate pair.
 */
const UNWRITABLE = /(?![\t\n])\p{Control}|\p{Surrogate}/gu;
const LINE_SEPARATORS = /\r\n?|[\v\f\x85\u2028\u2029]/g;
/** No-break spaces and their like are kept: they are part of how French and figures are written. */
const WHITE_SPACE = /[\t-\r \x85\u2028\u2029]+/g;

/** `text` with its lines, each ended by a line feed; what cannot be written becomes U+FFFD. */
export function toWritableLines(text: string): string {
  return text.replace(LINE_SEPARATORS, '\n').replace(UNWRITABLE, '\ufffd');
}

/** `text` as one line without space at its ends; what cannot be written becomes U+FFFD. */
export function toPlainText(text: string): string {
  return text.replace(WHITE_SPACE, ' ').replace(/^ | $/g, '').replace(UNWRITABLE, '\ufffd');
}
