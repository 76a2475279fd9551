/** French: number and gender of the head of a noun phrase, the verb behind -isation. */
import { applyEndings, type EndingRule, type Inflect, inflectHead, type Word } from './inflector';

const STOPS = new Set(
  'de d du des à au aux en par pour sur dans entre avec sans contre et ou comme est l la le les un une qui'.split(
    ' ',
  ),
);

const NUMBER: readonly EndingRule[] = [
  ['aux', 'al', 'aux', 'ale', 'ales'],
  ['eaux', 'eau'],
  ['eau', 'eaux'],
  ['nal', 'nals', 'naux', 'nale', 'nales'],
  ['al', 'aux', 'ale', 'ales'],
  ['ales', 'ale', 'al', 'aux'],
  ['ale', 'ales', 'al', 'aux'],
  ['ifs', 'if', 'ive', 'ives'],
  ['if', 'ifs', 'ive', 'ives'],
  ['ives', 'ive', 'if', 'ifs'],
  ['ive', 'ives', 'if', 'ifs'],
  ['ées', 'ée', 'é', 'és'],
  ['ée', 'ées', 'é', 'és'],
  ['és', 'é', 'ée', 'ées'],
  ['é', 'és', 'ée', 'ées'],
  ['els', 'el', 'elle', 'elles'],
  ['el', 'els', 'elle', 'elles'],
  ['elles', 'elle', 'el', 'els'],
  ['elle', 'elles', 'el', 'els'],
  ['x', 'x'],
  ['z', 'z'],
  ['ss', 'ss'],
  ['s', ''],
  ['', 's'],
];

/** Endings of regular -er verbs as reports use them. */
const ER = 'er e es ent ons ez é ée és ées ant ait aient a èrent era eront erait eraient'.split(
  ' ',
);

/** The forms of a regular verb in -er. */
export function conjugateFrench(verb: Word): Word[] {
  const stem = verb.slice(0, -2);
  const soft = /[^aeiou]ér$|cér$|gér$/.test(`${stem}`) ? [stem.replace(/é(?=[^é]*$)/, 'è')] : [];
  const forms = ER.map((ending) => stem + ending);
  return [...forms, ...soft.flatMap((s) => [`${s}e`, `${s}es`, `${s}ent`])];
}

export const inflectFrench: Inflect = (words) => {
  const [first = ''] = words;
  if (words.length === 1) {
    if (/^\p{Ll}.*[^i]er$/u.test(first)) return [conjugateFrench(first)];
    if (/isation$/.test(first))
      return [[...plain(first), ...conjugateFrench(first.replace(/ation$/, 'er'))]];
    if (/isé$/.test(first)) return [conjugateFrench(first.replace(/é$/, 'er'))];
    // A plural given alone has a singular of its own meaning: communs, commun.
    if (/[sx]$/.test(first)) return [[first]];
  }
  return inflectHead(words, STOPS, plain);
};

function plain(word: Word): Word[] {
  return word.length < 3 ? [word] : applyEndings(word, NUMBER);
}
