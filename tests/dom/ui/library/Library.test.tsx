import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatRoute } from '../../../../lib/domain/library/route';
import { NO_IMPORT } from '../../../../lib/ui/library/import-state';
import { Library } from '../../../../lib/ui/library/Library';
import type { LibraryActions, LibraryState } from '../../../../lib/ui/library/library-state';
import { libraryMessages } from '../../../../lib/ui/messages/library';
import {
  AN_IMPORT_PLAN,
  aBriefView,
  aLibrary,
  BRIEF_ID,
  ENTRIES,
  IDLE_LIBRARY_ACTIONS,
} from '../../../gallery/library-samples';

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

/**
 * Only a browser makes a `DataTransfer` with files in it; and Preact listens for `Drop` where elements know no `ondrop`,
 * as in happy-dom.
 */
function drop(target: Element, file: File): void {
  const name = 'ondrop' in target ? 'drop' : 'Drop';
  const event = new Event(name, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
  fireEvent(target, event);
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('the notes of the library', () => {
  it('are searched as one types', () => {
    const go = vi.fn();
    show({}, { go });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'water' } });
    expect(go).toHaveBeenCalledWith({ view: 'notes', query: 'water', filter: {} });
  });

  it('are filtered, and a condition is taken away again', () => {
    const go = vi.fn();
    show({ route: { view: 'notes', query: '', filter: { tag: 'to-cite' } } }, { go });
    fireEvent.change(screen.getByRole('combobox', { name: 'Tag' }), { target: { value: '' } });
    expect(go).toHaveBeenCalledWith({ view: 'notes', query: '', filter: {} });
  });

  it('are walked and chosen by keys alone', () => {
    const select = vi.fn();
    show({}, { select });
    press('j');
    expect(document.activeElement?.textContent).toContain(ENTRIES[0]?.note.comment);
    press('j');
    press('x');
    expect(select).toHaveBeenCalledWith([ENTRIES[1]?.note.id], true);
    press('k');
    press('e');
    expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveProperty(
      'value',
      ENTRIES[0]?.note.comment,
    );
  });

  it('leave keys alone while somebody writes', () => {
    const select = vi.fn();
    show({}, { select });
    press('j');
    press('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    press('x');
    expect(select).not.toHaveBeenCalled();
  });

  it('go to a brief, old or new', () => {
    const addToBrief = vi.fn();
    const ids = ENTRIES.slice(0, 2).map(({ note }) => note.id);
    show({ selected: new Set(ids) }, { addToBrief });
    const choice = screen.getByRole('combobox', { name: 'Add to a brief …' });
    fireEvent.change(choice, { target: { value: BRIEF_ID } });
    expect(addToBrief).toHaveBeenLastCalledWith(ids, BRIEF_ID);
    fireEvent.change(choice, { target: { value: 'new' } });
    expect(addToBrief).toHaveBeenLastCalledWith(ids, null);
  });

  it('can be opened at their passage, in a tab that is told nothing of us', () => {
    show();
    const [link] = screen.getAllByRole('link', { name: 'Open at the passage' });
    expect(link?.getAttribute('href')).toContain('#:~:text=');
    expect(link?.getAttribute('rel')).toBe('noreferrer');
  });

  it('are changed as they were when writing began, so that a change from elsewhere is not written over', async () => {
    const changeComment = vi.fn(async () => 'conflict' as const);
    const [entry] = ENTRIES;
    if (!entry) throw new Error('no note');
    const page = (found: LibraryState['found']) => (
      <Library
        state={aLibrary({ found })}
        actions={{ ...IDLE_LIBRARY_ACTIONS, changeComment }}
        lang="en"
        t={libraryMessages('en')}
      />
    );
    const { rerender } = render(page([entry]));
    fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
    const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' });
    fireEvent.input(field(), { target: { value: 'Mine.' } });
    const { note } = entry;
    rerender(
      page([{ ...entry, note: { ...note, comment: 'Other', revision: note.revision + 1 } }]),
    );
    expect(field().value).toBe('Mine.');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/Your text is kept here/);
    expect(changeComment).toHaveBeenCalledExactlyOnceWith(note, 'Mine.');
  });

  it('that were deleted come back by Undo', () => {
    const undo = vi.fn();
    show({ undoable: { kind: 'notesDeleted', count: 2 } }, { undo });
    expect(screen.getByText('2 notes moved to the trash')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
  });

  it('are not said to be missing while they are being read', () => {
    show({ total: 0, found: [], loading: { done: 0, total: 0 } });
    expect(screen.queryByText('No notes yet')).toBeNull();
  });
});

describe('a brief', () => {
  const route = { view: 'brief', id: BRIEF_ID } as const;

  it('is reached by a link with its address', () => {
    show();
    const link = screen.getByRole('link', { name: 'Water position paper' });
    expect(link.getAttribute('href')).toBe(formatRoute(route));
  });

  it('has its items moved by buttons that say what they move', () => {
    let { content } = aBriefView();
    const edit: LibraryActions['edit'] = (change) => {
      content = change(content);
    };
    show({ route, brief: aBriefView() }, { edit });
    fireEvent.click(screen.getByRole('button', { name: 'Move down: Water belongs to **all**.' }));
    expect(content.sections.map(({ items }) => items.length)).toEqual([1, 4]);
  });

  it('tells of a conflict, and that nothing is lost', () => {
    const adoptBrief = vi.fn();
    const brief = aBriefView({ saving: 'failed', problem: 'conflict' });
    show({ route, brief }, { adoptBrief });
    expect(screen.getByText(/kept in its history/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show the other version' }));
    expect(adoptBrief).toHaveBeenCalledOnce();
  });
});

describe('the import', () => {
  const route = { view: 'import' } as const;
  const file = new File(['[]'], 'notes.json');

  it('takes a file that is chosen or dropped, and no second one while one is read', () => {
    const planImport = vi.fn();
    const { rerender } = show({ route }, { planImport });
    fireEvent.change(screen.getByLabelText('File with notes'), { target: { files: [file] } });
    drop(screen.getByRole('group'), file);
    expect(planImport.mock.calls).toEqual([[file], [file]]);
    const state = {
      route,
      importing: { ...NO_IMPORT, job: { kind: 'reading', part: 0 } as const },
    };
    rerender(
      <Library
        state={aLibrary(state)}
        actions={{ ...IDLE_LIBRARY_ACTIONS, planImport }}
        lang="en"
        t={libraryMessages('en')}
      />,
    );
    drop(screen.getByRole('group'), file);
    expect(planImport).toHaveBeenCalledTimes(2);
  });

  it('shows the plan, with the focus on it, and applies it when asked', () => {
    const applyImport = vi.fn();
    show({ route, importing: { ...NO_IMPORT, plan: AN_IMPORT_PLAN } }, { applyImport });
    expect(document.activeElement?.textContent).toMatch(/^What importing hypothesis/);
    expect(screen.getByText('A note on the whole page')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Import' }));
    expect(applyImport).toHaveBeenCalledOnce();
  });

  it('offers nothing to apply where nothing would change', () => {
    const counts = { new: 0, newer: 0, older: 1, identical: 3, both: 0, copied: 0 };
    const plan = { ...AN_IMPORT_PLAN, counts, changedDocuments: 0 };
    show({ route, importing: { ...NO_IMPORT, plan } });
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    expect(screen.getByText('Nothing would change.')).toBeTruthy();
  });
});
