import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageMessages } from '../../../../lib/ui/messages/page';
import { MoreButton } from '../../../../lib/ui/page/MoreButton';

afterEach(cleanup);

describe('the way to the side panel', () => {
  it.each([
    [true, '', ''],
    [false, 'Ctrl+Alt+9', expect.stringContaining('press Ctrl+Alt+9')],
    [false, '', expect.not.stringContaining('press')],
  ])('says how to open it only where a page cannot: %o %s', async (opened, keys, hint) => {
    const onOpen = vi.fn(async () => ({ opened, keys }));
    render(<MoreButton t={pageMessages('en')} onOpen={onOpen} />);
    fireEvent.click(screen.getByRole('button', { name: 'Side panel' }));
    // In the very task of the click.
    expect(onOpen).toHaveBeenCalledOnce();
    await waitFor(() => expect(document.querySelector('[aria-live]')?.textContent).toEqual(hint));
  });
});
