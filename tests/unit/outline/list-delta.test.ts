import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChange,
  describeChange,
  isUnchanged,
  splitChange,
} from '../../../lib/domain/outline/list-delta';

const change = (before: readonly string[], after: readonly string[]) =>
  describeChange(new Map(before.map((key, at) => [key, at])), after, after);

const keys = fc.uniqueArray(fc.string({ maxLength: 2 }), { maxLength: 12 });

describe('a list as a change of the one before', () => {
  it('tells only what is new', () => {
    expect(change(['a', 'b', 'c'], ['a', 'x', 'b', 'c'])).toEqual([
      { from: 0, count: 1 },
      { items: ['x'] },
      { from: 1, count: 2 },
    ]);
  });

  it('names a run that moved instead of telling it again', () => {
    expect(change(['a', 'b', 'c', 'd'], ['c', 'd', 'a', 'b'])).toEqual([
      { from: 2, count: 2 },
      { from: 0, count: 2 },
    ]);
  });

  it('leads from any list to any other', () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        expect(applyChange(before, change(before, after))).toEqual(after);
      }),
    );
  });

  it('says the same in pieces, none with more new items than asked for', () => {
    fc.assert(
      fc.property(keys, keys, fc.integer({ min: 1, max: 4 }), (before, after, size) => {
        const pieces = splitChange(change(before, after), size);
        expect(applyChange(before, pieces.flat())).toEqual(after);
        for (const piece of pieces) {
          const added = piece.flatMap((part) => ('items' in part ? part.items : []));
          expect(added.length).toBeLessThanOrEqual(size);
        }
      }),
    );
  });

  it('is no change just when the lists are the same', () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        expect(isUnchanged(change(before, after), before.length)).toBe(
          before.join('\n') === after.join('\n') && before.length === after.length,
        );
        expect(isUnchanged(change(before, before), before.length)).toBe(true);
      }),
    );
  });
});
