import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { COMPARE } from '../../../../lib/domain/library/route';
import type { Note } from '../../../../lib/domain/notes/note';
import { Library } from '../../../../lib/ui/library/Library';
import type { LibraryActions, LibraryState } from '../../../../lib/ui/library/library-state';
import { libraryMessages } from '../../../../lib/ui/messages/library';
import {
  aCountedDocument,
  aLibrary,
  IDLE_LIBRARY_ACTIONS,
  SEARCHES,
} from '../../../gallery/library-samples';
import { aNote } from '../../../gallery/samples';

afterEach(cleanup);

function show(state: Partial<LibraryState> = {}, actions: Partial<LibraryActions> = {}) {
  return render(
    <Library
      state={aLibrary(state)}
      actions={{ ...IDLE_LIBRARY_ACTIONS, ...actions }}
      lang="en"
      t={libraryMessages('en')}
    />,
  );
}
const type = (label: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const click = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

const strategy = aCountedDocument('a', 'Water strategy', '2018-03', { 'co-management': 6 });
const plan = aCountedDocument('b', 'Housing plan', null, {});

describe('the details of a document', () => {
  const documents = { route: { view: 'documents' }, documents: [strategy] } as const;

  it('are edited beside what the page says; only what differs is an edit', async () => {
    const editDocument = vi.fn(async () => null);
    show(documents, { editDocument });
    click('Edit the details: Water strategy');
    expect(screen.getByText('The page says: 2018-03')).toBeTruthy();
    type(/^Title/, 'Strategy for water');
    type(/^Authors/, 'Ada\nGrace');
    click('Save');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
    const facts = { title: 'Strategy for water', authors: ['Ada', 'Grace'] };
    expect(editDocument).toHaveBeenCalledWith(strategy.document.url, facts);
  });

  it('are not saved while one cannot be understood, and the form says which', () => {
    const editDocument = vi.fn(async () => null);
    show(documents, { editDocument });
    click('Edit the details: Water strategy');
    type(/^Date/, 'last May');
    click('Save');
    expect(editDocument).not.toHaveBeenCalled();
    expect(screen.getByText(/Not a date/)).toBeTruthy();
    expect(screen.getByLabelText(/^Date/).getAttribute('aria-invalid')).toBe('true');
  });

  it('go back to what the page says', () => {
    const editDocument = vi.fn(async () => null);
    const edited = { facts: { title: 'Mine' }, modified: strategy.document.lastSeen };
    const row = { ...strategy, document: { ...strategy.document, edited } };
    show({ ...documents, documents: [row] }, { editDocument });
    expect(screen.getByText(/edited by you/)).toBeTruthy();
    click('Edit the details: Mine');
    click('Go by the page again');
    expect(editDocument).toHaveBeenCalledWith(row.document.url, {});
  });
});

describe('a comparison', () => {
  const documents = [strategy, plan];
  const go = vi.fn();

  it('leads from a number to the first mention and the notes', () => {
    show({ route: COMPARE, documents });
    click(/^5\.0\. co-management in “Water strategy”: 6 mentions/);
    const open = screen.getByRole('link', { name: 'Open at the first mention' });
    expect(open.getAttribute('href')).toMatch(/\/a#:~:text=co%2Dmanagement$/);
    expect(screen.getByRole('link', { name: /notes on it/ })).toBeTruthy();
  });

  it('is sorted by its heads and narrowed to the documents chosen', () => {
    show({ route: COMPARE, documents }, { go });
    fireEvent.click(screen.getByRole('button', { name: /^Water strategy/ }));
    expect(go).toHaveBeenLastCalledWith({ ...COMPARE, rows: strategy.document.url });
    fireEvent.click(screen.getByLabelText(/^Housing plan/));
    expect(go).toHaveBeenLastCalledWith({ ...COMPARE, documents: [strategy.document.url] });
  });

  it('is handed out with every number in it', async () => {
    const exportTable = vi.fn(async () => 'download' as const);
    show({ route: COMPARE, documents }, { exportTable });
    const choice = screen.getByRole('combobox', { name: 'Export the table …' });
    fireEvent.change(choice, { target: { value: 'csv' } });
    expect(exportTable).toHaveBeenCalledWith('csv', expect.anything());
    expect(exportTable.mock.calls[0]).toMatchObject([
      'csv',
      {
        text: {
          columns: ['Concept', 'All', 'Water strategy', 'Housing plan'],
          rows: [['co-management', 2.5, 5, 0]],
        },
      },
    ]);
    await screen.findByText(/could not be downloaded/);
  });

  it('says which documents nobody has counted', () => {
    show({ route: COMPARE });
    expect(screen.getByText('No document has been counted yet.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open to count' })).toBeTruthy();
  });
});

describe('a search', () => {
  const [saved] = SEARCHES;

  it('is kept under a name', () => {
    const saveSearch = vi.fn();
    show({ route: { view: 'notes', query: 'heat', filter: {} } }, { saveSearch });
    click('Save this search');
    type(/^Name of the search/, ' Heat ');
    click('Save');
    expect(saveSearch).toHaveBeenCalledWith('Heat');
  });

  it('that is kept is renamed and deleted where it is shown', () => {
    const [renameSearch, deleteSearch] = [vi.fn(), vi.fn()];
    const route = { view: 'notes', query: 'water', filter: { kind: 'comments' } } as const;
    show({ route }, { renameSearch, deleteSearch });
    const link = screen.getByRole('link', { name: 'Water, with comments' });
    expect(link.getAttribute('aria-current')).toBe('page');
    click('Delete “Water, with comments”');
    expect(deleteSearch).toHaveBeenCalledWith(saved);
    click('Rename “Water, with comments”');
    type(/^Name of the search/, 'Rivers');
    click('Save');
    expect(renameSearch).toHaveBeenCalledWith(saved, 'Rivers');
  });

  it('that finds everything need not be kept', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Save this search' })).toBeNull();
  });
});

describe('the keys', () => {
  it('are told behind ?, but not while somebody writes', () => {
    show();
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: '?' });
    expect(screen.queryByText('Keys of the library')).toBeNull();
    fireEvent.keyDown(document.body, { key: '?' });
    expect(screen.getByText('Keys of the library')).toBeTruthy();
    expect(screen.getByText('Next note')).toBeTruthy();
  });
});

describe('the trash of the library', () => {
  const { briefs } = aLibrary();
  const [brief] = briefs;
  if (!brief) throw new Error('no brief');
  const quoted = aNote(1, 'managed by its users');
  const item = { kind: 'note', id: brief.id as never, note: quoted.id } as const;
  const quoting = {
    ...brief,
    content: {
      ...brief.content,
      sections: [{ id: brief.id as never, heading: '', items: [item] }],
    },
  };
  const trashed = (note: Note) => ({ note, deleted: note.modified, due: null });
  const trash = { notes: [quoted, aNote(2, 'other')].map(trashed), briefs };
  const state = { route: { view: 'trash' }, trash } as const;
  const question =
    'Delete 2 notes and 1 brief for good? 1 brief quotes a note from the trash, and would lose it for good. ' +
    'This cannot be undone; only restoring an earlier backup would bring it back.';

  it('is emptied only after its reader was told what goes, and keeps all by default', async () => {
    const emptyTrash = vi.fn();
    show({ ...state, briefs: [quoting] }, { emptyTrash });
    click('Empty the trash');
    await screen.findByRole('group', { name: question });
    expect(document.activeElement?.textContent).toBe('Keep');
    click('Keep');
    expect(document.activeElement?.textContent).toBe('Empty the trash');
    expect(emptyTrash).not.toHaveBeenCalled();
    click('Empty the trash');
    await screen.findByRole('group', { name: question });
    click('Empty the trash');
    expect(emptyTrash.mock.calls).toEqual([[trash]]);
  });

  it('says how far it is, then that it is empty, and keeps the focus', async () => {
    const { rerender } = show(state);
    const update = (change: Partial<LibraryState>) =>
      rerender(
        <Library
          state={aLibrary({ ...state, ...change })}
          actions={IDLE_LIBRARY_ACTIONS}
          lang="en"
          t={libraryMessages('en')}
        />,
      );
    click('Empty the trash');
    const confirm = await screen.findByRole('button', { name: 'Empty the trash' });
    confirm.focus();
    update({ emptying: { done: 1_500, total: 10_000 } });
    expect(screen.getByText('Deleting for good: 1,500 of 10,000')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Restore/ })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Trash');
    update({ trash: { notes: [], briefs: [] } });
    expect(screen.getByText('The trash is empty.').getAttribute('role')).toBe('status');
    expect(screen.queryByRole('button', { name: 'Empty the trash' })).toBeNull();
  });
});

describe('a brief in the trash', () => {
  it('goes for good only after its reader was asked', () => {
    const purgeBrief = vi.fn();
    const { briefs } = aLibrary();
    show({ route: { view: 'trash' }, trash: { notes: [], briefs } }, { purgeBrief });
    click('Delete for good: Water position paper');
    expect(purgeBrief).not.toHaveBeenCalled();
    click('Keep');
    click('Delete for good: Water position paper');
    click('Delete for good');
    expect(purgeBrief).toHaveBeenCalledWith(briefs[0]?.id);
  });
});
