/** Spanish: number and gender of the head, verbs in -ar. */

import type { Word } from './inflector';
import { inflectRomance } from './romance';

const AR =
  'ar a an o ado ada ados adas ando aron ó é ará arán aría arían aba aban e en ara aran arse ándose emos amos arla arlo arlas arlos'.split(
    ' ',
  );

export const inflectSpanish = inflectRomance({
  stops: new Set(
    'de del a al en por para con sin sobre entre contra y o e u como es la el los las lo que'.split(
      ' ',
    ),
  ),
  endings: [
    ['ciones', 'ción'],
    ['siones', 'sión'],
    ['tiones', 'tión'],
    ['ión', 'iones'],
    ['dades', 'dad'],
    ['dad', 'dades'],
    ['tud', 'tudes'],
    ['ales', 'al'],
    ['al', 'ales'],
    ['ares', 'ar'],
    ['ar', 'ares'],
    ['ores', 'or', 'ora', 'oras'],
    ['or', 'ores', 'ora', 'oras'],
    ['bles', 'ble'],
    ['ble', 'bles'],
    ['unes', 'ún'],
    ['ún', 'unes'],
    ['os', 'o', 'a', 'as'],
    ['as', 'a', 'o', 'os'],
    ['o', 'os', 'a', 'as'],
    ['a', 'as', 'o', 'os'],
    ['es', 'e'],
    ['e', 'es'],
    ['z', 'ces'],
    ['n', 'nes'],
    ['l', 'les'],
    ['s', 's'],
  ],
  verbalNoun: [/ización$/, 'izar'],
  infinitive: /[^aeiou]ar$|[ui]ar$/,
  participle: [/ad[oa]$/, 'ar'],
  conjugate: conjugateSpanish,
  plural: /s$/,
});

/** The forms of a verb in -ar that reports use; z turns to c before e. */
export function conjugateSpanish(infinitive: Word): Word[] {
  const stem = infinitive.slice(0, -2);
  return AR.map(
    (ending) =>
      (/^[eé]/.test(ending) ? stem.replace(/z$/, 'c').replace(/g$/, 'gu') : stem) + ending,
  );
}
