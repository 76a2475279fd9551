import { describe, expect, it } from 'vitest';
import { packOutputs, unpackOutputs } from '../../../lib/domain/tagging/pack-outputs';
import { packRules, RuleTable } from '../../../lib/domain/tagging/pack-rules';
import { packStates } from '../../../lib/domain/tagging/pack-states';
import { runSteps } from '../../../lib/domain/tagging/steps';
import { NODE, unpackStates } from '../../../lib/domain/tagging/unpack-states';
import { compileShippedLexicons } from '../../../scripts/catalogue/shipped-lexicon';
import { edgesFrom } from './edges-from';

const lexicons = Object.entries(compileShippedLexicons());

/** Whatever is read wrongly or not at all is written differently, or not at all. */
describe.each(lexicons)('the lexicon %s that ships, read and written again,', (_, compiled) => {
  const outputSets = unpackOutputs(compiled.outputs);

  it('has the same automaton', () => {
    const states = runSteps(unpackStates(compiled.states));
    const count = states.nodes.length / NODE;
    // The packer takes the last state for the root.
    const moved = (state: number) => (state === states.root ? count : state) - 1;
    const edges: (readonly [number, number])[][] = [];
    const outputs: number[] = [];
    for (let state = 0; state < count; state++) {
      edges[moved(state)] = [...edgesFrom(states, state)].map(([code, to]) => [code, moved(to)]);
      outputs[moved(state)] = states.nodes[state * NODE] ?? -1;
    }
    const again = packStates({ edges, outputs });
    expect(again.states).toEqual(compiled.states);
    expect(again.outputOrder).toEqual(outputSets.map((_, set) => set));
  });

  it('has the same outputs', () => {
    expect(packOutputs(outputSets).outputs).toEqual(compiled.outputs);
  });

  it('has the same rules, one for each that outputs refer to', () => {
    const table = new RuleTable(compiled.rules);
    const count = Math.max(...outputSets.flat().map(([, , , rule]) => rule)) + 1;
    const rules = Array.from({ length: count }, (_, rule) => table.get(rule));
    expect(packRules(rules.flatMap((rule) => rule ?? []))).toEqual(compiled.rules);
  });
});
