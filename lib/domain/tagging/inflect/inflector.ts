/** What the inflection rules of every language have in common. Build time only: nothing inflects on a page. */

/** One word of a label as written, with its case and accents. */
export type Word = string;

/**
 * The forms each word of a label takes, itself among them. Words agree in real texts; allowing every
 * combination costs nothing, because the wrong ones do not occur.
 */
export type Inflect = (words: readonly Word[]) => Word[][];

/** The first rule whose ending fits rewrites the word; `$` in a rule is the stem. */
export type EndingRule = readonly [ending: string, ...forms: string[]];

/** Applies the first fitting rule, longest endings first by convention of the caller's list. */
export function applyEndings(word: Word, rules: readonly EndingRule[]): Word[] {
  for (const [ending, ...forms] of rules) {
    if (!word.endsWith(ending) || word.length <= ending.length) continue;
    const stem = word.slice(0, word.length - ending.length);
    return [word, ...forms.map((form) => stem + form)];
  }
  return [word];
}

/** Inflects every word before the first preposition: the head of a Romance noun phrase and its adjectives. */
export function inflectHead(
  words: readonly Word[],
  stops: ReadonlySet<string>,
  forms: (word: Word) => Word[],
): Word[][] {
  const end = words.findIndex((word) => stops.has(word.toLowerCase()));
  const head = end === -1 ? words.length : end;
  return words.map((word, index) => (index < head ? unique(forms(word)) : [word]));
}

/** Without repetitions, in order. */
export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
