/**
 * Turns one line of the human-readable lexicon into the phrases it stands for. Build time only.
 *
 *   public service            words; the language's rules inflect them
 *   =open data                exactly as written, no inflection
 *   (bring|take) back         alternatives, also empty: (the|)
 *   $take back                a set of words defined beside the patterns
 *   affordable ~ housing      a coordination may stand in between: "affordable and secure housing"
 *   vivienda ≈ asequible      the same from the other side: "vivienda social y asequible"
 *   bring … back in-house     up to six words of the same sentence in between
 */
import type { LabelLanguage } from '../i18n/languages';
import { foldText } from './fold-table';
import { bothSpellings, conjugate } from './inflect/en';
import { INFLECT } from './inflect/inflect';
import { unique } from './inflect/inflector';
import {
  COORDINATION_AFTER,
  COORDINATION_BEFORE,
  FREE_FILLER,
  JOIN_BREAK,
  JOIN_COMMA,
  JOIN_LOOSE,
  JOIN_TIGHT,
} from './phrase-codes';

/** One place of a phrase: the folded words that may stand there, or a filler. */
export interface Slot {
  readonly words: readonly string[];
  readonly filler?: number;
  readonly join: number;
  /** The first word is written with a capital; for names. */
  readonly capital: boolean;
}
export type Phrase = readonly Slot[];

export type WordSets = Readonly<Record<string, string>>;

const FILLERS: Readonly<Record<string, number>> = {
  '~': COORDINATION_BEFORE,
  '≈': COORDINATION_AFTER,
  '…': FREE_FILLER,
};

/**
 * Prefixes written joined, with a hyphen, or not at all apart: "co management" is a typo, but
 * "interest in sourcing" and French "de privatisation" are other words.
 */
const PREFIXES = new Set(
  'co ko re de dé in out ent en auto agro self inter multi post non micro neo ri ré s des démo eco éco öko sub'.split(
    ' ',
  ),
);
/** Of these, the ones that may also stand apart. */
const LOOSE_PREFIXES = new Set('co ko self multi post'.split(' '));
const MAX_FORMS = 400;

/** The phrases of a pattern. Throws when it names an unknown word set. */
export function expandPattern(pattern: string, lang: LabelLanguage, sets: WordSets = {}): Phrase[] {
  const exact = pattern.startsWith('=');
  const body = exact ? pattern.slice(1) : pattern;
  return unique(expandAlternatives(expandSets(body, sets))).flatMap((plain) =>
    expandPlain(plain, lang, exact),
  );
}

/** English and German stretch "social housing" over "social and affordable housing", Romance from the other side. */
export function expandCoordinated(pattern: string, lang: LabelLanguage): Phrase[] {
  const words = pattern.replace(/^=/, '').split(' ');
  if (words.length !== 2 || /[|$~≈…/]/.test(pattern) || words.some((word) => word.length < 4))
    return [];
  if (lang === 'en') return expandPattern(words.join(' ~ '), lang);
  if (lang === 'de') return /^\p{Ll}/u.test(pattern) ? expandPattern(words.join(' ~ '), lang) : [];
  return lang === 'nl' || lang === 'ca' ? [] : expandPattern(words.join(' ≈ '), lang);
}

function expandSets(pattern: string, sets: WordSets): string {
  return pattern.replace(/\$(\w+)/g, (_, name: string) => {
    const set = sets[name];
    if (set === undefined) throw new Error(`unknown word set $${name} in "${pattern}"`);
    return `(${expandSets(set, sets)})`;
  });
}

/** Alternatives are told from "(re)municipalise" by their bar. */
function expandAlternatives(pattern: string): string[] {
  const match = /\(([^()]*\|[^()]*)\)/.exec(pattern);
  if (!match) return [pattern.replace(/\s+/g, ' ').trim()];
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + match[0].length);
  return (match[1] ?? '')
    .split('|')
    .flatMap((choice) => expandAlternatives(`${before}${choice}${after}`));
}

interface RawWord {
  readonly text: string;
  readonly join: number;
}

const PIECE =
  /[\p{L}\p{N}\p{M}]+(?:[*:_·](?:in\p{L}*|e|s))*|[~≈…&/]|[-\u2010-\u2013]|[.,+!?%]|\(|\)/gu;

/** The words of a label and how each is joined to the one before. */
function splitWords(text: string): RawWord[] {
  const words: RawWord[] = [];
  let join = JOIN_LOOSE;
  // The reader of texts swallows a possessive too.
  for (const [piece] of text.replace(/(\p{L})['\u2019]s(?!\p{L})/gu, '$1').matchAll(PIECE)) {
    const previous = words.at(-1)?.text.toLowerCase() ?? '';
    if (/^[-\u2010-\u2013)]$/.test(piece)) {
      if (join === JOIN_LOOSE && PREFIXES.has(previous)) join = JOIN_TIGHT;
    } else if (/^[,]$/.test(piece)) join = JOIN_COMMA;
    else if (/^[.!?%+]$/.test(piece)) join = JOIN_BREAK;
    else if (piece !== '(') {
      words.push({ text: piece, join });
      join = JOIN_LOOSE;
    }
  }
  return words;
}

function expandPlain(text: string, lang: LabelLanguage, exact: boolean): Phrase[] {
  const verb = text.endsWith('/v');
  const raw = splitWords(verb ? text.slice(0, -2) : text);
  const fillerAt = raw.map((word) => FILLERS[word.text]);
  const forms = formsOf(raw, fillerAt, lang, exact, verb);
  const phrase: Slot[] = raw.map((word, index) => {
    const filler = fillerAt[index];
    const words = unique(
      (forms[index] ?? [word.text]).flatMap((form) => spellings(form, lang)).map(foldWord),
    );
    return {
      words,
      join: index === 0 ? JOIN_LOOSE : word.join,
      capital: /^\p{Lu}/u.test(word.text),
      ...(filler === undefined ? {} : { filler }),
    };
  });
  return [phrase, ...joinedVariants(phrase)];
}

/** The inflected forms of each word; fillers split a pattern into parts that inflect by themselves. */
function formsOf(
  raw: readonly RawWord[],
  fillerAt: readonly (number | undefined)[],
  lang: LabelLanguage,
  exact: boolean,
  verb: boolean,
): string[][] {
  const words = raw.map((word) => word.text);
  if (exact) return words.map((word) => [word]);
  const prefix = raw.findIndex((word) => word.join === JOIN_TIGHT);
  // "co-create": "co-creates".
  const verbAt = Math.max(prefix, 0);
  if (verb) return words.map((word, index) => (index === verbAt ? conjugate(word) : [word]));
  // The prefix of a hyphenated word does not inflect, and the rest does as if it stood alone.
  if (prefix > 0) {
    const head = words.slice(0, prefix).map((word) => [word]);
    return [...head, ...inflectParts(words.slice(prefix), fillerAt.slice(prefix), lang)];
  }
  return inflectParts(words, fillerAt, lang);
}

function inflectParts(
  words: readonly string[],
  fillerAt: readonly (number | undefined)[],
  lang: LabelLanguage,
): string[][] {
  const kept = words.filter((_, index) => fillerAt[index] === undefined);
  const inflected = INFLECT[lang](kept);
  const size = inflected.reduce((product, forms) => product * forms.length, 1);
  const forms = size > MAX_FORMS ? kept.map((word) => [word]) : inflected;
  let at = 0;
  return words.map((word, index) =>
    fillerAt[index] === undefined ? (forms[at++] ?? [word]) : [word],
  );
}

function spellings(word: string, lang: LabelLanguage): string[] {
  if (lang === 'en') return bothSpellings(word);
  // Before and after the spelling agreement of 1990.
  if (lang === 'pt' && /[ae]tiv|leti[vz]|dire[tç]/.test(word))
    return [word, word.replace(/(le|a|e)ti([vz])/, '$1cti$2')];
  return [word];
}

function foldWord(word: string): string {
  return /^[&/]$/.test(word) ? word : foldText(word.replace(/[*:_·]/g, '')).replace(/ /g, '');
}

/** "co-management" is also written "comanagement" and, where the prefix allows, "co management". */
function joinedVariants(phrase: Phrase): Phrase[] {
  const at = phrase.findIndex((slot) => slot.join === JOIN_TIGHT);
  if (at < 1) return [];
  const prefix = phrase[at - 1];
  const rest = phrase[at];
  if (!prefix || !rest) return [];
  const words = prefix.words.flatMap((head) => rest.words.map((tail) => head + tail));
  const joined = [...phrase.slice(0, at - 1), { ...prefix, words }, ...phrase.slice(at + 1)];
  if (!prefix.words.some((word) => LOOSE_PREFIXES.has(word))) return [joined];
  const apart = phrase.map((slot, index) => (index === at ? { ...slot, join: JOIN_LOOSE } : slot));
  return [joined, apart];
}
