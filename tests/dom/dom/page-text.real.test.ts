import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageText, type TextChange } from '../../../lib/dom/page-text';
import { watchContent } from '../../../lib/dom/watch-content';
import { finish, readPage } from '../../support/read-page';

/** A page that is read, and read again after a change, as the content script does it. */
function watch(html: string) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  const text: PageText = new PageText(document.body, {
    onShadowRoot: (root) => watching.observe(root),
  });
  const stop = new AbortController();
  const watching = watchContent(document.body, text, () => false, onDue, stop.signal);
  const read = (): TextChange | undefined => {
    watching.begin();
    finish(text.read());
    const change = text.takeChange();
    watching.end(0);
    return change;
  };
  read();
  stops.push(stop);
  return {
    text,
    /** Changes the page and reads it; what was found must equal a reading from scratch. */
    change(alter: (body: HTMLElement) => void) {
      const before = text.index.text;
      alter(document.body);
      const change = read();
      expect(text.index.text).toBe(readPage(document.body).text);
      return {
        added: change?.added.map((block) => block.text) ?? [],
        removed: change?.removed.map((block) => block.text) ?? [],
        moved: change?.moved.map((block) => block.text) ?? [],
        before,
        after: text.index.text,
      };
    },
  };
}

const onDue = vi.fn();
const stops: AbortController[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
  document.body.replaceChildren();
  onDue.mockReset();
});

const find = (selector: string) => {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`There is no ${selector}.`);
  return element;
};

describe('a page that changes', () => {
  it('has only the changed paragraph read anew', () => {
    const page = watch('<p>a</p><p id="b">b</p><p>c</p>');
    const { added, removed, after } = page.change(() => {
      (find('#b').firstChild as Text).data = 'B';
    });
    expect({ added, removed, after }).toEqual({
      added: ['B'],
      removed: ['b'],
      after: 'a\n\nB\n\nc',
    });
  });

  it('keeps what stays the same when something is put before, between or behind', () => {
    const page = watch('<ul id="list"><li>a</li><li>b</li></ul>');
    const { added, removed } = page.change(() => {
      const items = ['first', 'middle', 'last'].map((words) => {
        const item = document.createElement('li');
        item.append(words);
        return item;
      });
      const [first, middle, last] = items;
      find('#list').prepend(first as Node);
      find('#list').children[1]?.after(middle as Node);
      find('#list').append(last as Node);
    });
    expect({ added, removed }).toEqual({ added: ['first', 'middle', 'last'], removed: [] });
  });

  it('keeps the blocks of loose text around what is inserted', () => {
    const page = watch('<div id="box">one<p>two</p>three</div>');
    const { added, removed } = page.change(() => {
      const heading = document.createElement('h2');
      heading.append('new');
      find('#box p').after(heading);
    });
    expect({ added, removed }).toEqual({ added: ['new'], removed: [] });
  });

  it('takes the same text in new nodes for the same block, at its new place', () => {
    const page = watch('<p id="a">public <b>bodies</b></p>');
    expect(page.text.index.findRanges(8, 13)).toHaveLength(1);
    const { added, removed, moved } = page.change(() => {
      find('#a').replaceChildren('public bod', 'ies');
    });
    expect({ added, removed, moved }).toEqual({ added: [], removed: [], moved: ['public bodies'] });
    const [range] = page.text.index.findRanges(8, 13);
    expect(range?.endContainer).toBe(find('#a').lastChild);
  });

  it('does not call moved what nobody was told the place of', () => {
    const page = watch('<p id="a">public <b>bodies</b></p>');
    const { version } = page.text.index;
    page.change(() => find('#a').replaceChildren('public bod', 'ies'));
    expect(page.text.index.version).toBe(version);
    const [range] = page.text.index.findRanges(8, 13);
    expect(range?.endContainer).toBe(find('#a').lastChild);
  });

  it('shows words again that were gone when somebody asked for their place', () => {
    const page = watch('<p id="a">public bodies</p>');
    const [block] = page.text.index.blocks;
    const words = find('#a').firstChild as Text;
    words.data = 'other bodies';
    expect(page.text.index.findRanges(8, 13)).toEqual([]);
    words.data = 'public bodies';
    const { moved } = page.change(() => undefined);
    expect(moved).toEqual(['public bodies']);
    expect(page.text.index.blocks[0]).toBe(block);
    expect(page.text.index.findRanges(8, 13)).toHaveLength(1);
  });

  it('says nothing when nothing that is read has changed', () => {
    const page = watch('<p id="a">a</p><code id="code">x</code>');
    const { version } = page.text.index;
    page.change(() => {
      find('#code').textContent = 'y';
      find('#a').classList.add('marked');
      find('#a').before(document.createComment('no text'));
    });
    expect(page.text.index.version).toBe(version);
  });

  it.each([
    ['the attribute', (element: HTMLElement) => element.toggleAttribute('hidden')],
    ['its own style', (element: HTMLElement) => element.style.setProperty('display', 'none')],
    [
      'a class of its container',
      (element: HTMLElement) => element.parentElement?.classList.add('shut'),
    ],
    [
      'a class of its neighbour',
      (element: HTMLElement) => element.previousElementSibling?.classList.add('shut'),
    ],
  ])('loses what is hidden by %s, and has it back', (_, hide) => {
    const page = watch(
      '<div><style>.shut p, .shut + p { display: none }</style></div><div><i>x</i><p id="a">a <b>b</b></p></div><div>z</div>',
    );
    expect(page.change(() => hide(find('#a'))).removed).toEqual(['a b']);
    const shown = page.change(() => {
      for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
        element.hidden = false;
        element.removeAttribute('style');
        element.classList.remove('shut');
      }
    });
    expect(shown.added).toEqual(['a b']);
  });

  it('loses inline words that are hidden within a paragraph', () => {
    const page = watch(
      '<div><style>.short .more { display: none }</style></div><p id="a">a <i class="more">b</i></p>',
    );
    expect(page.change(() => find('#a').classList.add('short')).added).toEqual(['a ']);
  });

  it('loses and finds what `<details>` shuts away', () => {
    const page = watch('<details id="d" open><summary>more</summary><p>inside</p></details>');
    expect(page.change(() => find('#d').removeAttribute('open')).removed).toEqual(['inside']);
    expect(page.change(() => find('#d').setAttribute('open', '')).added).toEqual(['inside']);
  });

  it('loses what becomes editable', () => {
    const page = watch('<p>a</p><div id="d"><p>b</p></div>');
    expect(page.change(() => find('#d').setAttribute('contenteditable', '')).removed).toEqual([
      'b',
    ]);
    expect(page.change(() => find('#d').removeAttribute('contenteditable')).added).toEqual(['b']);
  });

  it('reads what changed while it was out of the page', () => {
    const page = watch('<div id="box"><div id="part"><p>old</p></div></div>');
    const part = find('#part');
    page.change(() => part.remove());
    (part.querySelector('p')?.firstChild as Text).data = 'new';
    expect(page.change(() => find('#box').append(part)).added).toEqual(['new']);
  });

  it('reads what was moved and changed in one go', () => {
    const page = watch('<div id="one"><p id="p">old</p></div><div id="two"></div>');
    const { added, removed } = page.change(() => {
      const paragraph = find('#p');
      paragraph.remove();
      paragraph.replaceChildren('new');
      find('#two').append(paragraph);
    });
    expect({ added, removed }).toEqual({ added: ['new'], removed: ['old'] });
  });

  it('reads open shadow trees, what is slotted into them, and changes of both', () => {
    const page = watch('<div id="host"><span>slotted</span></div>');
    const root = find('#host').attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.append('in: ', document.createElement('slot'));
    // Attaching is seen by no observer; the next change around the host is.
    page.change(() => {
      root.append(paragraph);
      find('#host').className = 'ready';
    });
    expect(page.text.index.text).toBe('in: slotted');
    page.change(() => {
      (paragraph.firstChild as Text).data = 'inside: ';
    });
    page.change(() => {
      find('#host span').textContent = 'others';
    });
    page.change(() => find('#host').append(' and more'));
    expect(page.text.index.text).toBe('inside: others and more');
  });

  it('finds a custom element that got its shadow tree after it was read', () => {
    const page = watch('<later-box></later-box><p id="a">a</p>');
    const root = find('later-box').attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.append('late');
    root.append(paragraph);
    expect(page.change(() => undefined).added).toEqual(['late']);
  });

  it('takes over a new declared language', () => {
    const page = watch('<div id="d"><p>a</p></div>');
    page.change(() => find('#d').setAttribute('lang', 'fr'));
    expect(page.text.index.blocks.map(({ lang }) => lang)).toEqual(['fr']);
  });

  it('ends up with the text of a reading from scratch after any sequence of changes', () => {
    const page = watch('<div id="d"><p>a</p>b<section><p>c</p><ul><li>d</li></ul></section></div>');
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let turn = 0; turn < 300; turn += 1) {
      page.change((body) => {
        for (let step = 0; step <= next(4); step += 1) alterSomewhere(body, next);
      });
    }
  });

  it('carries a span along while other text comes and goes', () => {
    const page = watch('<p id="a">a</p><p>keep these words</p>');
    const { index } = page.text;
    const start = index.text.indexOf('these');
    page.change(() => find('#a').before('something long before it'));
    const carried = index.carry({ start, end: start + 5 }, page.text.index);
    expect(carried && page.text.index.slice(carried)).toBe('these');
    page.change(() => find('#a').nextElementSibling?.remove());
    expect(index.carry({ start, end: start + 5 }, page.text.index)).toBeUndefined();
  });
});

describe('the watch over a page', () => {
  it('reports once a burst of changes has come to rest', async () => {
    watch('<p id="a">a</p>');
    find('#a').append('b');
    find('#a').append('c');
    await vi.waitFor(() => expect(onDue).toHaveBeenCalled());
    expect(onDue).toHaveBeenCalledTimes(1);
  });

  it('is silent about a page it was told to leave', async () => {
    watch('<p id="a">a</p>');
    for (const stop of stops) stop.abort();
    find('#a').append('b');
    const other = vi.fn();
    const text = new PageText(document.body);
    watchContent(document.body, text, () => false, other, stops[0]?.signal ?? AbortSignal.abort());
    const stop = new AbortController();
    stops.push(stop);
    watchContent(document.body, text, () => false, other, stop.signal);
    find('#a').append('c');
    await vi.waitFor(() => expect(other).toHaveBeenCalled());
    expect(onDue).not.toHaveBeenCalled();
  });
});

/** One small change of the kinds pages make. */
function alterSomewhere(body: HTMLElement, next: (below: number) => number): void {
  const elements = [...body.querySelectorAll('*')];
  const element = elements[next(elements.length)];
  const other = elements[next(elements.length)];
  if (!element || !other) {
    body.append(document.createElement('section'));
    return;
  }
  switch (next(9)) {
    case 0:
      element.append(`t${next(5)}`);
      break;
    case 1:
      element.prepend(document.createElement(['p', 'b', 'div', 'br'][next(4)] ?? 'p'));
      break;
    case 2:
      element.remove();
      break;
    case 3:
      element.toggleAttribute('hidden');
      break;
    case 4:
      if (!element.contains(other) && !other.contains(element)) other.append(element);
      break;
    case 5:
      for (const node of element.childNodes) if (node instanceof Text) node.data += '.';
      break;
    case 6:
      element.toggleAttribute('contenteditable');
      break;
    case 7:
      element.setAttribute('style', next(2) ? 'display: none' : 'color: red');
      break;
    default:
      element.replaceWith(...element.childNodes);
  }
}
