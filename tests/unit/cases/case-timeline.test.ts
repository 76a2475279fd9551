import { describe, expect, it } from 'vitest';
import { composeTimeline } from '../../../lib/domain/cases/case-timeline';

const YEAR = 2026;
const compose = (parts: Partial<Parameters<typeof composeTimeline>[0]>) =>
  composeTimeline(
    { startYear: null, endYear: null, status: 'active', summary: 'Nothing dated.', ...parts },
    YEAR,
  );

describe('the timeline of a case', () => {
  it('has a whole sentence for each year, and marks start and end in it', () => {
    const timeline = compose({
      startYear: 2010,
      endYear: 2015,
      status: 'reversed',
      summary:
        'The contract of 1985 ran out in 2010. Prices fell by 8% in 2011. A new council sold the works in 2015.',
    });
    expect(timeline?.events).toEqual([
      {
        years: [1985, 2010],
        start: true,
        end: false,
        text: 'The contract of 1985 ran out in 2010.',
      },
      { years: [2011], start: false, end: false, text: 'Prices fell by 8% in 2011.' },
      { years: [2015], start: false, end: true, text: 'A new council sold the works in 2015.' },
    ]);
    expect(timeline?.marks).toEqual([
      { year: 1985, kind: 'dated' },
      { year: 2010, kind: 'start' },
      { year: 2011, kind: 'dated' },
      { year: 2015, kind: 'end' },
    ]);
    expect(timeline).toMatchObject({ from: 1985, to: 2015, open: false });
  });

  it('tells a start and an end that no sentence has', () => {
    const timeline = compose({ startYear: 1990, endYear: 1995, status: 'ended' });
    expect(timeline?.events).toEqual([
      { years: [1990], start: true, end: false, text: null },
      { years: [1995], start: false, end: true, text: null },
    ]);
  });

  it('goes on to this year while nobody has ended the case', () => {
    expect(compose({ startYear: 2001 })).toMatchObject({ from: 2001, to: YEAR, open: true });
    expect(compose({ startYear: 2001, status: 'ended' })).toMatchObject({ to: 2001, open: false });
  });

  it.each([
    ['a decade', 'Built in the 1990s.'],
    ['a sum', 'It cost 2,016 euros and €1999.'],
    ['a share', 'Some 2000% more.'],
    ['part of a longer number', 'There were 120145 votes and 2.2008 litres.'],
    ['a year to come', 'It must be done by 2030.'],
  ])('takes %s for no year', (_, summary) => {
    expect(compose({ summary })).toBeNull();
  });

  it('does not cut a sentence at an initial or a decimal', () => {
    const summary = 'In 2003 J. Figueres paid 1.5 million. It worked.';
    expect(compose({ summary })?.events[0]?.text).toBe('In 2003 J. Figueres paid 1.5 million.');
  });
});
