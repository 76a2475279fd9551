import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packStates } from '../../../lib/domain/tagging/pack-states';
import { type Automaton, AutomatonBuilder } from '../../../lib/domain/tagging/phrase-automaton';
import { JOIN_KINDS } from '../../../lib/domain/tagging/phrase-codes';
import type { Phrase } from '../../../lib/domain/tagging/phrase-pattern';
import { runSteps } from '../../../lib/domain/tagging/steps';
import { NODE, unpackStates } from '../../../lib/domain/tagging/unpack-states';
import { edgesFrom } from './edges-from';

const WORDS = ['water', 'public', 'good', 'common', 'land', 'trust'];

const slot = fc.record({
  words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
  join: fc.integer({ min: 0, max: JOIN_KINDS - 1 }),
  capital: fc.constant(false),
});
const phrases = fc.array(
  fc.record({
    phrase: fc.array(slot, { minLength: 1, maxLength: 4 }),
    output: fc.integer({ min: 0, max: 5 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** What an automaton accepts: the codes of each phrase → its output set. */
function languageOf(
  edgesOf: (state: number) => Iterable<readonly [code: number, target: number]>,
  outputOf: (state: number) => number,
  root: number,
): Map<string, number> {
  const language = new Map<string, number>();
  const visit = (state: number, path: readonly number[]) => {
    const output = outputOf(state);
    if (output >= 0) language.set(path.join(' '), output);
    for (const [code, target] of edgesOf(state)) visit(target, [...path, code]);
  };
  visit(root, []);
  return language;
}

function build(entries: readonly { phrase: Phrase; output: number }[]) {
  const builder = new AutomatonBuilder();
  for (const { phrase, output } of entries) {
    for (const key of builder.expansions(phrase)) builder.add(key, output);
  }
  return builder.build((outputs) => outputs.join());
}

/** What is left of an automaton's language when it has been packed and read back. */
function packedLanguage(automaton: Pick<Automaton, 'edges' | 'outputs'>): Map<string, number> {
  const { states: packed, outputOrder } = packStates(automaton);
  const states = runSteps(unpackStates(packed));
  return languageOf(
    (state) => edgesFrom(states, state),
    (state) => outputOrder[states.nodes[state * NODE] ?? -1] ?? -1,
    states.root,
  );
}

describe('a packed automaton', () => {
  it('accepts every phrase of the automaton with the same outputs, and no other', () => {
    fc.assert(
      fc.property(phrases, (entries) => {
        const automaton = build(entries);
        const packed = packedLanguage(automaton);
        const expected = languageOf(
          (state) => automaton.edges[state] ?? [],
          (state) => automaton.outputs[state] ?? -1,
          automaton.edges.length - 1,
        );
        expect(packed).toEqual(expected);
      }),
    );
  });

  it('still has every expansion that was added, with its output', () => {
    fc.assert(
      fc.property(phrases, (entries) => {
        const automaton = build(entries);
        const language = packedLanguage(automaton);
        const lexemeOf = (word: string) => automaton.lexemes[automaton.words.indexOf(word)] ?? -1;
        for (const { phrase, output } of entries) {
          for (const words of choices(phrase)) {
            const key = words.map(
              (word, at) => lexemeOf(word) * JOIN_KINDS + (phrase[at]?.join ?? 0),
            );
            expect(automaton.outputSets[language.get(key.join(' ')) ?? -1]).toContain(output);
          }
        }
      }),
    );
  });
});

function choices(phrase: Phrase): string[][] {
  return phrase.reduce<string[][]>(
    (heads, { words }) => heads.flatMap((head) => words.map((word) => [...head, word])),
    [[]],
  );
}
