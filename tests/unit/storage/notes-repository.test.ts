import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ConflictError,
  createNotesRepository,
  type NotesRepository,
  NotFoundError,
} from '../../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import { aDraft, aNoteId, anUrl } from '../../support/builders';

const NAME = 'test';
const everything = () => true;
const nothing = () => false;
const context = { url: anUrl('/strategy'), title: 'Strategy', lang: 'en' };

describe('the notes repository', () => {
  let time = 0;
  let repository: NotesRepository;
  let close: () => Promise<void>;

  beforeEach(() => {
    time = Date.UTC(2026, 4, 3);
    const getDatabase = createDatabaseSource(NAME);
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
    const reopened = createNotesRepository(createDatabaseSource(NAME), () => '');
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
