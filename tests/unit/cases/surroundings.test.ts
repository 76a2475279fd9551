import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../../lib/page/passage';

const long = (letter: string) => letter.repeat(500);

describe('the surroundings of a mention', () => {
  it('are its paragraph, if that is long enough', () => {
    const text = `${long('a')}\n\n${long('b')}\n\n${long('c')}`;
    expect(surroundingsOf(text, { start: 600, end: 605 })).toEqual({ start: 502, end: 1002 });
  });

  it('take in the neighbours of a short paragraph', () => {
    const text = `${long('a')}\n\nshort\n\n${long('c')}`;
    expect(surroundingsOf(text, { start: 502, end: 507 })).toEqual({ start: 0, end: text.length });
  });

  it('are the whole of a short text', () => {
    expect(surroundingsOf('One line.', { start: 4, end: 8 })).toEqual({ start: 0, end: 9 });
  });

  it('reach no more than 1,000 units to either side of its start', () => {
    const text = 'a'.repeat(5_000);
    const { start, end } = surroundingsOf(text, { start: 2_500, end: 2_510 });
    expect([start, end]).toEqual([1_500, 3_500]);
  });
});
