/** How Spanish, Portuguese and Italian labels inflect alike; each language brings its endings. */
import { applyEndings, type EndingRule, type Inflect, inflectHead, type Word } from './inflector';

export interface RomanceRules {
  /** Words that end the head of a noun phrase. */
  readonly stops: ReadonlySet<string>;
  readonly endings: readonly EndingRule[];
  /** Noun ending → infinitive ending of the verb behind it: -ización → -izar. */
  readonly verbalNoun: readonly [RegExp, string];
  readonly infinitive: RegExp;
  readonly participle: readonly [RegExp, string];
  readonly conjugate: (infinitive: Word) => Word[];
  /** A word that is a plural when it stands alone. */
  readonly plural: RegExp;
}

/** The inflection of a language described by `rules`. */
export function inflectRomance(rules: RomanceRules): Inflect {
  const plain = (word: Word) => (word.length < 3 ? [word] : applyEndings(word, rules.endings));
  return (words) => {
    const [first = ''] = words;
    if (words.length === 1) {
      const lower = /^\p{Ll}/u.test(first);
      if (lower && rules.infinitive.test(first)) return [rules.conjugate(first)];
      const [noun, infinitive] = rules.verbalNoun;
      if (noun.test(first))
        return [[...plain(first), ...rules.conjugate(first.replace(noun, infinitive))]];
      const [participle, stem] = rules.participle;
      if (participle.test(first)) return [rules.conjugate(first.replace(participle, stem))];
      if (rules.plural.test(first)) return [[first]];
    }
    return inflectHead(words, rules.stops, plain);
  };
}
