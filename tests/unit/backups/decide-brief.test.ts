import { describe, expect, it } from 'vitest';
import { decideBrief, decideBriefRevision } from '../../../lib/domain/backups/decide-brief';
import type { BriefRevision } from '../../../lib/domain/briefs/brief';
import { changeBrief, createBrief } from '../../../lib/domain/briefs/save-brief';
import { aBriefContent, aBriefId } from '../../support/builders';

const now = '2026-05-03T09:00:00.000Z';
const content = aBriefContent();
const brief = createBrief(aBriefId(), content, now);
const changed = changeBrief(brief, { ...content, title: 'Changed' }, now);
const other = changeBrief(brief, { ...content, title: 'Changed elsewhere' }, now);

const revisionOf = (revision: number, title = 'Before'): BriefRevision => ({
  brief: brief.id,
  revision,
  variant: 0,
  written: now,
  content: { ...content, title },
});

describe('a brief of a backup', () => {
  it('is new where there is none', () => {
    expect(decideBrief(brief, undefined, [])).toEqual({ outcome: 'new', put: brief });
  });

  it('changes nothing where it is the same', () => {
    expect(decideBrief(brief, brief, [])).toEqual({ outcome: 'identical' });
  });

  it('replaces an older one, which joins the history', () => {
    const decision = decideBrief(changed, brief, []);
    expect(decision).toMatchObject({ outcome: 'newer', put: changed, kept: { content } });
  });

  it('never replaces a newer one', () => {
    const history = [{ ...revisionOf(0), content }];
    expect(decideBrief(brief, changed, history)).toEqual({ outcome: 'older' });
  });

  it('joins the history where both were changed', () => {
    const decision = decideBrief(other, changed, []);
    expect(decision).toMatchObject({ outcome: 'both', kept: { content: other.content } });
    expect(decision.put).toBeUndefined();
  });

  it('is not taken out of the trash, nor put into it', () => {
    const trashed = { ...brief, trashed: now };
    expect(decideBrief(brief, trashed, [])).toEqual({ outcome: 'older' });
    expect(decideBrief(trashed, brief, [])).toEqual({ outcome: 'older' });
  });
});

describe('an earlier state of a brief in a backup', () => {
  it('is new, or known', () => {
    expect(decideBriefRevision(revisionOf(0), [])).toMatchObject({ outcome: 'new' });
    expect(decideBriefRevision(revisionOf(0), [revisionOf(0)])).toEqual({ outcome: 'identical' });
  });

  it('stands beside another of its number', () => {
    const decision = decideBriefRevision(revisionOf(0, 'Elsewhere'), [revisionOf(0)]);
    expect(decision).toMatchObject({ outcome: 'both', put: { variant: 1 } });
  });
});
