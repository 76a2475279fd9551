import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Floating, type FloatingProps } from '../../../../lib/ui/page/Floating';
import pageCss from '../../../../lib/ui/styles/page.css?inline';

const VIEWPORT = { width: 400, height: 300 };
const style = document.createElement('style');
style.textContent = pageCss;

beforeEach(() => document.head.append(style));
afterEach(() => {
  cleanup();
  style.remove();
});

function wordsAt(top: number): FloatingProps['anchor'] {
  return { left: 40, top, right: 120, bottom: top + 20 };
}

function renderBox(anchor: FloatingProps['anchor'], height: number) {
  const element = (boxHeight: number) => (
    <Floating anchor={anchor} viewport={VIEWPORT}>
      <div style={{ width: '500px', height: `${boxHeight}px` }} />
    </Floating>
  );
  const { container, rerender } = render(element(height));
  const frame = container.querySelector<HTMLElement>('.floating');
  if (!frame) throw new Error('nothing is floating');
  return { frame, resize: (boxHeight: number) => rerender(element(boxHeight)) };
}

it('stands right below the words, no wider than the viewport allows', async () => {
  const { frame } = renderBox(wordsAt(40), 100);
  await vi.waitFor(() => expect(frame.getBoundingClientRect().top).toBe(66));
  expect(frame.getBoundingClientRect()).toMatchObject({ left: 40, width: 340, height: 100 });
});

it('moves above the words once its content has grown too high for below', async () => {
  const { frame, resize } = renderBox(wordsAt(200), 50);
  await vi.waitFor(() => expect(frame.getBoundingClientRect().top).toBe(226));
  resize(150);
  await vi.waitFor(() => expect(frame.getBoundingClientRect().bottom).toBe(194));
});

it('scrolls inside when it is higher than the room', async () => {
  const { frame } = renderBox(wordsAt(40), 1000);
  await vi.waitFor(() => expect(frame.getBoundingClientRect().bottom).toBe(292));
  expect(frame.scrollHeight).toBe(1000);
});
