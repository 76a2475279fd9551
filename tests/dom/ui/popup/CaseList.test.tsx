import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { popupMessages } from '../../../../lib/ui/messages/popup';
import { CaseList } from '../../../../lib/ui/popup/CaseList';
import type { CaseRow, NoteRow, PopupActions } from '../../../../lib/ui/popup/popup-state';
import { aCaseEntry, aCaseRow, aNote, aNoteRow, IDLE_ACTIONS } from '../../../gallery/samples';

afterEach(cleanup);

const FIRST = aNote(1, 'co-management agreements');
const SECOND = aNote(2, 'public procurement');
const PARIS = aCaseEntry('eau-de-paris', { place: 'Paris', country: 'FR', startYear: 2010 });

function renderList(suggestions: CaseRow[], notes: NoteRow[], actions: Partial<PopupActions> = {}) {
  render(
    <CaseList
      suggestions={suggestions}
      notes={notes}
      actions={{ ...IDLE_ACTIONS, ...actions }}
      lang="en"
      t={popupMessages('en')}
    />,
  );
}

const linkButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Link' });

describe('CaseList', () => {
  it('says where suggestions come from when there is none', () => {
    renderList([], []);
    expect(screen.getByText(/Suggestions follow from/)).toBeTruthy();
  });

  it('tells what and where a case is, and why it is suggested', () => {
    renderList([aCaseRow(PARIS, { reasons: ['named on this page', 'same sector: water'] })], []);
    const item = screen.getByRole('listitem');
    expect(within(item).getByRole('heading', { name: 'Eau de Paris' })).toBeTruthy();
    expect(item.textContent).toMatch(/Paris, France · Water · from 2010/);
    expect(item.textContent).toMatch(/named on this page · same sector: water/);
  });

  it('opens the page of a case as one of those suggested, or the list of all', () => {
    const openCase = vi.fn();
    const openCases = vi.fn();
    const other = aCaseEntry('berlin-water');
    renderList([aCaseRow(PARIS), aCaseRow(other)], [], { openCase, openCases });
    fireEvent.click(screen.getByRole('button', { name: 'Berlin buys back its water works' }));
    expect(openCase).toHaveBeenCalledExactlyOnceWith(other.id, [PARIS.id, other.id]);
    fireEvent.click(screen.getByRole('button', { name: 'All case studies' }));
    expect(openCases).toHaveBeenCalledOnce();
  });

  it.each([
    ['reversed', true],
    ['ended', true],
    ['contested', true],
    ['active', false],
    ['unknown', false],
  ] as const)('of a case that is %s, shows the status: %o', (status, isShown) => {
    const entry = aCaseEntry('eau-de-paris', { status });
    renderList([aCaseRow(entry, { statusLabel: 'THE STATUS' })], []);
    expect(screen.queryByText('THE STATUS') !== null).toBe(isShown);
  });

  it('explains why nothing can be linked without a note', () => {
    renderList([aCaseRow(PARIS)], []);
    expect(linkButton().disabled).toBe(true);
    const described = linkButton().getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = described.map((id) => document.getElementById(id)?.textContent);
    expect(words).toEqual(['Eau de Paris', expect.stringMatching(/first take a note/)]);
  });

  it('links the only note at once', () => {
    const linkCase = vi.fn(async () => null);
    renderList([aCaseRow(PARIS)], [aNoteRow(FIRST)], { linkCase });
    fireEvent.click(linkButton());
    expect(linkCase).toHaveBeenCalledExactlyOnceWith(FIRST, 'eau-de-paris');
  });

  it('unlinks the only note where it is linked', () => {
    const unlinkCase = vi.fn(async () => null);
    renderList([aCaseRow(PARIS, { linkedNoteIds: [FIRST.id] })], [aNoteRow(FIRST)], { unlinkCase });
    expect(screen.getByRole('status').textContent?.trim()).toBe('Linked to 1 note');
    fireEvent.click(screen.getByRole('button', { name: 'Unlink' }));
    expect(unlinkCase).toHaveBeenCalledExactlyOnceWith(FIRST, 'eau-de-paris');
  });

  it('asks which of several notes to link, and knows those that are', async () => {
    const linkCase = vi.fn(async () => null);
    const unlinkCase = vi.fn(async () => null);
    const notes = [aNoteRow(FIRST), aNoteRow(SECOND)];
    renderList([aCaseRow(PARIS, { linkedNoteIds: [FIRST.id] })], notes, { linkCase, unlinkCase });
    expect(screen.queryByRole('group')).toBeNull();
    fireEvent.click(linkButton());
    expect(linkButton().getAttribute('aria-expanded')).toBe('true');
    const choice = within(screen.getByRole('group', { name: 'Link to which notes?' }));
    const first = choice.getByRole('checkbox', { name: 'co-management agreements' });
    const second = choice.getByRole('checkbox', { name: 'public procurement' });
    expect(first).toHaveProperty('checked', true);
    fireEvent.click(second);
    expect(linkCase).toHaveBeenCalledExactlyOnceWith(SECOND, 'eau-de-paris');
    await vi.waitFor(() => {
      fireEvent.click(first);
      expect(unlinkCase).toHaveBeenCalledWith(FIRST, 'eau-de-paris');
    });
  });

  it('says why linking was refused', async () => {
    renderList([aCaseRow(PARIS)], [aNoteRow(FIRST)], { linkCase: async () => 'conflict' });
    fireEvent.click(linkButton());
    expect(await screen.findByText(/nothing was overwritten/)).toBeTruthy();
  });
});
