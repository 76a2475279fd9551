import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../support/read-page';

/** Parsed as the browser parses a page; the strings are our own. */
function show(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.body;
}

const textOf = (html: string) => readPage(show(html)).text;

afterEach(() => document.body.replaceChildren());

describe('the text of a page', () => {
  it.each([
    [
      'inline markup leaves no trace',
      '<p><b>pub</b>lic <i>procurement</i></p>',
      'public procurement',
    ],
    [
      'list items are set apart',
      '<ul><li>public</li><li>procurement</li></ul>',
      'public\n\nprocurement',
    ],
    [
      'cells are set apart',
      '<table><tr><td>public</td><td>body</td></tr></table>',
      'public\n\nbody',
    ],
    ['a line break is white space', '<p>public<br>procurement</p>', 'public\nprocurement'],
    ['text around a block is set apart from it', '<div>a<p>b</p>c</div>', 'a\n\nb\n\nc'],
    ['white space between blocks is nothing', '<div>\n <p>a</p>\n <p>b</p>\n</div>', 'a\n\nb'],
    [
      'scripts, styles and code are left out',
      '<p>a<script>x</script><style>y</style><code>z</code></p>',
      'a',
    ],
    ['controls are left out', '<p>a</p><textarea>b</textarea><select><option>c</select>', 'a'],
    [
      'what is being written is left out',
      '<p>a</p><div contenteditable>b</div><div role="textbox">c</div>',
      'a',
    ],
    ['read-only editors count as text', '<p>a</p><div contenteditable="false">b</div>', 'a\n\nb'],
    ['hidden text is left out', '<p>a</p><p hidden>b</p><p style="display:none">c</p>', 'a'],
    ['an empty page has none', '<div></div>', ''],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('knows the declared language of each block', () => {
    const index = readPage(
      show(
        '<div lang="fr"><p>un</p><p lang="de">zwei <i lang="en">three</i></p></div><p lang="">x</p>',
      ),
    );
    expect(index.blocks.map(({ lang }) => lang)).toEqual(['fr', 'de', '']);
  });

  it('reads open shadow trees, and slotted text where it is shown', () => {
    const body = show('<p>a</p><div id="host"><span slot="s">slotted</span></div><p>z</p>');
    const host = body.querySelector('#host');
    const root = host?.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    const slot = document.createElement('slot');
    slot.name = 's';
    paragraph.append('inside ', slot, ' out');
    root?.append(paragraph);
    expect(readPage(body).text).toBe('a\n\ninside slotted out\n\nz');
  });

  it('leaves our own interface out', () => {
    const body = show('<p>a</p><div id="ours">b</div>');
    expect(readPage(body, { isOwn: (node) => node === body.querySelector('#ours') }).text).toBe(
      'a',
    );
  });
});

describe('the blocks of a page', () => {
  it('stand where the text has them', () => {
    const index = readPage(show('<h1>One</h1><p>two <b>three</b></p><ul><li>four</li></ul>'));
    for (const block of index.blocks) {
      const placed = index.find(block);
      expect(index.text.slice(placed?.start, placed?.end)).toBe(block.text);
      for (let at = placed?.start ?? 0; at < (placed?.end ?? 0); at += 1) {
        expect(index.blockAt(at)?.block).toBe(block);
      }
    }
    expect(index.length).toBe(index.text.length);
  });

  it('give the words of any span, within one block and across several', () => {
    const index = readPage(show('<h1>One</h1><p>two</p><p>three</p>'));
    for (let start = 0; start <= index.length; start += 1) {
      for (let end = start; end <= index.length; end += 1) {
        expect(index.slice({ start, end })).toBe(index.text.slice(start, end));
      }
    }
  });
});

describe('the way back to the page', () => {
  const html = '<h1>One</h1><p>two <b>three</b> four<br>five</p><ul><li>six</li></ul>';

  it('gives for every span the ranges that hold exactly its words', () => {
    const index = readPage(show(html));
    for (let start = 0; start < index.text.length; start += 1) {
      for (let end = start + 1; end <= index.text.length; end += 1) {
        const words = index.findRanges(start, end).map(rangeText).join('');
        expect(words.replace(/\s/g, '')).toBe(index.text.slice(start, end).replace(/\s/g, ''));
      }
    }
  });

  it('gives back the offset a range was made from', () => {
    const index = readPage(show(html));
    for (let start = 0; start < index.text.length; start += 1) {
      const [range] = index.findRanges(start, start + 1);
      if (!range) continue;
      expect(index.findOffset(range.startContainer, range.startOffset)).toBe(start);
      expect(index.offsetFrom(range.startContainer, range.startOffset)).toBe(start);
    }
  });

  it('takes a selection that starts between elements at the text that follows', () => {
    const body = show(html);
    const index = readPage(body);
    expect(index.offsetFrom(body, 1)).toBe(index.text.indexOf('two'));
    expect(index.offsetFrom(body, body.childNodes.length)).toBe(index.text.length);
  });

  it('finds where a selection in a shadow tree, or around its host, begins', () => {
    const body = show('<p>a</p><div id="host"></div><p>z</p>');
    const root = body.querySelector('#host')?.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.append('inside');
    root?.append(paragraph);
    const index = readPage(body);
    expect(index.offsetFrom(paragraph, 0)).toBe(index.text.indexOf('inside'));
    expect(index.offsetFrom(paragraph, 1)).toBe(index.text.indexOf('z'));
    expect(index.offsetFrom(body, 1)).toBe(index.text.indexOf('inside'));
    expect(index.offsetFrom(body, 2)).toBe(index.text.indexOf('z'));
  });

  it('shows nothing where the page says something else in the meantime', () => {
    const body = show('<p>abcdef</p><p>g</p>');
    const index = readPage(body);
    const [first] = body.children;
    (first?.firstChild as Text).data = 'abcxyz';
    expect(index.findRanges(1, 6)).toEqual([]);
    expect(index.offsetFrom(body, 0)).toBe(0);
    expect(index.offsetFrom(body, 1)).toBe(index.text.indexOf('g'));
  });

  it('survives text that the page shortened in the meantime', () => {
    const body = show('<p>abcdef</p>');
    const index = readPage(body);
    // Where it stands is known from now on.
    expect(index.findRanges(1, 6).map(rangeText)).toEqual(['bcdef']);
    (body.querySelector('p')?.firstChild as Text).data = 'abc';
    expect(index.findRanges(1, 6).map(rangeText)).toEqual(['bc']);
    expect(index.findRanges(4, 6)).toEqual([]);
  });
});

function rangeText(range: StaticRange): string {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}
