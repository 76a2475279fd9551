import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageMessages } from '../../../../lib/ui/messages/page';
import { ConceptCard, type ConceptCardProps } from '../../../../lib/ui/page/ConceptCard';
import { aCardContent } from '../../../gallery/samples';

afterEach(cleanup);

function renderCard(props: Partial<ConceptCardProps> = {}) {
  const callbacks = {
    onFollow: vi.fn(),
    onAddNote: vi.fn(),
    onDismiss: vi.fn(),
    onMore: vi.fn(async () => ({ opened: false, keys: '' })),
    onOpenCase: vi.fn(),
    onRetry: vi.fn(),
    onClose: vi.fn(),
  };
  render(
    <ConceptCard
      word="remunicipalisation"
      unsure={false}
      state={{ status: 'ready', content: aCardContent() }}
      lang="en"
      t={pageMessages('en')}
      {...callbacks}
      {...props}
    />,
  );
  return callbacks;
}

describe('ConceptCard', () => {
  it('is a dialog named after the concept, and has the focus', () => {
    renderCard();
    const dialog = screen.getByRole('dialog', { name: 'remunicipalisation' });
    expect(document.activeElement).toBe(dialog);
  });

  it('opens the page of a case study, as one of those it shows', () => {
    const { onOpenCase } = renderCard();
    fireEvent.click(screen.getByRole('button', { name: 'Terrassa Water Observatory' }));
    expect(onOpenCase).toHaveBeenCalledExactlyOnceWith('terrassa-water-observatory', [
      'eau-de-paris',
      'terrassa-water-observatory',
      'berlin-water',
    ]);
  });

  it('says under which words the concept was found when they are not its label', () => {
    renderCard({ word: 'taken back' });
    expect(screen.getByText('found as “taken back”')).toBeTruthy();
  });

  it.each([
    ['Only here', 'place'],
    ['“remunicipalisation” on this page', 'page'],
    ['“remunicipalisation” everywhere', 'everywhere'],
  ])('asks how far a dismissal goes: %s', (answer, scope) => {
    const { onDismiss } = renderCard();
    fireEvent.click(screen.getByRole('button', { name: 'Not this concept' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Only here' }));
    fireEvent.click(screen.getByRole('button', { name: answer }));
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(scope);
  });

  it('takes the question back on Escape and stays open', () => {
    const { onClose } = renderCard();
    fireEvent.click(screen.getByRole('button', { name: 'Not this concept' }));
    fireEvent.keyDown(screen.getByRole('button', { name: 'Only here' }), { key: 'Escape' });
    expect(onClose).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Not this concept' }));
  });

  it('does not repeat the label for a difference of case', () => {
    renderCard({ word: 'Remunicipalisation' });
    expect(screen.queryByText(/found as/)).toBeNull();
  });

  it('shows three case studies, each with its reason, and counts the others', () => {
    renderCard({ state: { status: 'ready', content: aCardContent({ caseCount: 24 }) } });
    const reason =
      'similar situation: contract or concession about to end · shares remunicipalisation';
    const items = within(screen.getByRole('list'))
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(items).toEqual([
      `Eau de Paris Paris, France · from 2010${reason}`,
      `Terrassa Water Observatory Terrassa, Spain · from 2016${reason}`,
      `Berlin buys back its water works Berlin, Germany · from 2013${reason}`,
      '+ 21 more case studies',
    ]);
  });

  it('remarks on an unsure mention only', () => {
    renderCard({ unsure: true });
    expect(screen.getByText(/^Unsure/)).toBeTruthy();
    cleanup();
    renderCard();
    expect(screen.queryByText(/^Unsure/)).toBeNull();
  });

  it('is named after the words of the page while it loads', () => {
    renderCard({ word: 'taken back', state: { status: 'loading' } });
    const dialog = screen.getByRole('dialog', { name: 'taken back' });
    expect(dialog.getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('Loading…');
  });

  it('says why it could not load, and tries again', () => {
    const { onRetry } = renderCard({ state: { status: 'failed', failure: 'unreachable' } });
    expect(screen.getByRole('alert').textContent).toMatch(/does not answer/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('leads to the concepts around it', () => {
    const { onFollow } = renderCard();
    fireEvent.click(screen.getByRole('button', { name: 'public ownership' }));
    expect(onFollow).toHaveBeenCalledExactlyOnceWith('public-ownership');
  });

  it('goes back from a concept the reader went on to, which is no tag to take away', () => {
    const onBack = vi.fn();
    renderCard({ word: null, onBack });
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(onBack).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Not this concept' })).toBeNull();
  });

  it('leaves the focus where it is when shown at a glance', () => {
    renderCard({ glance: true });
    expect(document.activeElement).toBe(document.body);
  });

  it('leads to a note, also before the definition is there', () => {
    const { onAddNote } = renderCard({ state: { status: 'loading' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add note' }));
    expect(onAddNote).toHaveBeenCalledOnce();
  });

  it('closes by its button and by Escape', () => {
    const { onClose } = renderCard();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
