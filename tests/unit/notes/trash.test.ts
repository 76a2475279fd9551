import { describe, expect, it } from 'vitest';
import { reviewTrash, TRASH_DAYS, trashNote } from '../../../lib/domain/notes/trash';
import { aNote } from '../../support/builders';

const day = (number: number) => new Date(Date.UTC(2026, 4, 3 + number)).toISOString();
const deleted = trashNote(aNote(), day(0));

describe('a deleted note', () => {
  it('is kept for thirty days', () => {
    expect(reviewTrash(deleted, day(TRASH_DAYS - 1))).toEqual({ verdict: 'keep' });
  });

  it('is found due after that, and goes a day later', () => {
    const review = reviewTrash(deleted, day(TRASH_DAYS));
    expect(review).toEqual({ verdict: 'mark', next: { ...deleted, due: day(TRASH_DAYS) } });
    const due = { ...deleted, due: day(TRASH_DAYS) };
    expect(reviewTrash(due, day(TRASH_DAYS))).toEqual({ verdict: 'keep' });
    expect(reviewTrash(due, day(TRASH_DAYS + 1))).toEqual({ verdict: 'purge' });
  });

  it('survives a clock that jumps years ahead and is put right', () => {
    const marked = reviewTrash(deleted, day(4_000));
    expect(marked).toEqual({ verdict: 'mark', next: { ...deleted, due: day(4_000) } });
    const due = { ...deleted, due: day(4_000) };
    expect(reviewTrash(due, day(1))).toEqual({ verdict: 'mark', next: deleted });
  });

  it('survives a clock that is set back before the deletion', () => {
    expect(reviewTrash(deleted, day(-9_000))).toEqual({ verdict: 'keep' });
  });
});
