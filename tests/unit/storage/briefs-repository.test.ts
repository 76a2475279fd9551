import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createBriefsRepository } from '../../../lib/storage/briefs-repository';
import { ConflictError, NotFoundError } from '../../../lib/storage/errors';
import { createDatabaseSource } from '../../../lib/storage/open';
import { aBriefContent, aBriefId, aTextItem } from '../../support/builders';

function aRepository() {
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 4, 3, 9, minute++)).toISOString();
  return createBriefsRepository(createDatabaseSource({ name: crypto.randomUUID() }), now);
}

const content = aBriefContent([aTextItem()]);
const titled = (title: string) => ({ ...content, title });

describe('a stored brief', () => {
  it('is created once, however often it is asked for', async () => {
    const briefs = aRepository();
    const id = aBriefId();
    const created = await briefs.create(id, content);
    expect(await briefs.create(id, titled('Another'))).toEqual(created);
    expect(await briefs.list()).toEqual([created]);
  });

  it('keeps what it was when it is changed', async () => {
    const briefs = aRepository();
    const { id } = await briefs.create(aBriefId(), content);
    const changed = await briefs.change(id, 0, titled('B'));
    expect(changed).toMatchObject({ revision: 1, content: { title: 'B' } });
    expect(await briefs.findHistory(id)).toMatchObject([{ revision: 0, content }]);
  });

  it('takes a change twice for once', async () => {
    const briefs = aRepository();
    const { id } = await briefs.create(aBriefId(), content);
    const changed = await briefs.change(id, 0, titled('B'));
    expect(await briefs.change(id, 0, titled('B'))).toEqual(changed);
  });

  it('refuses a change made on an old revision, and keeps its text', async () => {
    const briefs = aRepository();
    const { id } = await briefs.create(aBriefId(), content);
    await briefs.change(id, 0, titled('from one tab'));
    await expect(briefs.change(id, 0, titled('from another tab'))).rejects.toThrow(ConflictError);
    expect(await briefs.list()).toMatchObject([{ content: { title: 'from one tab' } }]);
    const titles = (await briefs.findHistory(id)).map((kept) => kept.content.title);
    expect(titles).toContain('from another tab');
  });

  it('goes to the trash and comes back', async () => {
    const briefs = aRepository();
    const brief = await briefs.create(aBriefId(), content);
    expect((await briefs.setTrashed(brief.id, true)).trashed).not.toBeNull();
    expect(await briefs.setTrashed(brief.id, false)).toEqual(brief);
  });

  it('is deleted for good only from the trash', async () => {
    const briefs = aRepository();
    const { id } = await briefs.create(aBriefId(), content);
    await briefs.change(id, 0, titled('B'));
    await briefs.purge([id]);
    expect(await briefs.list()).toHaveLength(1);
    await briefs.setTrashed(id, true);
    await briefs.purge([id]);
    expect(await briefs.list()).toEqual([]);
    expect(await briefs.findHistory(id)).toEqual([]);
  });

  it('in use stays when the trash is emptied, whoever asks for it', async () => {
    const briefs = aRepository();
    const [kept, gone, other] = [
      await briefs.create(aBriefId(), titled('kept')),
      await briefs.create(aBriefId(), content),
      await briefs.create(aBriefId(), content),
    ];
    for (const { id } of [gone, other]) await briefs.setTrashed(id, true);
    await briefs.purge([kept.id, gone.id, other.id, aBriefId()]);
    expect((await briefs.list()).map(({ id }) => id)).toEqual([kept.id]);
  });

  it('that is not there cannot be changed', async () => {
    await expect(aRepository().change(aBriefId(), 0, content)).rejects.toThrow(NotFoundError);
  });
});
