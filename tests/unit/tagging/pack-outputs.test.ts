import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CASING_UPPER,
  OUTPUT_CASE,
  OUTPUT_CONCEPT,
  OUTPUT_CUE,
  OUTPUT_PLACE,
  OUTPUT_VETO,
  type Output,
} from '../../../lib/domain/tagging/output';
import { packOutputs, unpackOutputs } from '../../../lib/domain/tagging/pack-outputs';

const id = fc.nat({ max: 300 });
const languages = fc.integer({ min: 1, max: 255 });
const output: fc.Arbitrary<Output> = fc.oneof(
  fc.tuple(
    fc.constant(OUTPUT_CONCEPT),
    id,
    languages,
    fc.integer({ min: -1, max: 20 }),
    fc.constantFrom(0, CASING_UPPER),
  ),
  fc.tuple(fc.constant(OUTPUT_VETO), fc.constant(0), languages, fc.constant(-1), fc.constant(0)),
  fc.tuple(fc.constant(OUTPUT_CUE), id, fc.constant(0), fc.constant(-1), fc.constant(0)),
  fc.tuple(
    fc.constantFrom(OUTPUT_CASE, OUTPUT_PLACE),
    id,
    fc.constant(0),
    fc.constant(-1),
    fc.nat({ max: 1023 }),
  ),
);
const sets = fc.array(fc.array(output, { minLength: 1, maxLength: 4 }), { maxLength: 20 });

describe('packed output sets', () => {
  it('are the sets they were, but for the numbers of rules', () => {
    fc.assert(
      fc.property(sets, (given) => {
        const { outputs, ruleOrder } = packOutputs(given);
        const read = unpackOutputs(outputs).map((set) =>
          set.map(([kind, number, langs, rule, casing]) => [
            kind,
            number,
            langs,
            rule < 0 ? rule : ruleOrder[rule],
            casing,
          ]),
        );
        expect(read).toEqual(given);
      }),
    );
  });
});
