import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/domain/notes/note';
import { createNoteStore } from '../../../lib/library/note-store';
import type { Send } from '../../../lib/messaging/client';
import { aConceptId, aDocument, aNote, anUrl } from '../../support/builders';

const names = { conceptLabels: () => [], conceptGroup: () => undefined, caseTitle: () => '' };

/** A background that knows these notes, the latest first. */
function aBackground(notes: Note[]) {
  const send = async (type: string, body: unknown) => {
    if (type === 'library/list') return notes.map(({ id }) => id);
    if (type === 'library/documents') return [aDocument()];
    if (type === 'library/notes') {
      const { ids } = body as { ids: readonly string[] };
      return notes.filter(({ id }) => ids.includes(id));
    }
    return { notes, documents: [aDocument({ title: 'Renamed' })], trash: [], unsaved: [] };
  };
  return send as unknown as Send;
}

const comments = (store: ReturnType<typeof createNoteStore>, query = '') =>
  store.find(query, {}).map(({ note }) => note.comment);

describe('the notes of the library', () => {
  it('are all read, in batches, and told of', async () => {
    const notes = Array.from({ length: 450 }, (_, at) => aNote({ comment: `comment ${at}` }));
    const store = createNoteStore(aBackground(notes), names);
    const steps: number[] = [];
    await store.load(() => steps.push(store.progress.done));
    expect(steps).toEqual([100, 450]);
    expect(store.find('', {})).toHaveLength(450);
    expect(comments(store, 'comment 417')).toEqual(['comment 417']);
  });

  it('come with their documents', async () => {
    const store = createNoteStore(aBackground([aNote()]), names);
    await store.load(() => undefined);
    expect(store.find('', {})[0]?.document?.title).toBe('Strategy');
  });

  it('are listed by their last change', async () => {
    const notes = [
      aNote({ comment: 'older', modified: '2026-05-03T09:00:00.000Z' }),
      aNote({ comment: 'newer', modified: '2026-05-04T09:00:00.000Z' }),
    ];
    const store = createNoteStore(aBackground(notes), names);
    await store.load(() => undefined);
    expect(comments(store)).toEqual(['newer', 'older']);
  });

  it('follow what changes on a document: new, changed and deleted', async () => {
    const [kept, gone] = [aNote({ comment: 'before' }), aNote({ comment: 'gone' })];
    const elsewhere = aNote({
      comment: 'elsewhere',
      target: { ...kept.target, source: anUrl('/b') },
    });
    const notes = [kept, gone, elsewhere];
    const store = createNoteStore(aBackground(notes), names);
    await store.load(() => undefined);
    notes.splice(0, 3, { ...kept, comment: 'after', revision: 1 }, aNote({ comment: 'fresh' }));
    await store.reload(kept.target.source);
    expect(comments(store).toSorted()).toEqual(['after', 'elsewhere', 'fresh']);
    expect(comments(store, 'gone')).toEqual([]);
    expect(store.get(kept.id)?.document?.title).toBe('Renamed');
  });

  it('are found by the names that hold since these changed, and no longer by those before', async () => {
    const note = aNote({ comment: 'on turns', concepts: [aConceptId('grazing-circle')] });
    const labelled = (label: string) => ({ ...names, conceptLabels: () => [label] });
    const store = createNoteStore(aBackground([note]), labelled('Weidekreis'));
    await store.load(() => undefined);
    expect(comments(store, 'weidekreis')).toEqual(['on turns']);
    await store.rename(labelled('pasture ring'));
    expect(comments(store, 'pasture ring')).toEqual(['on turns']);
    expect(comments(store, 'weidekreis')).toEqual([]);
  });

  it('are never put back to an older state by what was read before', async () => {
    const note = aNote({ comment: 'old' });
    const notes = [note];
    const store = createNoteStore(aBackground(notes), names);
    notes[0] = { ...note, comment: 'new', revision: 1 };
    await store.reload(note.target.source);
    notes[0] = note;
    await store.load(() => undefined);
    expect(comments(store)).toEqual(['new']);
  });
});
