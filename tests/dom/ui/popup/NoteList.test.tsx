import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { popupMessages } from '../../../../lib/ui/messages';
import { NoteList } from '../../../../lib/ui/popup/NoteList';
import type { NoteRow, PopupActions } from '../../../../lib/ui/popup/popup-state';
import { aNote, aNoteRow, caseId, IDLE_ACTIONS } from '../../../gallery/samples';

afterEach(cleanup);

const NOTE = aNote(1, 'co-management agreements', {
  comment: 'A hook.',
  cases: [{ id: caseId('eau-de-paris'), relation: 'context' }],
});

function renderList(notes: NoteRow[], actions: Partial<PopupActions> = {}) {
  const element = (rows: NoteRow[]) => (
    <NoteList notes={rows} actions={{ ...IDLE_ACTIONS, ...actions }} t={popupMessages('en')} />
  );
  const { rerender } = render(element(notes));
  return (rows: NoteRow[]) => rerender(element(rows));
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' });

describe('NoteList', () => {
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
    const changeComment = vi.fn(async () => null);
    renderList([aNoteRow(NOTE)], { changeComment });
    press('Edit');
    expect(document.activeElement).toBe(field());
    fireEvent.input(field(), { target: { value: 'Two hooks.' } });
    press('Save');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(changeComment).toHaveBeenCalledExactlyOnceWith(NOTE, 'Two hooks.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' }));
  });

  it('keeps the text when the change is refused', async () => {
    renderList([aNoteRow(NOTE)], { changeComment: async () => 'conflict' });
    press('Edit');
    fireEvent.input(field(), { target: { value: 'Mine.' } });
    press('Save');
    await screen.findByText(/Your unsaved text is kept/);
    expect(field().value).toBe('Mine.');
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
});
