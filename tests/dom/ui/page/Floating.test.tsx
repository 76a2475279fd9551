import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { Floating } from '../../../../lib/ui/page/Floating';

afterEach(cleanup);

const WORDS = { left: 120, top: 100, right: 200, bottom: 120 };

it.each(['keydown', 'keyup', 'copy', 'paste', 'focusin'])(
  'keeps %s inside from the handlers of the page, not from its own',
  (type) => {
    const ofPage = vi.fn();
    document.addEventListener(type, ofPage);
    onTestFinished(() => document.removeEventListener(type, ofPage));
    const own = vi.fn();
    render(
      <Floating anchor={WORDS} viewport={{ width: 800, height: 600 }}>
        <input aria-label="field" />
      </Floating>,
    );
    const field = screen.getByLabelText('field');
    field.addEventListener(type, own);
    fireEvent(field, new Event(type, { bubbles: true, composed: true }));
    expect(own).toHaveBeenCalledOnce();
    expect(ofPage).not.toHaveBeenCalled();
  },
);
