/** Sentences in which a label must be found: plain ones, and for a ruled label those its own rule asks for. */
import type { ConceptSource } from '../../../lib/domain/concepts/concept-source';
import type { LabelLanguage } from '../../../lib/domain/i18n/languages';
import { notesOf, rulesOf } from '../../../lib/domain/tagging/compile-rules';
import type { RuleSource } from '../../../lib/domain/tagging/lexicon-source';

const CARRIERS: Readonly<Partial<Record<LabelLanguage, readonly [string, string]>>> = {
  en: ['They spoke about', 'again'],
  fr: ['On a parlé de', 'hier'],
  es: ['Se habló de', 'ayer'],
  de: ['Es ging um', 'gestern'],
  it: ['Si parlava di', 'ieri'],
  pt: ['Falou-se de', 'ontem'],
};

export interface Sentence {
  readonly text: string;
  /** Where the label stands. */
  readonly start: number;
}

/** The plain sentence first, then those with the words that speak for the label. */
export function sentencesFor(
  concept: ConceptSource,
  lang: LabelLanguage,
  label: string,
  rules: readonly RuleSource[],
): Sentence[] {
  const [before, after] = CARRIERS[lang] ?? ['', ''];
  const own = rulesOf(rules, concept.id, label);
  const notes = notesOf(concept, lang, label);
  const of = (key: 'before' | 'onlyBefore' | 'after' | 'onlyAfter' | 'near' | 'page') =>
    own.flatMap((rule) => rule[key] ?? []);
  const heads = [before, '', ...of('before'), ...of('onlyBefore')].map((word) =>
    word === '^' ? '' : word,
  );
  const tails = [after, '', ...of('after'), ...of('onlyAfter')];
  const company = ['', ...of('near'), ...of('page'), ...notes.flatMap((n) => n.positiveCues)];
  return heads.flatMap((head) =>
    tails.flatMap((tail) =>
      company.map((cue) => {
        const start = head ? head.length + 1 : 0;
        const text = `${head ? `${head} ` : ''}${label}${tail ? ` ${tail}` : ''}.${cue ? ` ${cue}.` : ''}`;
        return { text, start };
      }),
    ),
  );
}
