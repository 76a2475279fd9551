/**
 * Turns one UTF-16 code unit into what the scanner needs to know of it: a folded letter, a letter that
 * unfolds into two, or a kind of separator. Reading through this table instead of a normalised copy of
 * the text keeps every offset exact by construction. Knows no language.
 */

/** Values from here on are classes, values below are folded letters and digits. */
export const CLASS_BASE = 0xff00;
/** Soft hyphens, joiners, combining marks: as if they were not there. */
export const SKIP = CLASS_BASE;
export const SPACE = CLASS_BASE + 1;
export const NEWLINE = CLASS_BASE + 2;
export const HYPHEN = CLASS_BASE + 3;
export const APOSTROPHE = CLASS_BASE + 4;
export const COMMA = CLASS_BASE + 5;
export const QUOTE = CLASS_BASE + 6;
/** "*", ":", "_" and "·": a break, unless a German or French gender ending follows (Bürger*innen). */
export const GENDER_SIGN = CLASS_BASE + 7;
/** "&" and "/": tokens of their own, they coordinate. */
export const SYMBOL = CLASS_BASE + 8;
export const OPEN_PAREN = CLASS_BASE + 9;
export const CLOSE_PAREN = CLASS_BASE + 10;
export const HARD = CLASS_BASE + 11;
/** A letter that folds into several, see `expansionOf`. */
export const EXPAND = CLASS_BASE + 12;

const EXPANSIONS: ReadonlyMap<number, string> = new Map(
  Object.entries({
    ß: 'ss',
    ẞ: 'ss',
    æ: 'ae',
    Æ: 'ae',
    œ: 'oe',
    Œ: 'oe',
    ĳ: 'ij',
    Ĳ: 'ij',
    ﬀ: 'ff',
    ﬁ: 'fi',
    ﬂ: 'fl',
    ﬃ: 'ffi',
    ﬄ: 'ffl',
    ﬅ: 'st',
    ﬆ: 'st',
    İ: 'i',
  }).map(([letter, folded]) => [letter.charCodeAt(0), folded]),
);

/** The folded letters of a code unit of class EXPAND; empty for any other. */
export function expansionOf(unit: number): string {
  return EXPANSIONS.get(unit) ?? '';
}

const CLASSES: readonly (readonly [number, string])[] = [
  [
    SPACE,
    ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ],
  [NEWLINE, '\n\r'],
  [HYPHEN, '-\u2010\u2011\u2012\u2013\u2043\u2212\ufe63\uff0d'],
  [APOSTROPHE, "'\u2018\u2019\u02bc\u02b9\u2032\u0060\u00b4\uff07"],
  [COMMA, ',\uff0c'],
  [QUOTE, '"\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a'],
  [GENDER_SIGN, '*:_\u00b7\u2022'],
  [SYMBOL, '&/\uff06'],
  [OPEN_PAREN, '('],
  [CLOSE_PAREN, ')'],
  [SKIP, '\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'],
];

/** Code units between which no letter lies: punctuation, symbols, surrogates, private use. */
const HARD_RANGES: readonly (readonly [number, number])[] = [
  [0x0000, 0x002f],
  [0x003a, 0x0040],
  [0x005b, 0x0060],
  [0x007b, 0x00bf],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2190, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3000, 0x303f],
  [0xd800, 0xf8ff],
  [0xfe30, 0xfe6f],
];

/** Combining marks and variation selectors. */
const SKIP_RANGES: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
];

/** Ranges whose letters have a simpler compatibility form worth folding to. */
const FOLDED_RANGES: readonly (readonly [number, number])[] = [
  [0x0041, 0x005a],
  [0x00aa, 0x00ba],
  [0x00c0, 0x024f],
  [0x1e00, 0x1eff],
  [0x2070, 0x209f],
  [0xff10, 0xff5a],
];

const COMBINING = /[\u0300-\u036f]/g;

/** One entry per code unit: a folded letter, or one of the classes above. */
export const FOLD: Uint16Array = buildFoldTable();

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit < CLASS_BASE ? unit : HARD;
  for (const [from, to] of HARD_RANGES) table.fill(HARD, from, to + 1);
  for (const [from, to] of FOLDED_RANGES)
    for (let unit = from; unit <= to; unit++) table[unit] = foldUnit(unit);
  for (const [from, to] of SKIP_RANGES) table.fill(SKIP, from, to + 1);
  for (const [value, units] of CLASSES) for (const unit of units) table[unit.charCodeAt(0)] = value;
  for (const unit of EXPANSIONS.keys()) table[unit] = EXPAND;
  for (let digit = 0x30; digit <= 0x39; digit++) table[digit] = digit;
  return table;
}

function foldUnit(unit: number): number {
  const folded = String.fromCharCode(unit).normalize('NFKD').replace(COMBINING, '').toLowerCase();
  const first = folded.charCodeAt(0);
  // ø, đ, ł and their like have no decomposition and stay themselves.
  return folded.length === 1 && first < CLASS_BASE && /[\p{L}\p{N}]/u.test(folded) ? first : HARD;
}

/** Text as the scanner reads it: letters folded, invisible units dropped, every run of others one space. */
export function foldText(text: string): string {
  let folded = '';
  let gap = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const value = FOLD[unit] ?? HARD;
    if (value === SKIP) continue;
    if (value < CLASS_BASE || value === EXPAND) {
      if (gap && folded) folded += ' ';
      gap = false;
      folded += value === EXPAND ? expansionOf(unit) : String.fromCharCode(value);
    } else gap = true;
  }
  return folded;
}
