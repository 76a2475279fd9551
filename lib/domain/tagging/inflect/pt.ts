/** Portuguese of both shores: number and gender of the head, verbs in -ar, -ct- beside -t-. */

import type { Word } from './inflector';
import { inflectRomance } from './romance';

const AR =
  'ar a am o ado ada ados adas ando aram ou ará arão aria ariam ava avam e em asse assem arem á-la armos amos'.split(
    ' ',
  );

export const inflectPortuguese = inflectRomance({
  stops: new Set(
    'de do da dos das a à ao aos às em no na nos nas por para com sem sobre entre contra e ou como é o os as que'.split(
      ' ',
    ),
  ),
  endings: [
    ['ções', 'ção'],
    ['ção', 'ções'],
    ['sões', 'são'],
    ['tões', 'tão'],
    ['são', 'sões'],
    ['tão', 'tões'],
    ['dades', 'dade'],
    ['ais', 'al'],
    ['al', 'ais'],
    ['íveis', 'ível'],
    ['ível', 'íveis'],
    ['áveis', 'ável'],
    ['ável', 'áveis'],
    ['ores', 'or', 'ora', 'oras'],
    ['or', 'ores', 'ora', 'oras'],
    ['uns', 'um'],
    ['um', 'uns'],
    ['ens', 'em'],
    ['em', 'ens'],
    ['os', 'o', 'a', 'as'],
    ['as', 'a', 'o', 'os'],
    ['o', 'os', 'a', 'as'],
    ['a', 'as', 'o', 'os'],
    ['es', 'e'],
    ['e', 'es'],
    ['r', 'res'],
    ['s', 's'],
  ],
  verbalNoun: [/ização$/, 'izar'],
  infinitive: /[^aeiou]ar$|[ui]ar$/,
  participle: [/ad[oa]$/, 'ar'],
  conjugate: conjugatePortuguese,
  plural: /s$/,
});

/** The forms of a verb in -ar that reports use. */
export function conjugatePortuguese(infinitive: Word): Word[] {
  const stem = infinitive.slice(0, -2);
  return AR.map(
    (ending) => (/^e/.test(ending) ? stem.replace(/c$/, 'qu').replace(/ç$/, 'c') : stem) + ending,
  );
}
