/** Chrome before 136 lacks what pdf.js searches with. Imported for its effect, before pdf.js. */

const SYNTAX = /[\\^$*+?.()[\]{}|/]/g;

const pattern: { escape?: (text: string) => string } = RegExp as typeof RegExp & {
  escape?: (text: string) => string;
};
pattern.escape ??= (text) => text.replace(SYNTAX, '\\$&');
