/** Italian: number and gender of the head, verbs in -are. */

import type { Word } from './inflector';
import { inflectRomance } from './romance';

const ARE =
  'are a ano ato ata ati ate ando ò arono erà eranno erebbe ava avano i ino asse assero iamo arle arli arlo arla arne arsi'.split(
    ' ',
  );

export const inflectItalian = inflectRomance({
  stops: new Set(
    'di d del dello della dell dei degli delle a al allo alla all ai agli alle in nel nella nell da dal per con su tra fra come e o è la il lo l le i gli un una che non'.split(
      ' ',
    ),
  ),
  endings: [
    ['zioni', 'zione'],
    ['zione', 'zioni'],
    ['sioni', 'sione'],
    ['sione', 'sioni'],
    ['stioni', 'stione'],
    ['stione', 'stioni'],
    ['che', 'ca', 'co', 'ci', 'chi'],
    ['ca', 'che', 'co', 'ci', 'chi'],
    ['co', 'ci', 'chi', 'ca', 'che'],
    ['ghe', 'ga'],
    ['ga', 'ghe'],
    ['go', 'ghi'],
    ['ci', 'co', 'ca', 'che'],
    ['chi', 'co', 'ca', 'che'],
    ['cie', 'cia'],
    ['ali', 'ale'],
    ['ale', 'ali'],
    ['ili', 'ile'],
    ['ile', 'ili'],
    ['ività', 'ività'],
    ['à', 'à'],
    ['io', 'i', 'ia', 'ie'],
    ['ia', 'ie', 'io', 'i'],
    ['o', 'i', 'a', 'e'],
    ['a', 'e', 'o', 'i'],
    ['i', 'o', 'e', 'a'],
    ['e', 'i', 'a'],
  ],
  verbalNoun: [/izzazione$/, 'izzare'],
  infinitive: /(?:izz|ntr|stit|gest)are$/,
  participle: [/izzat[oa]$/, 'izzare'],
  conjugate: conjugateItalian,
  plural: /i$/,
});

/** The forms of a verb in -are that reports use. */
export function conjugateItalian(infinitive: Word): Word[] {
  const stem = infinitive.slice(0, -3);
  return ARE.map((ending) => stem + ending);
}
