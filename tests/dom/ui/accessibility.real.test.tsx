/** Every state of the gallery, in both themes and in the longest language, against the rules of axe. */

import type {} from '@vitest/browser-playwright';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { GalleryState } from '../../gallery/gallery-state';
import { showState } from '../../gallery/show-state';
import { STATES } from '../../gallery/states';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function findViolations(state: GalleryState): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: RULES,
    // Whether all content is in landmarks is for the page to see to, in which ours is a guest.
    rules: { region: { enabled: state.surface !== 'page' } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

/** What opens a dialog or a form, by state. */
const OPENERS: Readonly<Record<string, string>> = {
  'library/compare': '.cell',
  'library/empty': '[aria-haspopup=dialog]',
};

/** Hundreds of rows on a busy machine take axe a while. */
const TOO_LONG_MS = 60_000;

/** All there is to see of a state: each of its tabs in turn, with everything unfolded. */
async function findAllViolations(state: GalleryState): Promise<string[]> {
  const stage = document.createElement('div');
  document.body.append(stage);
  document.title = state.name;
  const remove = showState(state, 'de', stage);
  onTestFinished(() => {
    remove();
    stage.remove();
  });
  const found = await findViolations(state);
  if (state.surface === 'panel') {
    for (const fold of stage.querySelectorAll('details')) fold.open = true;
    const fold = stage.querySelector<HTMLElement>('.mention-head [aria-expanded=false]');
    fold?.click();
    if (fold) {
      await vi.waitFor(() =>
        expect(stage.querySelector('.mention-card[aria-busy=false]')).toBeTruthy(),
      );
    }
    found.push(...(await findViolations(state)));
  }
  const opener = OPENERS[state.name];
  if (opener) {
    stage.querySelector<HTMLElement>(opener)?.click();
    await vi.waitFor(() => expect(stage.querySelector('dialog[open]')).toBeTruthy());
    found.push(...(await findViolations(state)));
    stage.querySelector<HTMLDialogElement>('dialog[open]')?.close();
  }
  for (const tab of stage.querySelectorAll<HTMLElement>('[role=tab][aria-selected=false]')) {
    tab.click();
    for (const fold of stage.querySelectorAll<HTMLElement>('[aria-expanded=false]')) fold.click();
    await vi.waitFor(() => expect(tab.getAttribute('aria-selected')).toBe('true'));
    found.push(...(await findViolations(state)));
  }
  return found;
}

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  const setTheme = (value: string) =>
    cdp().send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value },
        // A colour half-way through an animation is no colour of the design.
        { name: 'prefers-reduced-motion', value: value && 'reduce' },
      ],
    });
  beforeAll(() => setTheme(theme));
  afterAll(() => setTheme(''));

  it('the theme is on', () => {
    expect(matchMedia(`(prefers-color-scheme: ${theme})`).matches).toBe(true);
  });

  it.each(STATES)(
    '$name breaks no rule',
    async (state) => {
      expect(await findAllViolations(state)).toEqual([]);
    },
    TOO_LONG_MS,
  );
});
