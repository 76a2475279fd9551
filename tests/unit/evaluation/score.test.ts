import { describe, expect, it } from 'vitest';
import {
  type GoldDocument,
  macroF1,
  type Predicted,
  scoreDocument,
  Tally,
} from '../../../scripts/eval/score';

const span = (start: number, end: number, concept = 'commons'): Predicted => ({
  start,
  end,
  concept,
});

function gold(
  mentions: readonly Predicted[],
  traps: readonly { start: number; end: number }[] = [],
): GoldDocument {
  return { id: 'a', lang: 'en', text: '', mentions, traps };
}

const counts = ({ found, exact, predicted, gold: expected }: Tally) => ({
  found,
  exact,
  predicted,
  gold: expected,
});

describe('a mention and a prediction', () => {
  it.each([
    ['the same span', span(10, 20), { found: 1, exact: 1 }],
    ['a span that begins earlier', span(5, 20), { found: 1, exact: 0 }],
    ['a span within', span(12, 15), { found: 1, exact: 0 }],
    ['one shared character at the end', span(19, 30), { found: 1, exact: 0 }],
    ['a span that ends where the mention begins', span(0, 10), { found: 0, exact: 0 }],
    ['a span that begins where the mention ends', span(20, 30), { found: 0, exact: 0 }],
    ['the same span as another concept', span(10, 20, 'enclosure'), { found: 0, exact: 0 }],
  ])('%s', (_, prediction, expected) => {
    const { tally } = scoreDocument(gold([span(10, 20)]), [prediction]);
    expect(counts(tally)).toEqual({ ...expected, predicted: 1, gold: 1 });
  });

  it('pair once: a second prediction within the mention is wrong', () => {
    const score = scoreDocument(gold([span(10, 30)]), [span(10, 15), span(20, 30)]);
    expect(counts(score.tally)).toEqual({ found: 1, exact: 0, predicted: 2, gold: 1 });
    expect(score.wrong).toEqual([span(20, 30)]);
  });

  it('pair once: a prediction over two mentions finds one of them', () => {
    const score = scoreDocument(gold([span(10, 15), span(20, 30)]), [span(10, 30)]);
    expect(counts(score.tally)).toEqual({ found: 1, exact: 0, predicted: 1, gold: 2 });
    expect(score.missed).toEqual([span(20, 30)]);
  });

  it('pair by exact span before mere overlap', () => {
    const { tally } = scoreDocument(gold([span(10, 20)]), [span(8, 12), span(10, 20)]);
    expect(counts(tally)).toEqual({ found: 1, exact: 1, predicted: 2, gold: 1 });
  });

  it.each([
    ['the later prediction overlaps both mentions', [span(10, 12), span(12, 30)]],
    ['the earlier prediction overlaps both mentions', [span(8, 22), span(25, 28)]],
  ])('are paired so that as many as possible are, whatever the order: %s', (_, predictions) => {
    const mentions = [span(10, 15), span(20, 30)];
    for (const expected of [mentions, [...mentions].reverse()])
      for (const given of [predictions, [...predictions].reverse()]) {
        const { tally } = scoreDocument(gold(expected), given);
        expect(counts(tally)).toEqual({ found: 2, exact: 0, predicted: 2, gold: 2 });
      }
  });

  it('do not lose an exact pair to an overlap of an earlier mention', () => {
    const score = scoreDocument(gold([span(10, 21), span(20, 30)]), [span(20, 30)]);
    expect(counts(score.tally)).toEqual({ found: 1, exact: 1, predicted: 1, gold: 2 });
    expect(score.missed).toEqual([span(10, 21)]);
  });
});

describe('traps', () => {
  it('are hit by any overlapping prediction of any concept, and once', () => {
    const traps = [
      { start: 0, end: 5 },
      { start: 10, end: 20 },
      { start: 30, end: 40 },
    ];
    const score = scoreDocument(gold([], traps), [
      span(12, 13),
      span(15, 25, 'enclosure'),
      span(50, 55),
    ]);
    expect(score.traps).toBe(3);
    expect(score.trapsLeftAlone).toBe(2);
  });

  it('are left alone by a prediction that only touches them', () => {
    const score = scoreDocument(gold([], [{ start: 10, end: 20 }]), [span(0, 10), span(20, 25)]);
    expect(score.trapsLeftAlone).toBe(1);
  });
});

describe('the figures', () => {
  it('are precision, recall and their harmonic mean', () => {
    // Four mentions, five predictions, three pairs, two of them exact.
    const { tally } = scoreDocument(gold([span(0, 5), span(10, 15), span(20, 25), span(30, 35)]), [
      span(0, 5),
      span(10, 15),
      span(22, 28),
      span(50, 55),
      span(60, 65),
    ]);
    expect(tally.precision(tally.found)).toBeCloseTo(3 / 5);
    expect(tally.recall(tally.found)).toBeCloseTo(3 / 4);
    expect(tally.f1(tally.found)).toBeCloseTo(2 / 3);
    expect(tally.precision(tally.exact)).toBeCloseTo(2 / 5);
    expect(tally.f1(tally.exact)).toBeCloseTo(4 / 9);
  });

  it('add up over documents before they are divided', () => {
    const sum = new Tally();
    sum.add(scoreDocument(gold([span(0, 5)]), [span(0, 5)]).tally);
    sum.add(scoreDocument(gold([]), [span(0, 5), span(10, 15)]).tally);
    sum.add(scoreDocument(gold([span(0, 5)]), [span(0, 4)]).tally);
    expect(counts(sum)).toEqual({ found: 2, exact: 1, predicted: 4, gold: 2 });
    expect(sum.precision(sum.found)).toBeCloseTo(1 / 2);
    expect(sum.recall(sum.exact)).toBeCloseTo(1 / 2);
  });

  it('are perfect where there was nothing to find and nothing was found', () => {
    const { tally } = scoreDocument(gold([]), []);
    expect([tally.precision(0), tally.recall(0), tally.f1(0)]).toEqual([1, 1, 1]);
  });

  it('weigh each concept of gold or prediction alike in the macro mean', () => {
    const { byConcept } = scoreDocument(
      gold([span(0, 5), span(10, 15), span(20, 25, 'degrowth')]),
      // commons: 2 pairs of 2 and 2 (F1 1); degrowth: missed (0); enclosure: only predicted (0).
      [span(0, 5), span(12, 15), span(40, 45, 'enclosure')],
    );
    expect(macroF1(byConcept)).toBeCloseTo(1 / 3);
    expect(macroF1(new Map())).toBe(0);
  });
});
