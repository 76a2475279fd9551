import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { popupMessages } from '../../../../lib/ui/messages/popup';
import { NoteList } from '../../../../lib/ui/popup/NoteList';
import type { NoteRow, PopupActions, PopupContent } from '../../../../lib/ui/popup/popup-state';
import {
  aNote,
  aNoteRow,
  caseId,
  conceptId,
  IDLE_ACTIONS,
  SOME_TRASH,
  SOME_UNSAVED,
  SOME_VERSIONS,
} from '../../../gallery/samples';

afterEach(cleanup);

const SOME_CONCEPTS = [conceptId('remunicipalisation'), conceptId('co-management')];
const NOTE = aNote(1, 'co-management agreements', {
  comment: 'A hook.',
  cases: [{ id: caseId('eau-de-paris'), relation: 'context' }],
});

function renderList(
  notes: NoteRow[],
  actions: Partial<PopupActions> = {},
  lists: Partial<PopupContent> = {},
) {
  const element = (rows: NoteRow[]) => (
    <NoteList
      content={{ notes: rows, unsaved: [], trash: [], ...lists }}
      actions={{ ...IDLE_ACTIONS, ...actions }}
      lang="en"
      t={popupMessages('en')}
    />
  );
  const { rerender } = render(element(notes));
  return (rows: NoteRow[]) => rerender(element(rows));
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' });

describe('the tags of a note in the list', () => {
  const tagged = { ...NOTE, tags: ['water', 'chapter 3'] };
  const newTag = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'New tag' });

  it('are removed one by one', async () => {
    const changeTags = vi.fn(async () => null);
    renderList([aNoteRow(tagged)], { changeTags });
    press('Remove the tag “water”');
    await waitFor(() => expect(changeTags).toHaveBeenCalledExactlyOnceWith(tagged, ['chapter 3']));
  });

  it('are added in a field that knows those in use, and is ready for the next', async () => {
    const changeTags = vi.fn(async () => null);
    renderList([aNoteRow(tagged)], { changeTags, loadTags: async () => ['water', 'minutes'] });
    press('Add tag');
    const input = await newTag();
    expect(document.activeElement).toBe(input);
    await waitFor(() => expect(input.list?.options).toHaveLength(2));
    fireEvent.input(input, { target: { value: ' minutes ' } });
    press('Add');
    await waitFor(() =>
      expect(changeTags).toHaveBeenCalledExactlyOnceWith(tagged, ['water', 'chapter 3', 'minutes']),
    );
    await waitFor(() => expect(input.value).toBe(''));
  });

  it('are left as they are by Escape, which closes the field alone', async () => {
    const changeTags = vi.fn(async () => null);
    renderList([aNoteRow(tagged)], { changeTags });
    press('Add tag');
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { once: true });
    fireEvent.keyDown(await newTag(), { key: 'Escape' });
    expect(screen.queryByRole('combobox', { name: 'New tag' })).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    expect(changeTags).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });
});

describe('NoteList', () => {
  it('says who wrote a note, and where it was taken when that is another address', () => {
    const note = { ...NOTE, author: 'Ada' };
    renderList([aNoteRow(note, { takenAt: note.target.source })]);
    expect(screen.getByText(`by Ada · Taken at ${note.target.source}`)).toBeTruthy();
  });

  it('says how to take a note when there is none', () => {
    renderList([]);
    expect(screen.getByText(/Select a passage/)).toBeTruthy();
  });

  it('shows the passage in the page', () => {
    const jumpToNote = vi.fn();
    renderList([aNoteRow(NOTE)], { jumpToNote });
    press('Show in the page');
    expect(jumpToNote).toHaveBeenCalledExactlyOnceWith(NOTE.id);
  });

  it.each([
    ['missing', /not on the page at present/],
    ['ambiguous', /more than once/],
  ] as const)('tells a passage that is %s, and does not offer to show it', (outcome, sentence) => {
    renderList([aNoteRow(NOTE, { outcome, canJump: false })]);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show in the page' })).toBeNull();
  });

  it('unlinks a case study by its name', () => {
    const unlinkCase = vi.fn(async () => null);
    renderList([aNoteRow(NOTE)], { unlinkCase });
    press('Unlink Eau de Paris');
    expect(unlinkCase).toHaveBeenCalledExactlyOnceWith(NOTE, 'eau-de-paris');
  });

  it('changes a comment in place and gives the focus back', async () => {
    const changeContent = vi.fn(async () => null);
    renderList([aNoteRow(NOTE)], { changeContent });
    press('Edit');
    expect(document.activeElement).toBe(field());
    fireEvent.input(field(), { target: { value: 'Two hooks.' } });
    press('Save');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(changeContent).toHaveBeenCalledExactlyOnceWith(
      NOTE,
      expect.objectContaining({ comment: 'Two hooks.', tags: NOTE.tags, concepts: NOTE.concepts }),
    );
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' }));
  });

  it('changes concepts and tags along with the comment, and completes tags', async () => {
    const changeContent = vi.fn(async () => null);
    const note = aNote(1, 'a quote', { concepts: SOME_CONCEPTS, tags: ['water'] });
    renderList([aNoteRow(note)], { changeContent, loadTags: async () => ['minutes', 'water'] });
    press('Edit');
    const tag = screen.getByRole<HTMLInputElement>('combobox', { name: 'Tags' });
    await waitFor(() =>
      expect([...(tag.list?.options ?? [])].map(({ value }) => value)).toEqual(['minutes']),
    );
    press('co management');
    fireEvent.input(tag, { target: { value: 'chapter 3' } });
    press('Save');
    await waitFor(() => expect(changeContent).toHaveBeenCalled());
    expect(changeContent).toHaveBeenCalledExactlyOnceWith(note, {
      comment: '',
      concepts: ['remunicipalisation'],
      tags: ['water', 'chapter 3'],
    });
  });

  it('shows how a comment will read', async () => {
    renderList([aNoteRow(NOTE)]);
    press('Edit');
    fireEvent.input(field(), { target: { value: '**Two** hooks' } });
    expect(await screen.findByRole('region', { name: 'Preview' })).toBeTruthy();
  });

  it('asks before tags that were changed are lost', () => {
    renderList([aNoteRow({ ...NOTE, tags: ['water'] })]);
    press('Edit');
    fireEvent.click(screen.getByRole('button', { name: 'Remove the tag water' }));
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(screen.getByText('Discard the unsaved text?')).toBeTruthy();
  });

  it('keeps the text when the change is refused', async () => {
    renderList([aNoteRow(NOTE)], { changeContent: async () => 'conflict' });
    press('Edit');
    fireEvent.input(field(), { target: { value: 'Mine.' } });
    press('Save');
    await screen.findByText(/Your text is kept here/);
    expect(field().value).toBe('Mine.');
  });

  it('changes the note as it was when writing began, so that a change from elsewhere is not written over', async () => {
    const changeContent = vi.fn(async () => 'conflict' as const);
    const show = renderList([aNoteRow(NOTE)], { changeContent });
    press('Edit');
    fireEvent.input(field(), { target: { value: 'Mine.' } });
    show([aNoteRow({ ...NOTE, comment: 'From another tab.', revision: NOTE.revision + 1 })]);
    expect(field().value).toBe('Mine.');
    press('Save');
    await screen.findByText(/Your text is kept here/);
    const content = expect.objectContaining({ comment: 'Mine.' });
    expect(changeContent).toHaveBeenCalledExactlyOnceWith(NOTE, content);
  });

  it('deletes after a confirmation and keeps the focus in the list', async () => {
    const deleteNote = vi.fn(async () => {
      show([]);
      return null;
    });
    const show = renderList([aNoteRow(NOTE)], { deleteNote });
    press('Delete');
    expect(deleteNote).not.toHaveBeenCalled();
    press('Delete');
    expect(deleteNote).toHaveBeenCalledExactlyOnceWith(NOTE);
    await screen.findByRole('heading', { name: 'No notes on this page' });
    await waitFor(() => expect(document.activeElement?.className).toBe('focus-keeper'));
  });

  it('says why a deletion was refused', async () => {
    renderList([aNoteRow(NOTE)], { deleteNote: async () => 'storage' });
    press('Delete');
    press('Delete');
    expect(await screen.findByText(/could not read or write/)).toBeTruthy();
  });

  it('says what a case study is to the note', () => {
    const linkCase = vi.fn(async () => null);
    renderList([aNoteRow(NOTE)], { linkCase });
    const select = screen.getByRole('combobox', { name: 'What Eau de Paris is to this note' });
    fireEvent.change(select, { target: { value: 'contradicts' } });
    expect(linkCase).toHaveBeenCalledExactlyOnceWith(NOTE, 'eau-de-paris', 'contradicts');
  });

  it('brings back an earlier version, also one that was refused', async () => {
    const changeContent = vi.fn(async () => null);
    const loadHistory = async () => ({ problem: null, versions: SOME_VERSIONS }) as const;
    const changed = { ...NOTE, revision: 3 };
    renderList([aNoteRow(changed)], { changeContent, loadHistory });
    press('Earlier versions');
    expect(await screen.findByText(/refused, as the note was changed elsewhere/)).toBeTruthy();
    const [refused] = screen.getAllByRole('button', { name: /Bring back the version/ });
    if (refused) fireEvent.click(refused);
    expect(changeContent).toHaveBeenCalledExactlyOnceWith(changed, {
      comment: SOME_VERSIONS[0]?.comment,
    });
  });

  it('offers no earlier versions of a note that was never changed', () => {
    renderList([aNoteRow(NOTE)]);
    expect(screen.queryByRole('button', { name: 'Earlier versions' })).toBeNull();
  });

  it('goes on with what was being written when the popup closed', () => {
    renderList([aNoteRow(NOTE, { unsaved: { comment: 'Two ho' } })]);
    expect(field().value).toBe('Two ho');
    expect(screen.getByText('Your unsaved text is back.')).toBeTruthy();
  });

  it('has what is written kept, until it is given up', () => {
    const [keepWriting, stopWriting] = [vi.fn(), vi.fn()];
    renderList([aNoteRow(NOTE)], { keepWriting, stopWriting });
    press('Edit');
    fireEvent.input(field(), { target: { value: 'Two ho' } });
    expect(keepWriting).toHaveBeenCalledExactlyOnceWith(NOTE, { comment: 'Two ho' });
    expect(stopWriting).not.toHaveBeenCalled();
    press('Cancel');
    expect(stopWriting).toHaveBeenCalledExactlyOnceWith(NOTE);
  });

  it('saves or discards what was begun on a passage', () => {
    const [saveUnsaved, discardUnsaved] = [vi.fn(async () => null), vi.fn(async () => null)];
    renderList([], { saveUnsaved, discardUnsaved }, { unsaved: SOME_UNSAVED });
    press('Save as note');
    expect(saveUnsaved).toHaveBeenCalledExactlyOnceWith(SOME_UNSAVED[0]?.id);
  });

  it('restores a deleted note', () => {
    const restoreNote = vi.fn(async () => null);
    renderList([], { restoreNote }, { trash: SOME_TRASH });
    press(`Restore: ${SOME_TRASH[0]?.quote}`);
    expect(restoreNote).toHaveBeenCalledExactlyOnceWith(SOME_TRASH[0]?.id);
  });
});

it('offers the notes of documents that may be versions of this one', () => {
  const openNotesOf = vi.fn();
  const url = aNote(1, 'words').target.source;
  const related = [{ url, title: 'The act of 2019', notes: 2, by: 'celex' }] as const;
  renderList([], { openNotesOf }, { related });
  expect(screen.getByText(/same CELEX/)).toBeTruthy();
  press('Show 2 notes: The act of 2019');
  expect(openNotesOf).toHaveBeenCalledExactlyOnceWith(url);
});
