import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageMessages } from '../../../../lib/ui/messages/page';
import { NoteCard, type NoteCardProps } from '../../../../lib/ui/page/NoteCard';
import { aNote, caseId } from '../../../gallery/samples';

afterEach(cleanup);

function renderCard(props: Partial<NoteCardProps> = {}) {
  const callbacks = { onOpenCase: vi.fn(), onEdit: vi.fn(), onDelete: vi.fn(), onClose: vi.fn() };
  render(
    <NoteCard
      note={aNote(1, 'co-management agreements', { comment: 'A hook.' })}
      concepts={[]}
      cases={[]}
      deleting={false}
      failure={null}
      t={pageMessages('en')}
      {...callbacks}
      {...props}
    />,
  );
  return callbacks;
}

describe('NoteCard', () => {
  it('is named a note with a comment, a highlight without', () => {
    renderCard();
    expect(document.activeElement).toBe(screen.getByRole('dialog', { name: 'Note' }));
    cleanup();
    renderCard({ note: aNote(1, 'co-management agreements') });
    expect(screen.getByRole('dialog', { name: 'Highlight' })).toBeTruthy();
  });

  it('shows a comment as it was typed, never as markup', () => {
    const comment = '**Bold** <img src=x onerror=alert(1)>\nSecond line';
    renderCard({ note: aNote(1, 'co-management', { comment }) });
    const dialog = screen.getByRole('dialog');
    expect(dialog.querySelector('.comment')?.textContent).toBe(comment);
    expect(dialog.querySelector('img, strong')).toBeNull();
  });

  it('names the concepts of the quote and the linked case studies', () => {
    renderCard({
      concepts: [{ id: 'co-management', label: 'co-management', group: 'Governance' }],
      cases: [{ id: caseId('eau-de-paris'), title: 'Eau de Paris' }],
    });
    expect(screen.getByRole('list', { name: 'Concepts' }).textContent).toBe('co-management');
    expect(screen.getByRole('list', { name: 'Linked case studies' }).textContent).toBe(
      'Eau de Paris',
    );
  });

  it('opens the page of a linked case study', () => {
    const cases = ['eau-de-paris', 'berlin-water'].map((id) => ({ id: caseId(id), title: id }));
    const { onOpenCase } = renderCard({ cases });
    fireEvent.click(screen.getByRole('button', { name: 'berlin-water' }));
    expect(onOpenCase).toHaveBeenCalledExactlyOnceWith('berlin-water', [
      'eau-de-paris',
      'berlin-water',
    ]);
  });

  it('leads to editing', () => {
    const { onEdit } = renderCard();
    fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
    expect(onEdit).toHaveBeenCalledOnce();
  });

  it('deletes after a confirmation, and Escape there closes the question only', () => {
    const { onDelete, onClose } = renderCard();
    const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
    press('Delete');
    fireEvent.keyDown(screen.getByRole('button', { name: 'Keep' }), { key: 'Escape' });
    expect(onClose).not.toHaveBeenCalled();
    press('Delete');
    press('Delete');
    expect(onDelete).toHaveBeenCalledOnce();
  });

  it('asks nothing while the deletion is under way', () => {
    renderCard({ deleting: true });
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('says why the deletion was refused', () => {
    renderCard({ failure: 'storage' });
    expect(screen.getByRole('alert').textContent).toMatch(/could not read or write/);
  });

  it('closes on Escape', () => {
    const { onClose } = renderCard();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });
});
