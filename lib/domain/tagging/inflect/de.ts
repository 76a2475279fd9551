/** German: endings of the adjectives before a noun, cases and plural of the noun, verbs in -ieren. */
import { type Inflect, unique, type Word } from './inflector';

const ADJECTIVE = /^\p{Ll}.*(?:e|er|es|en|em)$/u;
const ADJECTIVE_ENDINGS = ['e', 'er', 'es', 'en', 'em'];
const LITTLE_WORDS = new Set(
  'der die das des dem den und oder von in im auf an als ist für zur zum durch mit ohne aus bei bestimmten über gegen unter einer eine eines zwischen andere zurück'.split(
    ' ',
  ),
);

export const inflectGerman: Inflect = (words) => {
  const [first = ''] = words;
  if (words.length === 1 && /^\p{Ll}/u.test(first)) return [unique(adjectiveOrVerb(first))];
  // After the first noun comes what depends on it ("Vergabe öffentlicher Aufträge"), which keeps its case.
  const noun = words.findIndex((word) => /^\p{Lu}/u.test(word));
  return words.map((word, index) => {
    if (noun !== -1 && index > noun) return [word];
    if (index === noun) return unique(nounForms(word));
    return ADJECTIVE.test(word) && !LITTLE_WORDS.has(word) ? unique(adjectiveForms(word)) : [word];
  });
};

function adjectiveForms(word: Word): Word[] {
  const stem = word.replace(/(?:e|er|es|en|em)$/, '');
  return [word, ...ADJECTIVE_ENDINGS.map((ending) => stem + ending)];
}

function adjectiveOrVerb(word: Word): Word[] {
  const verb = word.replace(/(?:ieren|iert|ierend|ierte)$/, '');
  if (verb !== word) {
    const participle = ADJECTIVE_ENDINGS.map((ending) => `${verb}iert${ending}`);
    const present = ADJECTIVE_ENDINGS.map((ending) => `${verb}ierend${ending}`);
    return [
      word,
      `${verb}ieren`,
      `${verb}iert`,
      `${verb}iere`,
      `${verb}ierend`,
      ...participle,
      ...present,
      `${verb}ierten`,
      `${verb}ierung`,
      `${verb}ierungen`,
    ];
  }
  if (/(?:t|lich|isch|orientiert|bar|sam|ig|nah|eigen)$/.test(word)) {
    return [word, ...ADJECTIVE_ENDINGS.map((ending) => word + ending)];
  }
  return [word];
}

function nounForms(word: Word): Word[] {
  if (/ierung$/.test(word))
    return [word, `${word}en`, ...(/^[A-ZÄÖÜ][a-zäöü]+$/.test(word) ? verbOf(word) : [])];
  if (/(?:ung|schaft|heit|keit|tät|ion)$/.test(word)) return [word, `${word}en`];
  if (/(?:ungen|schaften|heiten|keiten|täten|ionen)$/.test(word)) return [word, word.slice(0, -2)];
  if (/(?:ie)$/.test(word)) return [word, `${word}n`];
  if (/(?:wirtschaft|arbeit|hand|bank)$/i.test(word)) return [word, `${word}en`];
  if (/(?:güter)$/i.test(word)) return [word, `${word}n`];
  if (/(?:gut)$/i.test(word))
    return [
      word,
      `${word}es`,
      `${word}s`,
      word.replace(/gut$/i, (g) => (g === 'Gut' ? 'Güter' : 'güter')),
      word.replace(/gut$/i, (g) => (g === 'Gut' ? 'Gütern' : 'gütern')),
    ];
  if (/räte?$/.test(word)) return [word, `${word}n`];
  if (/rat$/.test(word))
    return [
      word,
      `${word}s`,
      `${word}es`,
      word.replace(/rat$/, 'räte'),
      word.replace(/rat$/, 'räten'),
    ];
  if (/garten$/.test(word)) return [word, `${word}s`, word.replace(/garten$/, 'gärten')];
  if (/raum$/i.test(word)) return [word, `${word}s`, `${word}es`];
  if (/vertrag$/i.test(word))
    return [
      word,
      `${word}s`,
      `${word}es`,
      word.replace(/trag$/, 'träge'),
      word.replace(/trag$/, 'trägen'),
    ];
  if (/auftrag$/i.test(word))
    return [
      word,
      `${word}s`,
      `${word}es`,
      word.replace(/trag$/, 'träge'),
      word.replace(/trag$/, 'trägen'),
    ];
  if (/haushalt$/i.test(word)) return [word, `${word}s`, `${word}es`, `${word}e`, `${word}en`];
  if (/bau$/i.test(word)) return [word, `${word}s`, `${word}es`, `${word}ten`];
  if (/e$/.test(word)) return [word, `${word}n`, `${word}s`];
  if (/en$/.test(word)) return [word, `${word}s`];
  if (/er$|el$/.test(word)) return [word, `${word}s`, `${word}n`];
  if (/s$|x$|z$/.test(word)) return [word, `${word}es`, `${word}e`, `${word}en`];
  return [word, `${word}s`, `${word}es`, `${word}e`, `${word}en`];
}

function verbOf(noun: Word): Word[] {
  return adjectiveOrVerb(
    `${noun.slice(0, 1).toLowerCase()}${noun.slice(1).replace(/ierung$/, 'ieren')}`,
  );
}
