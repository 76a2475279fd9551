import { describe, expect, it } from 'vitest';
import { type PassageOutcome, summariseOutcomes } from '../../../lib/domain/documents/page-version';

const note = (outcome: PassageOutcome, created = '2026-05-03T09:00:00.000Z') => ({
  outcome,
  created,
});

describe('what became of the notes of a page', () => {
  it('is counted by outcome, since the latest note', () => {
    const notes = [
      note('exact', '2026-05-03T09:00:00.000Z'),
      note('changed', '2026-05-04T09:00:00.000Z'),
      note('changed', '2026-01-01T09:00:00.000Z'),
      note('ambiguous'),
      note('missing'),
    ];
    expect(summariseOutcomes(notes)).toEqual({
      notesOf: '2026-05-04T09:00:00.000Z',
      same: 1,
      changed: 2,
      ambiguous: 1,
      gone: 1,
    });
  });

  it('is not worth a word while all are where they were, or when there are none', () => {
    expect(summariseOutcomes([])).toBeNull();
    expect(summariseOutcomes([note('exact'), note('exact')])).toBeNull();
  });
});
