/**
 * Signs that some readers of Markdown know besides CommonMark and GFM. Each is escaped by a backslash, which every one
 * of them reads as the sign itself.
 */
import type { Unsafe } from 'mdast-util-to-markdown';

/** Who reads the Markdown besides CommonMark and GFM, and so what more must not be taken for a sign. */
export type Flavour = 'plain' | 'pandoc' | 'obsidian' | 'logseq';

/** Within these a backslash would be part of what is written. */
const LITERAL: NonNullable<Unsafe['notInConstruct']> = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'titleQuote',
  'titleApostrophe',
];

const anywhere = (character: string, parts: Pick<Unsafe, 'before' | 'after'> = {}): Unsafe => ({
  character,
  ...parts,
  inConstruct: 'phrasing',
  notInConstruct: LITERAL,
});
const atStart = (character: string, parts: Pick<Unsafe, 'before' | 'after'> = {}): Unsafe => ({
  character,
  ...parts,
  atBreak: true,
});

/** Pandoc's own list: the space after one of these would become one that does not break. */
const ABBREVIATION =
  '\\b(?:Mrs?|Ms|Capt|Dr|Prof|Gen|Gov|e\\.g|i\\.e|Sgt|St|vol|vs|Sen|Rep|Pres|Hon|Rev|Ph\\.D|M\\.D|M\\.A|pp?|ch|chap|sec|cf|cp)';

/** Manual of Pandoc, "Pandoc's Markdown", with the extensions that are on by default. */
const PANDOC: readonly Unsafe[] = [
  // Citations, mathematics, super- and subscript, attributes, TeX.
  ...['@', '$', '^', '~', '{', '}', '\\'].map((character) => anywhere(character)),
  // Brackets name a heading or a note, or make a span.
  anywhere(']'),
  // Smart punctuation would change the words quoted.
  ...["'", '"'].map((character) => anywhere(character)),
  anywhere('.', { before: ABBREVIATION, after: ' ' }),
  // Tables, line blocks, definitions and fenced blocks.
  ...['|', ':', '%', '-', '+', '='].map((character) => atStart(character)),
  anywhere('|'),
  // Lists by letters, Roman numerals and number signs.
  atStart('.', { before: '(?:[A-Za-z]|[ivxlcdmIVXLCDM]+|#)' }),
  atStart(')', { before: '\\(?(?:[A-Za-z]|[ivxlcdmIVXLCDM]+|\\d+|#|@\\w*)' }),
  atStart('('),
  // An ampersand begins more references here than HTML has.
  anywhere('&'),
  anywhere('<'),
  anywhere('>'),
  anywhere('*'),
  anywhere('_'),
];

/** Help of Obsidian, "Basic" and "Obsidian Flavored Markdown". */
const OBSIDIAN: readonly Unsafe[] = [
  // A comment would hide what is quoted; mathematics and marks would change it.
  anywhere('%', { after: '%' }),
  anywhere('%', { before: '%' }),
  anywhere('$'),
  anywhere('=', { after: '=' }),
  anywhere('=', { before: '=' }),
  anywhere('#', { after: '[^\\s#]' }),
  anywhere('^'),
];

/** Documentation of Logseq: macros load what they name; properties and queries vanish from sight. */
const LOGSEQ: readonly Unsafe[] = [
  anywhere('{'),
  anywhere('}'),
  anywhere('$'),
  anywhere('#', { after: '\\S' }),
  anywhere('^'),
  anywhere('=', { after: '=' }),
  anywhere('=', { before: '=' }),
  anywhere(':', { before: ':' }),
];

export const FLAVOUR_SIGNS: Readonly<Record<Flavour, readonly Unsafe[]>> = {
  plain: [],
  pandoc: PANDOC,
  obsidian: OBSIDIAN,
  logseq: LOGSEQ,
};

/**
 * Two or more hyphens make a dash in Pandoc, three points an ellipsis: every one of them is escaped.
 * @param safe text in which all else is escaped already.
 */
export function escapeRuns(safe: string): string {
  const signs = safe.match(/\\?[\s\S]/g) ?? [];
  const isPart = (sign: string | undefined, of: string) => sign === of || sign === `\\${of}`;
  return signs
    .map((sign, at) => {
      const twin = ['-', '.'].find((of) => isPart(sign, of));
      if (twin === undefined) return sign;
      const inRun = isPart(signs[at - 1], twin) || isPart(signs[at + 1], twin);
      return inRun ? `\\${twin}` : sign;
    })
    .join('');
}
