import { describe, expect, it } from 'vitest';
import { changeNote } from '../../../lib/domain/notes/edit';
import {
  findExcess,
  keepConflict,
  keepOther,
  keepRevision,
  listEarlierQuotes,
  MAX_HISTORY_LENGTH,
  MAX_REVISIONS,
  moveAside,
  type NoteRevision,
} from '../../../lib/domain/notes/history';
import { MAX_COMMENT_LENGTH, type Note } from '../../../lib/domain/notes/note';
import { aNote, someSelectors } from '../../support/builders';

const now = '2026-05-04T09:00:00.000Z';

/** `count` edits of one note, each comment made by `comment`. */
function someHistory(count: number, comment = (n: number) => `edit ${n}`): NoteRevision[] {
  let note = aNote({ comment: 'the first words' });
  return Array.from({ length: count }, (_, n) => {
    const kept = keepRevision(note);
    note = changeNote(note, { comment: comment(n) }, now);
    return kept;
  });
}

describe('the history of a note', () => {
  it('keeps every edit of an ordinary note', () => {
    expect(findExcess(someHistory(MAX_REVISIONS))).toEqual([]);
  });

  it('forgets the oldest edits of one edited very often, but never what it said first', () => {
    const history = someHistory(MAX_REVISIONS + 3);
    expect(findExcess(history)).toEqual(history.slice(1, 4));
  });

  it('keeps fewer edits of a very long comment, but always the latest ten and the first', () => {
    const history = someHistory(100, () => 'x'.repeat(MAX_COMMENT_LENGTH));
    const excess = new Set(findExcess(history));
    const kept = history.filter((revision) => !excess.has(revision));
    const length = kept.reduce((sum, { state }) => sum + JSON.stringify(state).length, 0);
    expect(length).toBeLessThanOrEqual(MAX_HISTORY_LENGTH);
    expect(kept[0]?.state.comment).toBe('the first words');
    expect(kept.slice(-10)).toEqual(history.slice(-10));
  });

  it('never forgets a conflict copy, for nothing else holds its text', () => {
    const history = someHistory(MAX_REVISIONS + 20).map((kept, n) =>
      n === 5 ? { ...kept, variant: 1, kind: 'conflict' as const } : kept,
    );
    expect(findExcess(history)).not.toContain(history[5]);
    expect(findExcess(history)).toHaveLength(20);
  });
});

describe('a refused change', () => {
  const before = aNote({ comment: 'before' });
  const stored = changeNote(before, { comment: 'from one tab' }, now);
  const history = [keepRevision(before)];

  it('is kept beside the revision it was made on', () => {
    const copy = keepConflict(stored, 0, { comment: 'from another tab' }, history, now);
    expect(copy).toMatchObject({ note: stored.id, revision: 0, variant: 1, kind: 'conflict' });
    expect(copy?.state).toMatchObject({ comment: 'from another tab' });
  });

  it('is kept once, however often it is sent', () => {
    const copy = keepConflict(stored, 0, { comment: 'from another tab' }, history, now);
    const kept = copy ? [...history, copy] : history;
    expect(keepConflict(stored, 0, { comment: 'from another tab' }, kept, now)).toBeNull();
    expect(keepConflict(stored, 0, { comment: 'a third' }, kept, now)?.variant).toBe(2);
  });

  it('is not kept when the note or its history says the same already', () => {
    expect(keepConflict(stored, 0, { comment: 'from one tab' }, history, now)).toBeNull();
    expect(keepConflict(stored, 0, { comment: 'before' }, history, now)).toBeNull();
  });
});

describe('the words a note stood on before', () => {
  const at = (quote: string, note: Note): Note => ({
    ...note,
    target: { ...note.target, selector: someSelectors(quote) },
  });
  const day = (number: number) => `2026-05-0${number}T09:00:00.000Z`;

  it('are listed with the time until which it did, the latest first, each once', () => {
    const first = at('may act', aNote({ modified: day(1) }));
    const commented = { ...first, comment: 'New.', revision: 1, modified: day(2) };
    const moved = { ...at('shall act', commented), revision: 2, modified: day(3) };
    const now = { ...at('must act', moved), revision: 3, modified: day(4) };
    const history = [first, commented, moved].map(keepRevision);
    expect(listEarlierQuotes(now, history)).toEqual([
      { quote: 'shall act', until: day(4) },
      { quote: 'may act', until: day(3) },
    ]);
  });

  it('do not include those of a refused change', () => {
    const note = at('may act', aNote({ revision: 1 }));
    const refused = keepOther(note, at('might act', note), []);
    expect(refused && listEarlierQuotes(note, [refused])).toEqual([]);
  });
});

describe('a state whose place another one needs', () => {
  const [kept] = someHistory(1);
  if (!kept) throw new Error('There is no history.');
  const other = { ...kept, state: { ...kept.state, comment: 'from another browser' } };

  it('moves aside, with its words', () => {
    expect(moveAside(kept, [other])).toEqual({ ...other, variant: 1, kind: 'conflict' });
  });

  it('stays when there is none, or one that says the same', () => {
    expect(moveAside(kept, [])).toBeNull();
    expect(moveAside(kept, [kept])).toBeNull();
  });
});

describe('another note of the same revision', () => {
  it('is kept as a copy, once', () => {
    const note = aNote({ comment: 'here', revision: 3 });
    const other = { ...note, comment: 'there' };
    const copy = keepOther(note, other, []);
    expect(copy).toMatchObject({ revision: 3, variant: 1, state: { comment: 'there' } });
    expect(keepOther(note, other, copy ? [copy] : [])).toBeNull();
  });
});
