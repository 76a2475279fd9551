/** English: plurals of the last word, the verbs behind -isation, both spellings of -ise. */
import { applyEndings, type EndingRule, type Inflect, unique, type Word } from './inflector';

const PLURALS: readonly EndingRule[] = [
  ['man', 'men'],
  ['ch', 'ches'],
  ['sh', 'shes'],
  ['x', 'xes'],
  ['ay', 'ays'],
  ['ey', 'eys'],
  ['oy', 'oys'],
  ['y', 'ies'],
];

const SINGULARS: readonly EndingRule[] = [
  ['ies', 'y'],
  ['xes', 'x'],
  ['ches', 'ch'],
  ['sses', 'ss'],
];

/** Nouns in -s that are no plurals, or whose singular means something else. */
const INVARIABLE = new Set(
  'commons goods economics services bodies politics series rights housing energy waste work justice care software poverty'.split(
    ' ',
  ),
);
const NOT_A_NOUN = /(?:ed|[^b]ly|ing|ic|[^v]al|ive|ible|able|based|own|up|run|led|held)$/;
const NOUN_AFTER_ALL =
  /(?:collective|cooperative|operative|initiative|budgeting|building|commoning)$/;
const VERBAL_NOUN = /i[sz]ation$/;

/** The forms of a regular verb given by its infinitive. */
export function conjugate(verb: Word): Word[] {
  if (verb.endsWith('e')) {
    const stem = verb.slice(0, -1);
    return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
  }
  if (/[^aeou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  return [verb, `${verb}s`, `${verb}ed`, `${verb}ing`];
}

export const inflectEnglish: Inflect = (words) =>
  words.map((word, index) => {
    const forms = index === words.length - 1 ? lastWord(word, words.length === 1) : [word];
    return unique(forms.flatMap(bothSpellings));
  });

function lastWord(word: Word, alone: boolean): Word[] {
  if (alone && VERBAL_NOUN.test(word)) {
    const stem = word.replace(VERBAL_NOUN, '');
    return [
      word,
      `${word}s`,
      ...conjugate(`${stem}ise`),
      `${stem}iser`,
      `${stem}isers`,
      `${stem}isations`,
    ];
  }
  if (alone && /i[sz](?:e|ed|ing)$/.test(word))
    return conjugate(word.replace(/i[sz](?:e|ed|ing)$/, 'ise'));
  if (INVARIABLE.has(word.toLowerCase())) return [word];
  if (word.endsWith('s')) return /(?:ss|us|is)$/.test(word) ? [word] : singular(word, alone);
  if (NOT_A_NOUN.test(word) && !NOUN_AFTER_ALL.test(word)) return [word];
  const plural = applyEndings(word, PLURALS);
  return plural.length > 1 ? plural : [word, `${word}s`];
}

function singular(word: Word, alone: boolean): Word[] {
  if (alone) return [word];
  const forms = applyEndings(word, SINGULARS);
  return forms.length > 1 ? forms : [word, word.slice(0, -1)];
}

/** -isation and -ization, -ised and -ized, organisation, labour and labor. */
export function bothSpellings(word: Word): Word[] {
  const spelled = [word];
  if (/[a-z]{3}i[sz](?:e|es|ed|ing|er|ers|ation|ations|ational)$/i.test(word)) {
    spelled.push(word.replace(/is(e|es|ed|ing|er|ers|ation|ations|ational)$/i, 'iz$1'));
    spelled.push(word.replace(/iz(e|es|ed|ing|er|ers|ation|ations|ational)$/i, 'is$1'));
  }
  if (/^neighbour/i.test(word)) spelled.push(word.replace(/our/i, 'or'));
  if (/^labour$/i.test(word)) spelled.push('labor');
  if (/^centre/i.test(word)) spelled.push(word.replace(/tre/i, 'ter'));
  if (/programme/i.test(word)) spelled.push(word.replace(/programme/i, 'program'));
  return spelled;
}
