/** Every state of the gallery on a system that is asked to move nothing. */

import type {} from '@vitest/browser-playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import type { GalleryState } from '../../../gallery/gallery-state';
import { showState } from '../../../gallery/show-state';
import { STATES } from '../../../gallery/states';

const prefer = (motion: string) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: motion }],
  });
beforeAll(async () => void (await prefer('reduce')));
afterAll(async () => void (await prefer('')));

const PSEUDO_ELEMENTS = [undefined, '::before', '::after', '::backdrop'];

/** What moves, or would when something changes: the names of elements with the declaration. */
function findMotion(root: Document | ShadowRoot): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.shadowRoot ? findMotion(element.shadowRoot) : []),
    ...PSEUDO_ELEMENTS.flatMap((pseudo) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(
        element,
        pseudo,
      );
      const name = `${element.localName}.${element.className}${pseudo ?? ''}`;
      return [
        ...(animationName === 'none' ? [] : [`${name}: animation ${animationName}`]),
        ...(/[1-9]/.test(transitionDuration) ? [`${name}: transition ${transitionDuration}`] : []),
        ...(scrollBehavior === 'smooth' ? [`${name}: smooth scrolling`] : []),
      ];
    }),
  ]);
}

function show(state: GalleryState): void {
  const stage = document.createElement('div');
  document.body.append(stage);
  const remove = showState(state, 'en', stage);
  onTestFinished(() => {
    remove();
    stage.remove();
  });
}

it.each(STATES.map((state) => [state.name, state] as const))('%s moves nothing', (_, state) => {
  show(state);
  expect(findMotion(document)).toEqual([]);
});

it('lets the outline of what is being loaded breathe where motion is welcome', async () => {
  const loading = STATES.find(({ name }) => name === 'popup/loading');
  if (!loading) throw new Error('The gallery has no popup that is loading.');
  await prefer('no-preference');
  onTestFinished(async () => void (await prefer('reduce')));
  show(loading);
  expect(findMotion(document)).not.toEqual([]);
});
