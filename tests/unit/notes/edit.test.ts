import { describe, expect, it } from 'vitest';
import {
  addTag,
  changeNote,
  isDone,
  linkCase,
  moveToNewWording,
  removeTag,
  unlinkCase,
} from '../../../lib/domain/notes/edit';
import { motivationsOf } from '../../../lib/domain/notes/note';
import { aCaseId, aFingerprint, aLink, aNote, someSelectors } from '../../support/builders';

const later = '2026-05-04T09:00:00.000Z';

describe('a changed note', () => {
  it('is the next revision, with what was not changed as it was', () => {
    const note = aNote({ tags: ['water'] });
    expect(changeNote(note, { comment: 'new' }, later)).toEqual({
      ...note,
      comment: 'new',
      modified: later,
      revision: 1,
    });
  });

  it('is never dated before what it follows, when the clock was set back', () => {
    const note = aNote({ modified: later });
    const changed = changeNote(note, { comment: 'new' }, '1999-01-01T00:00:00.000Z');
    expect(changed.modified).toBe(later);
    expect(changed.revision).toBe(1);
  });

  it('tells a change that is done from one that is not', () => {
    const note = aNote({ comment: 'same', cases: [aLink()] });
    expect(isDone(note, { comment: 'same' })).toBe(true);
    expect(isDone(note, { cases: [aLink()] })).toBe(true);
    expect(isDone(note, { comment: 'other' })).toBe(false);
  });

  it('moves to a new wording, in the same document', () => {
    const note = aNote();
    const selector = someSelectors('run by those who use it');
    const moved = changeNote(note, moveToNewWording(selector, aFingerprint('v2')), later);
    expect(moved.target).toEqual({ source: note.target.source, selector });
    expect(moved.snapshot).toBe('v2');
  });
});

describe('linking a case study', () => {
  it('adds it last, with its relation', () => {
    const note = aNote({ cases: [aLink('a')] });
    expect(linkCase(note, aCaseId('b'), 'supports')).toEqual({
      cases: [aLink('a'), aLink('b', 'supports')],
    });
  });

  it('changes the relation of one that is linked already, in its place', () => {
    const note = aNote({ cases: [aLink('a'), aLink('b')] });
    expect(linkCase(note, aCaseId('a'), 'contradicts')).toEqual({
      cases: [aLink('a', 'contradicts'), aLink('b')],
    });
  });

  it('is taken back by unlinking', () => {
    const note = aNote({ cases: [aLink('a'), aLink('b')] });
    expect(unlinkCase(note, aCaseId('a'))).toEqual({ cases: [aLink('b')] });
  });
});

describe('tagging a note', () => {
  it('adds a tag once, without space around it', () => {
    const note = aNote({ tags: ['water'] });
    expect(addTag(note, ' chapter 3 ')).toEqual({ tags: ['water', 'chapter 3'] });
    expect(addTag(note, 'water ')).toEqual({ tags: ['water'] });
    expect(addTag(note, '  ')).toEqual({ tags: ['water'] });
  });

  it('is taken back', () => {
    expect(removeTag(aNote({ tags: ['water', 'land'] }), 'water')).toEqual({ tags: ['land'] });
  });
});

describe('what a note is for', () => {
  it.each([
    [{ comment: '  ' }, ['highlighting']],
    [{ comment: 'x' }, ['commenting']],
    [{ comment: '', tags: ['water'] }, ['tagging']],
    [{ comment: 'x', tags: ['water'], cases: [aLink()] }, ['commenting', 'tagging', 'linking']],
  ])('%j is for %j', (parts, motivations) => {
    expect(motivationsOf(aNote(parts))).toEqual(motivations);
  });
});
