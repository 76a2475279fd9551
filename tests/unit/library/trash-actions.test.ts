import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/domain/notes/note';
import { trashNote } from '../../../lib/domain/notes/trash';
import { createTrashDesk } from '../../../lib/library/trash-actions';
import type { Send } from '../../../lib/messaging/client';
import { RequestError } from '../../../lib/messaging/protocol/failure';
import type { LibraryState } from '../../../lib/ui/library/library-state';
import { aBriefContent, aBriefId, aNote } from '../../support/builders';

const now = '2026-05-03T09:00:00.000Z';
const trashed = (note: Note) => trashNote(note, now);
const brief = {
  id: aBriefId(),
  content: aBriefContent(),
  created: now,
  modified: now,
  revision: 0,
  trashed: now,
};

/** A background with so many notes in its trash, which breaks down before it purges for the nth time. */
function setUp(count: number, breaksAt = Number.POSITIVE_INFINITY) {
  let notes = Array.from({ length: count }, () => trashed(aNote()));
  let briefs = [brief];
  const sent: { readonly type: string; readonly ids: number; readonly more?: boolean }[] = [];
  const send = (async (type: string, body: { ids: string[]; more?: boolean } | null) => {
    if (type === 'library/trash') return notes;
    if (type === 'briefs/list') return briefs;
    if (sent.length === breaksAt) throw new RequestError('storage-full', 'library/purge');
    const gone = new Set(body?.ids);
    sent.push({ type, ids: gone.size, ...(body?.more === undefined ? {} : { more: body.more }) });
    notes = notes.filter(({ note }) => !gone.has(note.id));
    briefs = briefs.filter(({ id }) => !gone.has(id));
    return null;
  }) as Send;
  const seen: Partial<LibraryState>[] = [];
  let running: Promise<unknown> = Promise.resolve();
  const desk = createTrashDesk({
    send,
    set: (change) => void seen.push(change),
    run: (work) => {
      running = work();
    },
  });
  const empty = async () => {
    await desk.open();
    const shown = seen.at(-1)?.trash;
    if (!shown) throw new Error('no trash');
    notes = [...notes, trashed(aNote({ comment: 'moved here since' }))];
    desk.actions.emptyTrash(shown);
    await running;
  };
  const last = (key: keyof LibraryState) => seen.findLast((change) => key in change)?.[key];
  return { empty, sent, seen, last };
}

describe('emptying the trash of the library', () => {
  it('goes piece by piece, tells how far it is, and leaves what was moved there meanwhile', async () => {
    const { empty, sent, seen, last } = setUp(1_200);
    await empty();
    expect(sent).toEqual([
      { type: 'briefs/purge', ids: 1 },
      { type: 'library/purge', ids: 500, more: true },
      { type: 'library/purge', ids: 500, more: true },
      { type: 'library/purge', ids: 200, more: false },
    ]);
    const told = seen.flatMap(({ emptying }) => (emptying ? [emptying.done] : []));
    expect(told).toEqual([0, 1, 501, 1_001, 1_201]);
    expect(last('emptying')).toBeNull();
    expect(last('trash')).toMatchObject({
      briefs: [],
      notes: [{ note: { comment: 'moved here since' } }],
    });
  });

  it('that breaks down shows what is still there', async () => {
    const { empty, last } = setUp(1_200, 2);
    await expect(empty()).rejects.toThrow(RequestError);
    expect(last('emptying')).toBeNull();
    expect((last('trash') as LibraryState['trash'])?.notes).toHaveLength(701);
  });

  it('takes the offer back to undo a deletion', async () => {
    const { empty, last } = setUp(1);
    await empty();
    expect(last('undoable')).toBeNull();
  });
});
