import { describe, expect, it } from 'vitest';
import { decideNote } from '../../../lib/domain/backups/decide';
import { importDocuments } from '../../../lib/domain/imports/import-documents';
import { meetNote } from '../../../lib/domain/imports/meet-note';
import { changeNote } from '../../../lib/domain/notes/edit';
import { keepRevision } from '../../../lib/domain/notes/history';
import { aDocument, aLink, anUrl } from '../../support/builders';
import { fixture, readFixture, readText } from './read-file';

const [candidate] = readFixture('hypothesis.json').candidates;
if (!candidate) throw new Error('The fixture has a note.');
const { note } = candidate;
const LATER = '2026-05-09T09:00:00.000Z';
const MUCH_LATER = '2026-05-10T09:00:00.000Z';

/** The same file after its note was changed there. */
function changedThere(comment: string, updated: string) {
  const text = fixture('hypothesis.json')
    .replace('Who **are** the users?', comment)
    .replace('2026-05-03T10:30:00.000000+00:00', updated);
  const [changed] = readText(text).candidates;
  if (!changed) throw new Error('It still has a note.');
  return changed;
}

describe('a note of a file that is here already', () => {
  it('changes nothing the second time, whatever tags and links were added here', () => {
    const here = { ...note, tags: [...note.tags, 'mine'], cases: [aLink()], revision: 2 };
    expect(meetNote(candidate, note)).toEqual(note);
    expect(decideNote(meetNote(candidate, here), here, undefined, []).outcome).toBe('identical');
  });

  it('is brought up to date when it was changed there since; place and links stay, the text here is kept', () => {
    const here = changeNote(note, { cases: [aLink()], tags: ['mine'] }, '2026-05-04T09:00:00.000Z');
    const incoming = meetNote(changedThere('Now I know.', LATER), here);
    const { outcome, put, revisions } = decideNote(incoming, here, undefined, []);
    expect(outcome).toBe('newer');
    expect(put).toMatchObject({
      comment: 'Now I know.',
      tags: ['mine', ...note.tags],
      cases: [aLink()],
      modified: LATER,
      revision: 2,
    });
    expect(revisions).toEqual([keepRevision(here)]);
  });

  it('keeps what was written here later, and the other text beside it', () => {
    const here = changeNote(note, { comment: 'Written here.' }, MUCH_LATER);
    const incoming = meetNote(changedThere('Written there.', LATER), here);
    const { outcome, put, revisions } = decideNote(incoming, here, undefined, []);
    expect({ outcome, put }).toEqual({ outcome: 'both', put: undefined });
    expect(revisions).toMatchObject([{ kind: 'conflict', state: { comment: 'Written there.' } }]);
  });

  it('stays in the trash when it was deleted here', () => {
    const trashed = { note, deleted: LATER, due: null };
    expect(decideNote(meetNote(candidate, undefined), undefined, trashed, []).outcome).toBe(
      'older',
    );
  });
});

describe('the documents of a file', () => {
  it('get a record when they carry notes, with the title the file has', () => {
    const { records } = importDocuments([candidate], [], new Map());
    expect(records).toMatchObject([
      { url: 'https://town.example/water', title: 'Draft water bill' },
    ]);
  });

  it('keep what is known of them here; only gaps are filled', () => {
    const here = aDocument({ url: note.target.source, title: 'As read', lang: null });
    const { documents, candidates } = readFixture('zotero.csv');
    const { records, skipped } = importDocuments(
      candidates,
      documents,
      new Map([[here.url, here]]),
    );
    expect(records).toEqual([
      {
        ...here,
        lang: 'en',
        about: expect.objectContaining({
          title: 'Draft water bill',
          authors: ['Li, Bo'],
          published: '2026',
          doi: '10.1234/water.1',
        }),
      },
    ]);
    expect(skipped).toMatchObject([{ line: 3, reason: 'no-address' }]);
  });

  it('leave no trace where nobody took notes', () => {
    const { documents } = readFixture('csl.json');
    const here = aDocument({ url: anUrl('/water'), title: '' });
    const { records, skipped } = importDocuments([], documents, new Map([[here.url, here]]));
    expect(records).toMatchObject([{ url: here.url, title: 'Draft water bill' }]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['no-address', 'no-notes']);
  });
});
