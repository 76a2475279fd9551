import { describe, expect, it } from 'vitest';
import type { CaseReason } from '../../../lib/domain/cases/case-reason';
import { composeReasons } from '../../../lib/ui/case-reasons';
import { pageMessages } from '../../../lib/ui/messages/page';

const NOTHING: CaseReason = {
  named: false,
  names: [],
  places: [],
  facets: [],
  subjects: [],
  noted: [],
  concepts: [],
  sector: null,
  words: [],
};
const compose = (reason: Partial<CaseReason>) =>
  composeReasons({ ...NOTHING, ...reason }, pageMessages('en'), 'en');

describe('the reasons for a case study', () => {
  it('leave out names that may mean it when the text names it outright', () => {
    expect(compose({ named: true, names: ['Sangini'] }).join()).not.toContain('Sangini');
    expect(compose({ names: ['Sangini'] }).join()).toContain('Sangini');
  });

  it('say at most three names in one phrase, the first ones', () => {
    const [phrase] = compose({ facets: ['alpha', 'beta', 'gamma', 'delta'] });
    expect(phrase).toContain('alpha, beta, and gamma');
    expect(phrase).not.toContain('delta');
  });

  it('put the place before the situation, and that before the subject', () => {
    const phrases = compose({ subjects: ['parks'], facets: ['a sale'], places: ['Lyon'] });
    expect(phrases.map((phrase) => /Lyon|a sale|parks/.exec(phrase)?.[0])).toEqual([
      'Lyon',
      'a sale',
      'parks',
    ]);
  });

  it('name single words only where little else is to be said', () => {
    const words = ['pipes', 'leaks'];
    expect(compose({ words, facets: ['a sale'] }).join()).toContain('pipes and leaks');
    expect(compose({ words, facets: ['a sale'], subjects: ['parks'] }).join()).not.toContain(
      'pipes',
    );
    expect(compose({ words, named: true }).join()).not.toContain('pipes');
  });

  it('fall back on the sector, and never are none', () => {
    expect(compose({ sector: 'Water' }).join()).toContain('Water');
    expect(compose({})).toHaveLength(1);
  });
});
