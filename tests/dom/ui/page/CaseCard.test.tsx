import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageMessages } from '../../../../lib/ui/messages/page';
import { CaseCard, type CaseCardProps } from '../../../../lib/ui/page/CaseCard';
import { aCaseContent } from '../../../gallery/samples';

afterEach(cleanup);

function renderCard(props: Partial<CaseCardProps> = {}) {
  const callbacks = { onAddNote: vi.fn(), onMore: vi.fn(), onRetry: vi.fn(), onClose: vi.fn() };
  render(
    <CaseCard
      name="Terrassa Water Observatory"
      state={{ status: 'ready', content: aCaseContent() }}
      lang="en"
      t={pageMessages('en')}
      {...callbacks}
      {...props}
    />,
  );
  return callbacks;
}

describe('CaseCard', () => {
  it('tells where and when it was, what was done and what came of it', () => {
    renderCard({
      state: {
        status: 'ready',
        content: aCaseContent({ summary: 'THE SUMMARY', outcome: 'THE OUTCOME' }),
      },
    });
    const dialog = screen.getByRole('dialog', { name: 'Terrassa Water Observatory' });
    expect(dialog.textContent).toMatch(/Terrassa, Spain · Water · from 2016 · Active/);
    expect(screen.getByText('THE SUMMARY').lang).toBe('en');
    expect(screen.getByText('THE OUTCOME').lang).toBe('en');
  });

  it('leads to all that is known of the case, once it is there', () => {
    const { onMore } = renderCard();
    fireEvent.click(screen.getByRole('button', { name: 'More about this case' }));
    expect(onMore).toHaveBeenCalledOnce();
    cleanup();
    renderCard({ state: { status: 'loading' } });
    expect(screen.queryByRole('button', { name: 'More about this case' })).toBeNull();
  });

  it('is named as in the page while it loads', () => {
    renderCard({ name: 'OAT', state: { status: 'loading' } });
    expect(screen.getByRole('dialog', { name: 'OAT' }).getAttribute('aria-busy')).toBe('true');
  });

  it('says why it could not load, and tries again', () => {
    const { onRetry } = renderCard({ state: { status: 'failed', failure: 'not-found' } });
    expect(screen.getByRole('alert').textContent).toMatch(/no longer exists/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
