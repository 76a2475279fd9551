/**
 * Turns the words of a passage into stems, so that a cue fits whatever its number, gender or tense.
 * Deliberately light: a stem may be no word, and two words may share one. Knows no cue.
 */
import type { InterfaceLanguage } from '../i18n/languages';
import { isStopWord } from '../tagging/language-vote';

/** Endings by language, folded as the words are. */
const ENDINGS: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'ations ation ments ment ings ing ers ies ied ed er or ors es ly al s e y',
  fr: 'issements issement ateurs ateur ations ation ements ement eurs eur euses euse rices rice ives ive ifs if ables able aient erent eront era ees ants ante antes ant ait ent ez er ir ie ies ee es e s x',
  es: 'aciones acion amientos amiento imientos imiento adores adora adoras ador idades idad aron ieron aban aba ando iendo ados adas ado ada idos idas ido ida ivos ivas ivo iva ales al ar er ir an en es os as o a e s',
  de: 'ierungen ierung ieren ierte iert ungen ung heiten heit keiten keit schaften schaft ischen ische isch lichen liche lich innen in ern ers em en er es et e n s t',
  it: 'azioni azione amenti amento imenti imento atori atore atrici atrice ivi iva ivo ive ita ando endo arono erono avano ava ati ate ato ata iti ite ito ita uti ute uto uta are ere ire ali ale ano ono i e a o',
  pt: 'acoes acao amentos amento imentos imento adores adora adoras ador idades idade oes ao aram eram avam ava ando endo ados adas ado ada idos idas ido ida ivos ivas ivo iva ais al ar er ir am em os as es o a e s',
};

/** A stem keeps at least this many letters … */
const SHORTEST_STEM = 3;
/** … and this many when three letters are cut off, this many when it is more. */
const SHORTEST_BEFORE_THREE = 4;
const SHORTEST_BEFORE_SUFFIX = 5;

const SORTED: Readonly<Record<InterfaceLanguage, readonly string[]>> = sortEndings();

function sortEndings(): Record<InterfaceLanguage, readonly string[]> {
  const entries = Object.entries(ENDINGS).map(([lang, endings]) => [
    lang,
    [...new Set(endings.split(' '))].sort((a, b) => b.length - a.length),
  ]);
  return Object.fromEntries(entries) as Record<InterfaceLanguage, readonly string[]>;
}

/** The stem of a folded word: the longest ending cut off, a doubled consonant made single. */
export function stemWord(word: string, lang: InterfaceLanguage): string {
  if (/\d/.test(word)) return word;
  if (lang === 'en') word = word.replace(/iz(?=[aei])/, 'is');
  for (const ending of SORTED[lang]) {
    const kept = word.length - ending.length;
    if (kept < shortestBefore(ending)) continue;
    if (word.endsWith(ending)) return tidy(word.slice(0, kept));
  }
  return tidy(word);
}

function shortestBefore({ length }: string): number {
  if (length > 3) return SHORTEST_BEFORE_SUFFIX;
  return length > 2 ? SHORTEST_BEFORE_THREE : SHORTEST_STEM;
}

function tidy(stem: string): string {
  return stem.replace(/([^aeiou])\1$/, '$1');
}

/** Does the word carry no content: a stop word, or a single letter left by an elision? */
export function isEmptyWord(word: string, lang: InterfaceLanguage): boolean {
  return word.length < 2 || isStopWord(word, lang);
}
