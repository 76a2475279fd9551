import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  contentWithUnsaved,
  findUnsaved,
  type UnsavedComment,
} from '../../../lib/domain/notes/unsaved-comment';
import type { Send } from '../../../lib/messaging/create-send';
import { createUnsavedKeeper } from '../../../lib/messaging/unsaved-keeper';
import { aNote, aNoteId, anUnsavedId, anUrl, aPassagePlace } from '../../support/builders';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aBackground() {
  const asked: [type: string, comment?: string][] = [];
  const send = (async (type: string, body: { comment?: string }) => {
    asked.push(body.comment === undefined ? [type] : [type, body.comment]);
    return null;
  }) as unknown as Send;
  return { asked, send };
}

describe('what is being written', () => {
  it('is kept when the writer pauses, as it is then', async () => {
    const { asked, send } = aBackground();
    const keeper = createUnsavedKeeper(send, anUrl(), aPassagePlace(), undefined);
    for (const text of ['H', 'Ha', 'Half']) keeper.write({ comment: text });
    await vi.runAllTimersAsync();
    keeper.write({ comment: 'Half a thought' });
    await vi.runAllTimersAsync();
    expect(asked).toEqual([
      ['unsaved/keep', 'Half'],
      ['unsaved/keep', 'Half a thought'],
    ]);
  });

  it('is not kept any more once it is about to be saved', async () => {
    const { asked, send } = aBackground();
    const keeper = createUnsavedKeeper(send, anUrl(), aPassagePlace(), undefined);
    keeper.write({ comment: 'Half' });
    await keeper.settle();
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
  });

  it('is forgotten when it is given up, after what is under way', async () => {
    const { asked, send } = aBackground();
    const keeper = createUnsavedKeeper(send, anUrl(), aPassagePlace(), undefined);
    keeper.write({ comment: 'Half' });
    vi.advanceTimersToNextTimer();
    keeper.discard();
    await vi.runAllTimersAsync();
    expect(asked).toEqual([['unsaved/keep', 'Half'], ['unsaved/forget']]);
  });

  it('need not be forgotten when nothing was written', async () => {
    const { asked, send } = aBackground();
    createUnsavedKeeper(send, anUrl(), aPassagePlace(), undefined).discard();
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
  });

  it('is gone on with under the id it was kept under', () => {
    const { send } = aBackground();
    const found = { id: anUnsavedId() } as UnsavedComment;
    expect(createUnsavedKeeper(send, anUrl(), aPassagePlace(), found).id).toBe(found.id);
  });

  it('stays in the editor when it cannot be kept', async () => {
    const full = (() => Promise.reject(new Error('full'))) as unknown as Send;
    const keeper = createUnsavedKeeper(full, anUrl(), aPassagePlace(), undefined);
    keeper.write({ comment: 'Half' });
    await vi.runAllTimersAsync();
    await expect(keeper.settle()).resolves.toBeUndefined();
  });
});

describe('finding what was being written', () => {
  const kept = (parts: Partial<UnsavedComment>): UnsavedComment => ({
    id: anUnsavedId(),
    source: anUrl(),
    place: aPassagePlace(),
    comment: '',
    saved: '2026-05-03T09:00:00.000Z',
    ...parts,
  });

  it('gives the latest for the same passage', () => {
    const [first, second] = [kept({ comment: 'one' }), kept({ comment: 'two' })];
    const other = kept({ place: aPassagePlace('other words') });
    expect(findUnsaved([first, second, other], aPassagePlace())).toBe(second);
    expect(findUnsaved([other], aPassagePlace())).toBeUndefined();
  });

  it('tells a note from a passage, and one note from another', () => {
    const note = aNoteId();
    const ofNote = kept({ place: { kind: 'note', note, revision: 0 } });
    expect(findUnsaved([ofNote], { kind: 'note', note, revision: 3 })).toBe(ofNote);
    expect(findUnsaved([ofNote], { kind: 'note', note: aNoteId(), revision: 0 })).toBeUndefined();
    expect(findUnsaved([ofNote], aPassagePlace())).toBeUndefined();
  });
});

describe('going on in another editor than the one a comment was begun in', () => {
  const note = aNote({ revision: 3, tags: ['kept'], comment: 'Old' });
  const found = (revision: number): UnsavedComment => ({
    id: anUnsavedId(),
    source: note.target.source,
    place: { kind: 'note', note: note.id, revision },
    comment: 'New',
    tags: ['typed'],
    saved: '2026-05-03T09:00:00.000Z',
  });

  it('begins with the tags that were typed there', () => {
    expect(contentWithUnsaved(note, found(3))).toEqual({ comment: 'New', tags: ['typed'] });
  });

  it('adds them where the note got others meanwhile', () => {
    const change = contentWithUnsaved(note, found(2));
    expect(change).toEqual({ comment: 'New', tags: ['kept', 'typed'] });
  });
});
