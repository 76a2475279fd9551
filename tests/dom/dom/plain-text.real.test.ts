import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Container, TextBlock } from '../../../lib/dom/container';
import { ContainerReader } from '../../../lib/dom/container-reader';
import { readPlainText } from '../../../lib/dom/plain-text';

const isOwn = (element: Element) => element.id === 'own';

function show(html: string): Element {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  const [element] = document.body.children;
  if (!element) throw new Error('nothing shown');
  return element;
}

/** Node by node, the way every element can be read. */
function readClosely(element: Element) {
  const container = new Container(element, 'en');
  container.shown = true;
  const reader = new ContainerReader(
    container,
    {
      isOwn,
      containerOf: (child, lang) => new Container(child, lang),
      onHost: () => undefined,
      takeFresh: () => false,
    },
    false,
  );
  reader.read({ left: Number.POSITIVE_INFINITY });
  return reader.finish(() => undefined);
}

const tellPlaces = (block: TextBlock) => ({
  text: block.text,
  lang: block.lang,
  nodes: block.nodes,
  starts: block.starts,
});

afterEach(() => document.body.replaceChildren());

describe('an element read as a whole', () => {
  it.each([
    ['text', '<p>a b</p>', 'a b'],
    ['links and emphasis', '<p>a <a href="#">b</a><em>c<b>d</b></em> e</p>', 'a bcd e'],
    ['an indented line', '<p>\n  a</p>', '\n  a'],
    ['a comment', '<p>a<!-- b -->c</p>', 'ac'],
    ['nothing', '<p></p>', ''],
    ['white space', '<p> <b> </b></p>', ''],
    ['the language declared around it', '<p>a <i lang="en">b</i></p>', 'a b'],
  ])('gives %s', (_, html, text) => {
    expect(readPlainText(show(html), 'en', isOwn)?.text).toBe(text);
  });

  it.each([
    ['a line break', '<p>a<br>b</p>'],
    ['a block', '<div>a<p>b</p></div>'],
    ['a block inside a link', '<div>a<a href="#"><div>b</div></a></div>'],
    ['code', '<p>a <code>b</code></p>'],
    ['what is hidden', '<p>a <b style="display:none">b</b></p>'],
    ['what is invisible', '<p>a <b style="visibility:hidden">b</b></p>'],
    ['what is being written', '<p>a <span contenteditable>b</span></p>'],
    ['another language', '<p><i lang="fr">a</i> b</p>'],
    ['a custom element', '<p>a <x-b>b</x-b></p>'],
    ['a slot', '<p>a <slot>b</slot></p>'],
    ['our own interface', '<p>a <span id="own">b</span></p>'],
    ['white space in front of its first word', '<p> <b>a</b></p>'],
    ['a hard blank behind soft ones', '<p>\n <b>\u00a0</b></p>'],
    ['very many elements', `<p>${'<b>a</b>'.repeat(300)}</p>`],
  ])('leaves %s to a closer look', (_, html) => {
    expect(readPlainText(show(html), 'en', isOwn)).toBeUndefined();
  });

  it('leaves a shadow tree to a closer look', () => {
    const element = show('<p>a <span>b</span></p>');
    element.querySelector('span')?.attachShadow({ mode: 'open' }).append('c');
    expect(readPlainText(element, 'en', isOwn)).toBeUndefined();
  });

  it('says what an XHTML page has in a CDATA section, as a closer look does', () => {
    const element = show('<p>a </p>');
    const xhtml = document.implementation.createDocument(null, 'x');
    element.append(document.adoptNode(xhtml.createCDATASection('b < c')));
    const text = readPlainText(element, 'en', isOwn)?.text ?? '';
    expect(text).toBe('a b < c');
    const closely = readClosely(element) as TextBlock[];
    expect(closely.map(tellPlaces)).toEqual([tellPlaces(new TextBlock(element, 'en', text))]);
    expect(closely[0]?.nodes).toHaveLength(2);
  });

  it('says what a closer look says, with the same way back', () => {
    const words = fc.constantFrom('a', ' ', 'b c', '\n ', '<!--x-->', '&amp;', '\u00a0', 'é');
    const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
      html: fc
        .array(fc.oneof({ depthSize: 'small' }, words, tie('element')), { maxLength: 5 })
        .map((parts) => parts.join('')),
      element: fc
        .tuple(
          fc.constantFrom(
            ...['b', 'a href="#"', 'span', 'i lang="en"', 'i lang="fr"', 'em hidden', 'code', 'br'],
            ...['div', 'p', 'span id="own"', 'slot', 'wbr', 'x-y', 'ruby'],
          ),
          tie('html'),
        )
        .map(([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]}>`),
    }));
    let plain = 0;
    fc.assert(
      fc.property(html, (inside) => {
        const element = show(`<div>${inside}</div>`);
        const found = readPlainText(element, 'en', isOwn);
        if (!found) return;
        plain += 1;
        const blocks = found.text ? [new TextBlock(element, 'en', found.text)] : [];
        const closely = readClosely(element) as TextBlock[];
        expect(blocks.map(tellPlaces)).toEqual(closely.map(tellPlaces));
      }),
      { numRuns: 1_000 },
    );
    expect(plain).toBeGreaterThan(50);
  });
});
