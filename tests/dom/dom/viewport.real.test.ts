import { afterEach, describe, expect, it } from 'vitest';
import { findBlockElementsOnScreen } from '../../../lib/dom/viewport';

function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

const idsOnScreen = () => [...findBlockElementsOnScreen(() => false)].map(({ id }) => id);
const tall = (id: string, inside: string) =>
  `<p id="${id}" style="margin: 0; height: 40vh">${inside}</p>`;

afterEach(() => document.body.replaceChildren());

describe('the block elements on the screen', () => {
  it('are each named once, from the top', () => {
    show(`${tall('a', 'one <b>two</b>')}${tall('b', 'three')}${tall('c', 'four')}`);
    expect(idsOnScreen()).toEqual(['a', 'b', 'c']);
  });

  it('are not those further down', () => {
    show(`<div style="height: 200vh"></div>${tall('a', 'one')}`);
    expect(idsOnScreen()).toEqual([]);
  });

  it('are all of those beside each other', () => {
    show(`<div style="display: flex">
      <p id="a" style="width: 40%; height: 90vh">one</p>
      <p id="b" style="width: 40%; height: 90vh">two</p>
    </div>`);
    expect(idsOnScreen()).toEqual(['a', 'b']);
  });

  it('are those inside one with words of its own as well', () => {
    show(`<div id="a" style="height: 95vh">one
      <p id="b" style="margin-top: 20vh; height: 30vh">two</p>
    </div>`);
    expect(idsOnScreen()).toEqual(['a', 'b']);
  });
});
