import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { placeOf } from '../../../lib/domain/anchoring/selectors';
import { follow } from './pages';

/** Sentences of a law as laws repeat themselves: few words, many look-alikes. */
const SENTENCE = fc
  .tuple(
    fc.constantFrom('The council', 'The mayor', 'The board', 'A user'),
    fc.constantFrom('shall publish', 'may adopt', 'must revise', 'shall not raise'),
    fc.constantFrom('the tariff', 'the budget', 'the plan', 'the register'),
    fc.constantFrom('every year', 'before 1 May', 'within 30 days', 'after a hearing'),
    fc.constantFrom('for water', 'for the forest', 'for the housing fund', 'for energy'),
  )
  .map((parts) => `${parts.join(' ')}.`);
const LAW = fc.uniqueArray(SENTENCE, { minLength: 4, maxLength: 25 });
const BREAK = '\n\n';

/** What became of a part of block `own` when `law` became `now`. */
function followPart(law: readonly string[], own: number, from: number, now: readonly string[]) {
  const start = law.slice(0, own).reduce((sum, text) => sum + text.length + BREAK.length, 0);
  const end = start + (law[own]?.length ?? 0);
  const text = now.join(BREAK);
  const place = placeOf(follow(law.join(BREAK), start + from, end, text));
  return place && text.slice(place.start, place.end);
}

suite('in any law made of look-alikes', () => {
  it('a change of another block leaves a passage where it is', () => {
    fc.assert(
      fc.property(LAW, SENTENCE, fc.nat(), fc.nat(), (law, sentence, a, b) => {
        const own = a % law.length;
        const other = b % law.length;
        fc.pre(own !== other && !law.includes(sentence));
        expect(followPart(law, own, 4, law.with(other, sentence))).toBe(law[own]?.slice(4));
      }),
    );
  });

  it('a part of a deleted block is found in no block that was there before', () => {
    fc.assert(
      fc.property(LAW, fc.nat(), fc.nat({ max: 20 }), (law, a, from) => {
        const own = a % law.length;
        expect(followPart(law, own, from, law.toSpliced(own, 1))).toBeUndefined();
      }),
    );
  });

  it('a deleted block is found, if anywhere, in the one that is new', () => {
    fc.assert(
      fc.property(LAW, SENTENCE, fc.nat(), fc.nat(), (law, sentence, a, b) => {
        fc.pre(!law.includes(sentence));
        const own = a % law.length;
        const now = law.toSpliced(own, 1);
        const found = followPart(law, own, 0, now.toSpliced(b % law.length, 0, sentence));
        fc.pre(found !== undefined);
        expect(sentence).toContain(found);
      }),
    );
  });
});
