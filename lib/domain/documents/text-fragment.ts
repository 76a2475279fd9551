/**
 * A quote and its neighbourhood → the address of the passage: the document's URL with a text directive, which
 * browsers look up when the link is opened (WICG, "URL Fragment Text Directives"). Strings only; whether the
 * page still holds the words is not known here.
 *
 * A browser finds each term of a directive inside one block of the page only (a paragraph, a cell, a heading),
 * but a quote and its context are stored with the boundaries between blocks turned into spaces. So context
 * stops where a block may end, and a quote that may span blocks is named by its first and its last words.
 */

/** The words of a TextQuoteSelector. */
export interface Passage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Up to here a quote from within one sentence is named whole: nothing says better what is meant. */
const MAX_WHOLE_LENGTH = 300;
/** In a quote longer than this a capital letter may be the start of a heading, a cell, an item. */
const MAX_PHRASE_LENGTH = 60;
/** Words that name one end of a quote that is not named whole. */
const RANGE_WORDS = 8;
/** With fewer than this, a capital letter is rather a name: one word alone says too little. */
const MIN_RANGE_WORDS = 2;
/** More would say more, but reach into the next block more often. */
const CONTEXT_WORDS = 3;
/** How much of either end of a long quote is split into words, UTF-16. */
const WINDOW = 500;

/**
 * `url` with a directive for the passage. A fragment that `url` has stays, a directive that it has goes.
 * There is no directive when the quote holds no word.
 */
export function textFragmentUrl(url: string, passage: Passage): string {
  const [address, fragment] = splitOnce(url, '#');
  const [element] = splitOnce(fragment, ':~:');
  const directive = textDirective(passage);
  if (directive !== '') return `${address}#${element}:~:${directive}`;
  return element === '' ? address : `${address}#${element}`;
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** `text=[prefix-,]start[,end][,-suffix]` */
function textDirective({ exact, prefix, suffix }: Passage): string {
  const terms = nameQuote(exact.trim()).map(encodeTerm);
  if (terms.length === 0) return '';
  const before = contextBefore(prefix);
  const after = contextAfter(suffix);
  if (before !== '') terms.unshift(`${encodeTerm(before)}-`);
  if (after !== '') terms.push(`-${encodeTerm(after)}`);
  return `text=${terms.join(',')}`;
}

/** One term or two; none for a quote without a word. */
function nameQuote(quote: string): readonly string[] {
  const mayBreak = BROKEN.test(quote) || (quote.length > MAX_PHRASE_LENGTH && DOUBTFUL.test(quote));
  if (quote.length <= MAX_WHOLE_LENGTH && !mayBreak) return WORD.test(quote) ? [quote] : [];

  const head = quote.slice(0, WINDOW);
  const words = findWords(head, RANGE_WORDS + 1);
  if (words.length === 0) return [];
  const startEnd =
    words[runLength(gapsBetween(head, words), RANGE_WORDS, MIN_RANGE_WORDS) - 1]?.end ?? 0;
  const end = lastWords(quote, startEnd);
  return end === '' ? [quote] : [quote.slice(0, startEnd), end];
}

/**
 * The last words of `quote` after `from`, as many as it takes that they do not occur in between: a browser
 * ends the range at the first place that fits. Empty when no word follows `from`.
 */
function lastWords(quote: string, from: number): string {
  const tail = quote.slice(Math.max(from, quote.length - WINDOW));
  const words = findWords(tail);
  const gaps = gapsBetween(tail, words).reverse();
  // Browsers ignore case.
  const rest = quote.slice(from).toLowerCase();
  let count = runLength(gaps, RANGE_WORDS, MIN_RANGE_WORDS);
  let end = wordsFrom(tail, words.at(-count));
  while (
    gaps[count - 1] === 'joined' &&
    rest.indexOf(end.toLowerCase()) + end.length < rest.length
  ) {
    count += 1;
    end = wordsFrom(tail, words.at(-count));
  }
  return end;
}

/** The first word stored is left out: the cut may go through it, and terms must begin where a word does. */
function contextBefore(prefix: string): string {
  const words = findWords(prefix).slice(1);
  const count = runLength(gapsBetween(prefix, words).reverse(), CONTEXT_WORDS, 1);
  const context = wordsFrom(prefix, words.at(-Math.min(count, words.length))).trimEnd();
  const afterLastWord = prefix.slice(words.at(-1)?.end).trimEnd();
  return gapOf(afterLastWord) === 'joined' ? context : '';
}

/** As `contextBefore`: the last word stored may be cut. */
function contextAfter(suffix: string): string {
  const words = findWords(suffix).slice(0, -1);
  const count = runLength(gapsBetween(suffix, words), CONTEXT_WORDS, 1);
  const last = words[Math.min(count, words.length) - 1];
  if (last === undefined) return '';
  const upToFirstWord = suffix.slice(0, words[0]?.end).trimStart();
  return gapOf(upToFirstWord) === 'joined' ? suffix.slice(0, last.end).trimStart() : '';
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** joined: in one block. broken: a sentence ends here, and with it perhaps the block. doubtful: who knows. */
type Gap = 'joined' | 'doubtful' | 'broken';

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** @param most of them, from the first on: each takes time to find. */
function findWords(text: string, most = Number.POSITIVE_INFINITY): readonly Word[] {
  const words: Word[] = [];
  for (const { index, segment, isWordLike } of SEGMENTER.segment(text)) {
    if (words.length === most) break;
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

function wordsFrom(text: string, first: Word | undefined): string {
  return first === undefined ? '' : text.slice(first.start);
}

/** What the segmenter takes for part of a word. */
const WORD = /[\p{L}\p{N}]/u;
/** Space before a script that writes none between words was a boundary between blocks. */
const BROKEN = /[.:;!?…。．！？；：]\P{L}*\s|\n|\s[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** White space before anything but a small letter or a letter of a script without capitals. */
const DOUBTFUL = /\s[^\s\p{Ll}\p{Lo}\p{M}]/u;

/** One gap less than `words`, in their order. */
function gapsBetween(text: string, words: readonly Word[]): Gap[] {
  return words.slice(1).map((right, index) => gapOf(text.slice(words[index]?.end, right.end)));
}

/** `between`: what separates two words, and the second of them. */
function gapOf(between: string): Gap {
  if (BROKEN.test(between)) return 'broken';
  return DOUBTFUL.test(between) ? 'doubtful' : 'joined';
}

/** How many words from the first of `gaps` on surely stand in one block: at most `most`, `least` in doubt. */
function runLength(gaps: readonly Gap[], most: number, least: number): number {
  const stop = gaps.findIndex((gap, index) => {
    const words = index + 1;
    return words === most || gap === 'broken' || (gap === 'doubtful' && words >= least);
  });
  return (stop < 0 ? gaps.length : stop) + 1;
}

/**
 * Percent-encodes what has a meaning in a directive (`-`, `,`, `&`) or a URL, and the brackets, quotes, stars
 * and tildes that programs which look for links in text would stumble over.
 */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[-!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
