import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Selectors } from '../../../lib/domain/anchoring/selectors';
import { ConflictError, NotFoundError } from '../../../lib/storage/errors';
import { createNotesRepository, type NotesRepository } from '../../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import type { Database } from '../../../lib/storage/schema';
import {
  aBlockSelector,
  aDraft,
  aFingerprint,
  aNoteId,
  anUrl,
  aSnapshot,
  someSelectors,
} from '../../support/builders';

const NAME = 'test';
const everything = () => true;
const nothing = () => false;
const context = { url: anUrl('/strategy'), title: 'Strategy', lang: 'en' };

describe('the notes repository', () => {
  let time = 0;
  let repository: NotesRepository;
  let getDatabase: () => Promise<Database>;
  let close: () => Promise<void>;

  beforeEach(() => {
    time = Date.UTC(2026, 4, 3);
    getDatabase = createDatabaseSource({ name: NAME });
    close = async () => (await getDatabase()).close();
    repository = createNotesRepository(getDatabase, () => {
      time += 1_000;
      return new Date(time).toISOString();
    });
  });

  afterEach(async () => {
    await close();
    await deleteDB(NAME);
  });

  it('gives back what was saved, oldest first, for its own document only', async () => {
    const first = await repository.create(aDraft({ comment: 'one' }), context);
    const second = await repository.create(aDraft({ comment: 'two' }), context);
    await repository.create(aDraft(), { ...context, url: anUrl('/other') });
    expect(await repository.findBySource(context.url)).toEqual([first, second]);
  });

  it('keeps notes when the database is opened again', async () => {
    const note = await repository.create(aDraft(), context);
    await close();
    const reopened = createNotesRepository(createDatabaseSource({ name: NAME }), () => '');
    expect(await reopened.findBySource(context.url)).toEqual([note]);
  });

  it('remembers the document a note is on, and when it was first noted', async () => {
    await repository.create(aDraft(), context);
    await repository.create(aDraft(), { ...context, title: 'Strategy, revised' });
    const [document] = await repository.findDocuments([context.url, anUrl('/unknown')]);
    expect(document).toMatchObject({ title: 'Strategy, revised', lang: 'en' });
    expect(document && document.firstNoted < document.lastSeen).toBe(true);
  });

  it('saves a draft once, however often it is sent', async () => {
    const draft = aDraft();
    const saved = await repository.create(draft, context);
    expect(await repository.create(draft, context)).toEqual(saved);
    expect(await repository.findBySource(context.url)).toHaveLength(1);
  });

  it('does not let a draft take over the note of another document', async () => {
    const draft = aDraft();
    await repository.create(draft, context);
    await expect(repository.create(draft, { ...context, url: anUrl('/other') })).rejects.toThrow(
      ConflictError,
    );
  });

  it('changes a note and counts the revision', async () => {
    const note = await repository.create(aDraft(), context);
    const changed = await repository.change(note.id, 0, { comment: 'new' }, everything);
    expect(changed).toMatchObject({ comment: 'new', revision: 1, created: note.created });
    expect(changed.modified > note.modified).toBe(true);
    expect(await repository.findBySource(context.url)).toEqual([changed]);
  });

  it('refuses a change made on an older revision, so that no text is overwritten unseen', async () => {
    const note = await repository.create(aDraft(), context);
    await repository.change(note.id, 0, { comment: 'from one tab' }, everything);
    await expect(
      repository.change(note.id, 0, { comment: 'from another tab' }, everything),
    ).rejects.toThrow(ConflictError);
    expect((await repository.findBySource(context.url))[0]?.comment).toBe('from one tab');
  });

  it('accepts the same change twice, as a killed background makes the asker repeat it', async () => {
    const note = await repository.create(aDraft(), context);
    const changed = await repository.change(note.id, 0, { comment: 'new' }, everything);
    expect(await repository.change(note.id, 0, { comment: 'new' }, everything)).toEqual(changed);
  });

  it('knows no note it does not have, and none the asker may not reach', async () => {
    const note = await repository.create(aDraft(), context);
    await expect(repository.change(aNoteId(), 0, {}, everything)).rejects.toThrow(NotFoundError);
    await expect(repository.change(note.id, 0, {}, nothing)).rejects.toThrow(NotFoundError);
    expect(await repository.delete(note.id, nothing)).toBeUndefined();
    expect(await repository.findBySource(context.url)).toHaveLength(1);
  });

  it('deletes a note, and is not upset when it is gone already', async () => {
    const note = await repository.create(aDraft(), context);
    expect(await repository.delete(note.id, everything)).toEqual(note);
    expect(await repository.delete(note.id, everything)).toBeUndefined();
    expect(await repository.findBySource(context.url)).toEqual([]);
  });

  it('keeps what a note said before, so that every edit can be undone', async () => {
    const note = await repository.create(aDraft({ comment: 'one' }), context);
    await repository.change(note.id, 0, { comment: 'two' }, everything);
    const changed = await repository.change(note.id, 1, { comment: 'three' }, everything);
    const history = await repository.findHistory(note.id, everything);
    expect(history.map(({ state }) => state.comment)).toEqual(['one', 'two']);
    const undone = await repository.change(note.id, 2, { comment: 'two' }, everything);
    expect(undone).toMatchObject({ comment: 'two', revision: 3 });
    const after = await repository.findHistory(note.id, everything);
    expect(after.at(-1)?.state.comment).toBe(changed.comment);
  });

  it('loses neither text when two edit a note at once', async () => {
    const note = await repository.create(aDraft({ comment: 'before' }), context);
    const results = await Promise.allSettled([
      repository.change(note.id, 0, { comment: 'from one tab' }, everything),
      repository.change(note.id, 0, { comment: 'from another tab' }, everything),
      repository.change(note.id, 0, { comment: 'from the library' }, everything),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    const [stored] = await repository.findBySource(context.url);
    const history = await repository.findHistory(note.id, everything);
    expect([stored?.comment, ...history.map(({ state }) => state.comment)].sort()).toEqual([
      'before',
      'from another tab',
      'from one tab',
      'from the library',
    ]);
  });

  it('keeps a deleted note in the trash, with its history, until it is wanted back', async () => {
    const note = await repository.create(aDraft({ comment: 'one' }), context);
    const changed = await repository.change(note.id, 0, { comment: 'two' }, everything);
    await repository.delete(note.id, everything);
    expect(await repository.findTrash(context.url)).toMatchObject([{ note: changed, due: null }]);
    expect(await repository.restore(note.id, everything)).toEqual(changed);
    expect(await repository.restore(note.id, everything)).toEqual(changed);
    expect(await repository.findBySource(context.url)).toEqual([changed]);
    expect(await repository.findTrash(context.url)).toEqual([]);
    expect(await repository.findHistory(note.id, everything)).toHaveLength(1);
  });

  it('restores nothing the asker may not reach', async () => {
    const note = await repository.create(aDraft(), context);
    await repository.delete(note.id, everything);
    await expect(repository.restore(note.id, nothing)).rejects.toThrow(NotFoundError);
    await expect(repository.restore(aNoteId(), everything)).rejects.toThrow(NotFoundError);
    expect(await repository.findTrash(context.url)).toHaveLength(1);
  });

  it('does not bring a deleted note back because it is sent again', async () => {
    const draft = aDraft();
    await repository.create(draft, context);
    await repository.delete(draft.id, everything);
    await expect(repository.create(draft, context)).rejects.toThrow(ConflictError);
    expect(await repository.findBySource(context.url)).toEqual([]);
  });

  it('keeps what a page looked like once for all notes of that version', async () => {
    const snapshot = aSnapshot('v1');
    const first = await repository.create(aDraft(), { ...context, snapshot });
    await repository.create(aDraft(), { ...context, snapshot });
    expect(first.snapshot).toBe('v1');
    expect(await (await getDatabase()).getAll('snapshots')).toMatchObject([
      { source: context.url, ...snapshot },
    ]);
  });

  it('adds the snapshot that comes late, but not one of another page version', async () => {
    const block = aBlockSelector('v1');
    const draft = aDraft({ selector: [...someSelectors(), block] as Selectors });
    await repository.create(draft, context);
    const other = await repository.create(draft, { ...context, snapshot: aSnapshot('v2') });
    expect(other.snapshot).toBeNull();
    const completed = await repository.create(draft, { ...context, snapshot: aSnapshot('v1') });
    expect(completed).toMatchObject({ snapshot: 'v1', revision: 0 });
    expect(await (await getDatabase()).getAllKeys('snapshots')).toEqual([[context.url, 'v1']]);
  });

  it('keeps the page version that a note is moved to', async () => {
    const { id } = await repository.create(aDraft(), context);
    const change = { selector: someSelectors('run by its users'), snapshot: aFingerprint('v2') };
    await repository.change(id, 0, change, everything, { snapshot: aSnapshot('v2') });
    expect(await (await getDatabase()).getAllKeys('snapshots')).toEqual([[context.url, 'v2']]);
  });

  it('keeps every one of many notes written at once', async () => {
    const drafts = Array.from({ length: 200 }, () => aDraft());
    await Promise.all(drafts.map((draft) => repository.create(draft, context)));
    const ids = (await repository.findBySource(context.url)).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(drafts.map(({ id }) => id)));
  });

  it('gives way to a newer version of the database instead of blocking it', async () => {
    await repository.create(aDraft(), context);
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(NAME, 99);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
    newer.close();
    await expect(repository.findBySource(context.url)).rejects.toThrow();
    close = async () => undefined;
  });
});
