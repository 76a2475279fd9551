import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { pageMessages } from '../../../../lib/ui/messages/page';
import { Toolbar, type ToolbarOutcome } from '../../../../lib/ui/page/Toolbar';

afterEach(cleanup);

function renderToolbar() {
  const callbacks = {
    onNote: vi.fn(),
    onHighlight: vi.fn(),
    onCopy: vi.fn(),
    onFindEvidence: vi.fn(),
    onClose: vi.fn(),
  };
  const element = (outcome: ToolbarOutcome | null) => (
    <Toolbar outcome={outcome} t={pageMessages('en')} {...callbacks} />
  );
  const { rerender } = render(element(null));
  return {
    ...callbacks,
    note: screen.getByRole('button', { name: 'Note' }),
    highlight: screen.getByRole('button', { name: 'Highlight' }),
    show: (outcome: ToolbarOutcome) => rerender(element(outcome)),
  };
}

it('offers to copy the quote and to find evidence, and says what became of the copy', () => {
  const { onCopy, onFindEvidence, show } = renderToolbar();
  fireEvent.click(screen.getByRole('button', { name: 'Copy quote' }));
  expect(onCopy).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Find evidence' }));
  expect(onFindEvidence).toHaveBeenCalledOnce();
  show('not-copied');
  expect(screen.getByRole('alert').textContent).toMatch(/did not allow/);
  show('copied');
  expect(screen.getByRole('status').textContent).toBe('Copied with its source.');
  expect(screen.queryAllByRole('button')).toEqual([]);
});

it('offers a note and a highlight', () => {
  const { note, highlight, onNote, onHighlight } = renderToolbar();
  fireEvent.click(note);
  expect(onNote).toHaveBeenCalledOnce();
  expect(onHighlight).not.toHaveBeenCalled();
  fireEvent.click(highlight);
  expect(onHighlight).toHaveBeenCalledOnce();
});

it('takes neither the focus nor the selection', () => {
  const { note } = renderToolbar();
  expect(screen.getByRole('toolbar').contains(document.activeElement)).toBe(false);
  const press = createEvent.mouseDown(note);
  fireEvent(note, press);
  expect(press.defaultPrevented).toBe(true);
});

it('is one stop in the tab order, with arrow keys inside', () => {
  const { note, highlight } = renderToolbar();
  expect([note.tabIndex, highlight.tabIndex]).toEqual([0, -1]);
  note.focus();
  fireEvent.keyDown(note, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(highlight);
  expect([note.tabIndex, highlight.tabIndex]).toEqual([-1, 0]);
  fireEvent.keyDown(highlight, { key: 'ArrowLeft' });
  expect(document.activeElement).toBe(note);
  fireEvent.keyDown(note, { key: 'End' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Find evidence' }));
});

it('closes on Escape', () => {
  const { note, onClose } = renderToolbar();
  fireEvent.keyDown(note, { key: 'Escape' });
  expect(onClose).toHaveBeenCalledOnce();
});
