import { describe, expect, it } from 'vitest';
import { readText } from './read-file';

const annotation = (exact: string) => ({
  id: `https://notes.example/${exact}`,
  type: 'Annotation',
  target: {
    source: 'https://town.example/a',
    selector: { type: 'TextQuoteSelector', exact },
  },
});
const page = (name: string, quotes: string[], parts = {}) => ({
  id: `https://notes.example/page/${name}`,
  type: 'AnnotationPage',
  items: quotes.map(annotation),
  ...parts,
});
const collection = (parts: object) => ({
  id: 'https://notes.example/all',
  type: 'AnnotationCollection',
  ...parts,
});
const read = (value: unknown) => {
  const { notes, skipped } = readText(JSON.stringify(value, null, 1));
  return {
    quotes: notes.map(({ target }) => target.selector[0].exact),
    skipped: skipped.map(({ reason, excerpt, line }) => ({ reason, excerpt, line })),
  };
};

describe('a collection of annotations', () => {
  it('is read with pages that lie within each other', () => {
    const third = page('3', ['c']);
    const second = page('2', ['b'], { next: third });
    const first = page('1', ['a'], { next: second });
    expect(read(collection({ first, last: third }))).toEqual({
      quotes: ['a', 'b', 'c'],
      skipped: [],
    });
  });

  it.each(['list', '@graph'])('is read with pages beside it, in a %s', (way) => {
    const all = [
      collection({ first: page('1', []).id, last: page('2', []).id }),
      page('1', ['a'], { next: page('2', []).id }),
      page('2', ['b']),
    ];
    expect(read(way === 'list' ? all : { '@graph': all })).toEqual({
      quotes: ['a', 'b'],
      skipped: [],
    });
  });

  it('says which page lies elsewhere, once, and on which line that is said', () => {
    const next = 'https://notes.example/page/2';
    const first = page('1', ['a'], { next });
    expect(read(collection({ first, last: { id: next, type: 'AnnotationPage' } }))).toEqual({
      quotes: ['a'],
      skipped: [{ reason: 'elsewhere', excerpt: next, line: 1 }],
    });
  });

  it('with a page that names itself as the next one ends', () => {
    const first = page('1', ['a'], { next: page('1', []).id });
    expect(read(collection({ first })).quotes).toEqual(['a']);
  });

  it('nested without end stays quick', () => {
    let last: object = page('0', ['x']);
    for (let depth = 1; depth < 2_000; depth += 1) {
      last = page(String(depth), [String(depth)], { next: last });
    }
    expect(read(collection({ first: last })).quotes).toHaveLength(2_000);
  });
});
