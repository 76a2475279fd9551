import { describe, expect, it } from 'vitest';
import { changeNote } from '../../../lib/domain/notes/edit';
import { keepConflict, keepRevision, type NoteRevision } from '../../../lib/domain/notes/history';
import { listVersions } from '../../../lib/popup/load-history';
import { aLink, aNote } from '../../support/builders';

const now = '2026-05-04T09:00:00.000Z';

/** The note after each change, and its history. */
function edit(...changes: Parameters<typeof changeNote>[1][]) {
  let note = aNote({ comment: 'one' });
  const history: NoteRevision[] = [];
  for (const change of changes) {
    history.push(keepRevision(note));
    note = changeNote(note, change, now);
  }
  return { note, history };
}

describe('the earlier versions of a note', () => {
  it('are the texts it had, the latest first', () => {
    const { note, history } = edit({ comment: 'two' }, { comment: 'three' });
    expect(listVersions(note, history).map(({ comment }) => comment)).toEqual(['two', 'one']);
  });

  it('leave out changes that were not of the text', () => {
    const { note, history } = edit({ cases: [aLink()] }, { comment: 'two' }, { tags: ['x'] });
    expect(listVersions(note, history).map(({ comment }) => comment)).toEqual(['one']);
  });

  it('tell a text that was refused', () => {
    const { note, history } = edit({ comment: 'two' });
    const copy = keepConflict(note, 0, { comment: 'mine' }, history, now);
    const versions = listVersions(note, copy ? [...history, copy] : history);
    expect(versions.map(({ comment, refused }) => [comment, refused])).toEqual([
      ['mine', true],
      ['one', false],
    ]);
  });
});
