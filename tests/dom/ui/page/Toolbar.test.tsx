import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { pageMessages } from '../../../../lib/ui/messages/page';
import { Toolbar } from '../../../../lib/ui/page/Toolbar';

afterEach(cleanup);

function renderToolbar() {
  const callbacks = { onNote: vi.fn(), onHighlight: vi.fn(), onClose: vi.fn() };
  render(<Toolbar t={pageMessages('en')} {...callbacks} />);
  return {
    ...callbacks,
    note: screen.getByRole('button', { name: 'Note' }),
    highlight: screen.getByRole('button', { name: 'Highlight' }),
  };
}

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
  fireEvent.keyDown(highlight, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(note);
  fireEvent.keyDown(note, { key: 'End' });
  expect(document.activeElement).toBe(highlight);
});

it('closes on Escape', () => {
  const { note, onClose } = renderToolbar();
  fireEvent.keyDown(note, { key: 'Escape' });
  expect(onClose).toHaveBeenCalledOnce();
});
