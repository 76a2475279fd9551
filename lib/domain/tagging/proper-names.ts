/** Tells whether concept words stand inside a name, an address or code, where they name no concept. */

import { foldText } from './fold-table';

/** How domains texts name without "https", and names of files, go on. */
const DOMAIN =
  /^(?:[-\w]*\.)+(?:com|org|net|fr|es|de|it|pt|eu|io|uk|gov|edu|info|cat|coop|app|html?|php|pdf|jsx?|tsx?|py|json|ya?ml|md|rst|txt)\b/i;
/** "ville.example/" in front of a path. */
const HOST_AND_PATH = /^[\w-]+(?:\.[\w-]{2,})+\//;
const ADDRESS_STOPS = ' \t\n\r\u00a0()[]<>"\u201c\u201d\u00ab\u00bb|{}';
/** By code unit; looked at for every letter beside every match. */
const STOPS_ADDRESS = new Uint8Array(0x10000);
for (const stop of ADDRESS_STOPS) STOPS_ADDRESS[stop.charCodeAt(0)] = 1;
/** "codeSigning"; German "bürgerInnennah" is none. */
const CAMEL_CASE = /^\p{Ll}+(?!Inn)\p{Lu}\p{Ll}*$/u;
/** Longer runs without a blank are addresses or data anyway. */
const ADDRESS_REACH = 300;
/** Nobody writes longer code in running text. */
const CODE_REACH = 120;

/** Is [start, end) part of a URL, an e-mail address, a file name or an identifier? */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  const leftmost = Math.max(0, start - ADDRESS_REACH);
  while (from > leftmost && !STOPS_ADDRESS[text.charCodeAt(from - 1)]) from--;
  if (from < start && endsLikeAddress(text.slice(from, start), text.charAt(start))) return true;
  let to = end;
  const rightmost = Math.min(text.length, end + ADDRESS_REACH);
  while (to < rightmost && !STOPS_ADDRESS[text.charCodeAt(to)]) to++;
  // One sign behind the match is the punctuation of a sentence.
  if (to > end + 1) {
    const after = text.slice(end, to);
    if (goesOnLikeAddress(after)) return true;
    if (text.charAt(to) === ']' && /^(?:-\w+){2,}$/.test(after)) return true;
  }
  return hasInnerCapital(text, start, end) && CAMEL_CASE.test(text.slice(start, end));
}

function endsLikeAddress(before: string, next: string): boolean {
  if (/:\/\/|^(?:\/|www\.|mailto:)/i.test(before) || /[@#$\\]$/.test(before)) return true;
  if (HOST_AND_PATH.test(before)) return true;
  return /[\w-]\.$/.test(before) && !/^[A-Z]?\.$/.test(before) && /\p{Ll}/u.test(next);
}

function goesOnLikeAddress(after: string): boolean {
  return (
    DOMAIN.test(after) || /^[\w.-]*@\w/.test(after) || /^(?:\(\)|\.\w+\(|_\w|=\S|::)/.test(after)
  );
}

function hasInnerCapital(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (isCapital(text, at)) return true;
  return false;
}

/** Is [start, end) part of a `code` span? */
export function isInBackticks(text: string, start: number, end: number): boolean {
  const right = text.slice(end, end + CODE_REACH);
  const close = right.indexOf('`');
  if (close < 0 || right.lastIndexOf('\n', close) >= 0) return false;
  const left = text.slice(Math.max(0, start - CODE_REACH), start);
  return left.slice(left.lastIndexOf('\n') + 1).split('`').length % 2 === 0;
}

/** The lists of words that turn their neighbours into a name, folded. */
export interface NameWords {
  readonly nameWordsBefore: ReadonlySet<string>;
  readonly nameWordsAfter: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.-]*/gu;
const LONGEST_LINK = 5;
/** A name's head is not further from its last word than this. */
const NAME_REACH = 70;
/** What ties a phrase in small letters to the name before it: "Fédération des coopératives". */
const GENITIVE_WORDS = 'of de des du d del di dell della dei degli delle do da dos das für';
const ARTICLE_WORDS = 'the la le les l el los las';
const GENITIVES = wordSet(GENITIVE_WORDS);
const ARTICLES = wordSet(`${ARTICLE_WORDS} das den`);
/** Words between those that make up a name, in small letters. */
export const LINKS = wordSet(
  `${GENITIVE_WORDS} ${ARTICLE_WORDS} for on in and il lo gli pour para per por en zur zum von der y e et und`,
);
const COORDINATORS = wordSet('and y e et und');
const NO_WORDS = wordSet('');

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** One capitalised word, and one behind it: "Commons [Strategies] [Group]". */
const NAME_GOES_ON = /^[ \u00a0](\p{Lu}[\p{L}-]*)(?:[ \u00a0](\p{Lu}[\p{L}-]*))?/u;

/**
 * Is the capitalised match part of an organisation's name: "Co-operative Party", "Federation of Energy
 * Cooperatives", "Red de Economía Solidaria"? Headings in title case prove nothing and never are.
 */
export function isInName(text: string, start: number, end: number, words: NameWords): boolean {
  if (isSpelledOutAcronym(text, start, end, words)) return true;
  if (isCapital(text, start) && isEuropeanCommunity(text, start, end)) return true;
  const after = hasCapital(text, start, end) ? NAME_GOES_ON.exec(text.slice(end, end + 60)) : null;
  if (after?.slice(1).some((word) => word && words.nameWordsAfter.has(foldText(word)))) return true;
  return followsNameHead(text, start, words);
}

const RUNNING_TEXT = /(?:^|[\s('\u2018\u201c])\p{Ll}{5,}/u;
const TITLE_REACH = 70;
/**
 * "Cooperativa Girasol", "Cooperativa O Lar", "Cooperativa L'Arca"; one capital alone is an initial or a numeral.
 * Laws, programmes and the like are called after the kind: "the Social Enterprise Strategy".
 */
const NAME_BEHIND =
  /^[ \u00a0](?!(?:Act|Bill|Law|Plan|Program(?:me)?|Strategy|Policy|Directive|Approach|Model|Movement|Development|Sector|Day)s?\b)["\u00ab\u2018\u201c]?\p{Lu}(?:\p{L}|['\u2019 \u00a0]\p{Lu}\p{L})/u;

/**
 * Is the capitalised match, whose concept is a kind of organisation, the name of one of them: "the Bega
 * Cooperative", "Cooperativa Integral Catalana"? The name stands before an English head, behind a Romance
 * one. Headings in title case prove nothing.
 */
export function isNamedOrganisation(
  text: string,
  start: number,
  end: number,
  headFirst: boolean,
): boolean {
  // "Cooperativas Solidarias" are a kind; Italian has no plural in -s.
  if (headFirst && /^\S*s(?:\s|$)/.test(text.slice(start, end))) return false;
  const head = headFirst ? start : text.lastIndexOf(' ', end - 1) + 1;
  if (!isCapital(text, Math.max(start, head))) return false;
  const before = lineBefore(text, start);
  const after = text.slice(end, end + TITLE_REACH).split('\n', 1)[0] ?? '';
  if (!RUNNING_TEXT.test(before) && !RUNNING_TEXT.test(after)) return false;
  if (NAME_BEHIND.test(after)) return true;
  if (headFirst && /^[ \u00a0](?:d[aeiou]|d[ao]s|del|della|des)[ \u00a0]\p{Lu}\p{L}/u.test(after))
    return true;
  return !headFirst && /[^\s.:;!?\u2019"'\u201c\u2018-] \p{Lu}[\p{L}'\u2019-]+ $/u.test(before);
}

/**
 * "Baugenossenschaft Süd 1904 eG": capitalised words, numbers and what links them, then the form by which the
 * law knows a firm or association. One form after another, as registers write them in the six languages.
 */
const REGISTERED_NAME =
  /^(?:[ \u00a0-](?:\p{Lu}[\p{L}\p{N}'\u2019.-]*|\d+|&|und|am|im|in|an|der|de|del|della|di|du|des|do|da|la|y|e|et|of|and|the)){0,6},?[ \u00a0](?:eG(?:mbH)?|gGmbH|GmbH|AG|e\.[ \u00a0]?[GV]\.|KG|Ltd|Limited|CIC|Inc|LLC|SCIC|SCOP|SCA|S\.[ \u00a0]?[Cc]oop|SCCL|S\.[ \u00a0]?p\.[ \u00a0]?[Aa]|S\.[ \u00a0]?[Rr]\.[ \u00a0]?[Ll]|S\.[ \u00a0]?[AL]|SARL|SAS|SL|SLU|SRL|Srl|Ltda|Lda|CRL|EPM|EEM)(?![\p{L}\p{N}])/u;

/** Is a capitalised match the beginning of a firm's or association's name as registered? */
export function isRegisteredName(text: string, start: number, end: number): boolean {
  if (!isCapital(text, start)) return false;
  // "S. Coop." is the form itself.
  if (/[ \u00a0,]S\.[ \u00a0]?$/.test(text.slice(Math.max(0, start - 4), start))) return true;
  return REGISTERED_NAME.test(text.slice(end, end + TITLE_REACH));
}

function lineBefore(text: string, start: number): string {
  const reach = text.slice(Math.max(0, start - TITLE_REACH), start);
  return reach.slice(reach.lastIndexOf('\n') + 1);
}

/** "Federation of (European) …": a capitalised head, linking words and capitalised ones up to the match. */
function followsNameHead(text: string, start: number, words: NameWords): boolean {
  if (!mayFollowName(text, start)) return false;
  const before = text.slice(Math.max(0, start - NAME_REACH), start);
  const sentence = before.slice(
    Math.max(
      before.lastIndexOf('. '),
      before.lastIndexOf('\n\n'),
      before.lastIndexOf(','),
      before.lastIndexOf('('),
    ) + 1,
  );
  if (!/[ \u00a0\n'\u2019"\u201c\u201e\u00ab-]$/.test(sentence)) return false;
  const found = [...sentence.matchAll(WORD)].map((match) => match[0]).reverse();
  if (!isCapital(text, start)) return followsWithGenitive(found, words);
  let behind = '';
  for (const word of found) {
    const small = word.toLowerCase();
    if (!LINKS.has(small)) {
      if (!/^\p{Lu}/u.test(word)) return false;
      // "the P2P Foundation and the Commons": a name that ends with its head, and something else.
      if (words.nameWordsBefore.has(foldText(word))) return !COORDINATORS.has(behind);
    }
    behind = small;
  }
  return false;
}

/** "the Community budget": a capital within a sentence, and none behind it, is the European Community's. */
function isEuropeanCommunity(text: string, start: number, end: number): boolean {
  return (
    text.startsWith('Community', start) &&
    /^Community[ \u00a0]\p{Ll}/u.test(text.slice(start, end)) &&
    /[\p{L},] $/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

const OPEN_PAREN = 0x28;
const ACRONYM_BEHIND = /^[ \u00a0]\((\p{Lu})\p{L}{2,}\)/u;
const LONG_NAME_REACH = 110;

/** "Réseau intercontinental de promotion de l'économie sociale (RIPESS)": the acronym begins as the name does. */
function isSpelledOutAcronym(text: string, start: number, end: number, words: NameWords): boolean {
  if (end + 1 >= text.length || text.charCodeAt(end + 1) !== OPEN_PAREN) return false;
  const initial = ACRONYM_BEHIND.exec(text.slice(end, end + 14))?.[1];
  // "The Commission supports community-led housing (CLH)" shortens no name.
  if (!initial || text.charAt(start).toUpperCase() === initial) return false;
  const before =
    text
      .slice(Math.max(0, start - LONG_NAME_REACH), start)
      .split(/[.,;:()\n]/)
      .at(-1) ?? '';
  return [...before.matchAll(WORD)].some(
    ([word]) => word.startsWith(initial) && words.nameWordsBefore.has(foldText(word)),
  );
}

/** A sentence goes on behind a name with small letters; only a genitive right behind its head belongs to it. */
function followsWithGenitive(before: readonly string[], words: NameWords): boolean {
  const at = before.findIndex((word) => !ARTICLES.has(word.toLowerCase()));
  const head = before[at + 1];
  return (
    at >= 0 &&
    GENITIVES.has((before[at] as string).toLowerCase()) &&
    head !== undefined &&
    /^\p{Lu}/u.test(head) &&
    words.nameWordsBefore.has(foldText(head))
  );
}

/** Does the first word of a match begin with a capital, or the last, as in "the Commons"? */
export function hasCapital(text: string, start: number, end: number): boolean {
  if (isCapital(text, start)) return true;
  let last = end - 1;
  while (last >= start && text.charCodeAt(last) !== BLANK) last--;
  return last >= start && isCapital(text, last + 1);
}

const BLANK = 0x20;

/** Is the letter at `at` a capital? */
export function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/**
 * A quick no for most matches: going back word by word, one in small letters that does not link names comes
 * before any with a capital, or the sentence begins. Directly before the match, nothing longer links, whatever
 * its letters.
 */
function mayFollowName(text: string, start: number): boolean {
  if (start === 0 || !isNameGap(text.charCodeAt(start - 1))) return false;
  const reach = Math.max(0, start - NAME_REACH);
  // What comes before a phrase in small letters: articles, then a genitive, then the name.
  let links = isCapital(text, start) ? LINKS : ARTICLES;
  // As long as each word passed is plain, so that the closer look sees the same ones.
  let sure = true;
  for (let at = start - 1; at > reach; at--) {
    const end = at;
    while (at > 0 && !isBlank(text.charCodeAt(at - 1))) at--;
    if (sure && endsClause(text, end)) return false;
    if (isCapital(text, at)) return true;
    if (at === end) continue;
    const long = end - at > LONGEST_LINK;
    const plain = isPlainWord(text, at, end);
    if (long && (plain || end === start - 1)) return false;
    sure &&= plain && at >= reach;
    if (!sure) continue;
    const word = text.slice(at, end);
    if (links.has(word)) continue;
    if (links !== ARTICLES || !GENITIVES.has(word)) return false;
    links = NO_WORDS;
  }
  return true;
}

/** Does a name end before the blank at `end`: "Barcelona, the commons"? */
function endsClause(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === COMMA || (last === FULL_STOP && text.charCodeAt(end) === BLANK);
}

const COMMA = 0x2c;
const FULL_STOP = 0x2e;

/** Before a name's next word: a blank, an apostrophe, a hyphen, or the quotation mark that opens it. */
function isNameGap(unit: number): boolean {
  return isBlank(unit) || NAME_GAPS.includes(String.fromCharCode(unit));
}

const NAME_GAPS = '\'\u2019-"\u201c\u201e\u00ab';

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x0a;
}

/** ASCII letters only: such a word is one word to the closer look, too. */
function isPlainWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x61 || unit > 0x7a) return false;
  }
  return true;
}
