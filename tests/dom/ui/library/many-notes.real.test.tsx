import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../../lib/ui/library/Library';
import { libraryMessages } from '../../../../lib/ui/messages/library';
import libraryCss from '../../../../lib/ui/styles/library.css?inline';
import { aLibrary, anEntry, IDLE_LIBRARY_ACTIONS } from '../../../gallery/library-samples';

const NOTES = 3_000;

const style = document.createElement('style');
style.textContent = `${libraryCss} .rows { block-size: 600px; overflow: auto }`;
beforeEach(() => document.head.append(style));
afterEach(() => {
  cleanup();
  style.remove();
});

const rows = () => [...document.querySelectorAll<HTMLElement>('.windowed > li')];
const box = () => document.querySelector<HTMLElement>('.rows') as HTMLElement;
const places = () => rows().map((row) => Number(row.getAttribute('aria-posinset')));

async function show(): Promise<void> {
  const found = Array.from({ length: NOTES }, (_, at) => anEntry(at, `Passage ${at}`));
  render(
    <Library
      state={aLibrary({
        route: { view: 'notes', query: 'passage', filter: {} },
        found,
        foundBy: 'passage',
      })}
      actions={IDLE_LIBRARY_ACTIONS}
      lang="en"
      t={libraryMessages('en')}
    />,
  );
  await waitFor(() => expect(rows().length).toBeGreaterThan(3));
}

/** Again and again: rows that are measured move the list, and may take a jump back that comes at the same moment. */
function scrollTo(share: number, expectation: () => void): Promise<void> {
  return waitFor(() => {
    box().scrollTo({ top: box().scrollHeight * share, behavior: 'instant' });
    expectation();
  });
}

describe('thousands of notes found', () => {
  it('draw those in sight, in a list that is as long as all of them', async () => {
    await show();
    expect(rows().length).toBeLessThan(40);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe(String(NOTES));
    expect(box().scrollHeight).toBeGreaterThan(NOTES * 60);
  });

  it('are there wherever one scrolls to at once, and at the top again', async () => {
    await show();
    await scrollTo(0.5, () => {
      expect(Math.min(...places())).toBeGreaterThan(NOTES / 4);
      expect(Math.max(...places())).toBeLessThan((NOTES * 3) / 4);
    });
    await scrollTo(1, () => expect(Math.max(...places())).toBe(NOTES));
    await scrollTo(0, () => expect(Math.min(...places())).toBe(1));
  });

  it('show the row that keys have come to, however far it is', async () => {
    await show();
    for (let step = 0; step < 1_010; step += 1) fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => {
      const active = document.querySelector('[data-active]')?.closest('li');
      expect(Number(active?.getAttribute('aria-posinset'))).toBe(1_010);
      const { top, bottom } = (active as HTMLElement).getBoundingClientRect();
      const frame = box().getBoundingClientRect();
      expect(top).toBeLessThan(frame.bottom);
      expect(bottom).toBeGreaterThan(frame.top);
    });
  });
});
