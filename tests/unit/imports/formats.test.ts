import { describe, expect, it } from 'vitest';
import { fixture, readFixture, readText } from './read-file';

const URL = 'https://town.example/water';

describe('an export of Hypothesis', () => {
  it('gives its annotations with context and times, but not its positions, which count another text', () => {
    const { format, notes, candidates } = readFixture('hypothesis.json');
    expect(format).toBe('hypothesis-json');
    expect(notes).toEqual([
      {
        id: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/),
        target: {
          source: URL,
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: 'managed by its users',
              prefix: 'The water service is ',
              suffix: ' and the town.',
            },
          ],
        },
        snapshot: null,
        comment: 'Who **are** the users?',
        concepts: [],
        tags: ['water', 'to cite'],
        cases: [],
        author: 'Ana Silva',
        created: '2026-05-03T09:00:00.123Z',
        modified: '2026-05-03T10:30:00.000Z',
        revision: 0,
      },
    ]);
    expect(candidates[0]).toMatchObject({ line: 6, title: 'Draft water bill', isWhole: false });
  });

  it('leaves out notes on a whole page and replies, each with its line', () => {
    expect(readFixture('hypothesis.json').skipped).toEqual([
      { kind: 'skipped', line: 33, reason: 'no-quote', excerpt: 'A note on the whole page' },
      { kind: 'skipped', line: 43, reason: 'reply', excerpt: 'I agree' },
    ]);
  });

  it('is read as the answer of its API, and as a bare list, with the same ids', () => {
    const { annotations } = JSON.parse(fixture('hypothesis.json'));
    const [known] = readFixture('hypothesis.json').notes;
    for (const text of [{ total: 3, rows: annotations }, annotations].map((it) =>
      JSON.stringify(it),
    )) {
      expect(readText(text)).toMatchObject({ format: 'hypothesis-json', notes: [known] });
    }
  });

  it('is read as CSV too, across lines and quotation marks', () => {
    const { format, candidates, skipped } = readFixture('hypothesis.csv');
    expect(format).toBe('hypothesis-csv');
    expect(candidates).toMatchObject([
      {
        line: 2,
        note: {
          target: { source: URL, selector: [{ exact: 'managed by its users, and the town' }] },
          comment: 'Who "are" they?',
          tags: ['water', 'to cite'],
          author: 'Ana Silva',
          created: '2026-05-03T09:00:00.000Z',
        },
      },
    ]);
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'no-quote'],
      [5, 'reply'],
    ]);
  });
});

describe('highlights of Obsidian Web Clipper', () => {
  it('give the words of their HTML, and notes as comment', () => {
    const { format, candidates, skipped } = readFixture('obsidian-clipper.json');
    expect(format).toBe('obsidian-clipper');
    expect(candidates).toMatchObject([
      { line: 5, note: { target: { selector: [{ exact: 'managed by its users & the town' }] } } },
      {
        line: 9,
        note: { target: { selector: [{ exact: 'if a < b' }] }, comment: 'first\n\nsecond' },
      },
    ]);
    expect(skipped).toMatchObject([{ line: 10, reason: 'no-quote' }]);
  });
});

describe('CSV of Readwise', () => {
  it('gives highlights of one book one document, and the same words twice two notes', () => {
    const { format, notes, candidates } = readFixture('readwise.csv');
    expect(format).toBe('readwise');
    expect(notes).toMatchObject([
      { comment: 'So true', tags: ['commons', 'to cite'], created: '2026-05-03T09:00:25.000Z' },
      { comment: '', tags: [] },
    ]);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(2);
    expect(new Set(notes.map(({ target }) => target.source)).size).toBe(1);
    expect(notes[0]?.target.source).toMatch(/^urn:uuid:/);
    expect(candidates[0]?.title).toBe('Pipes and People');
  });
});

describe('Zotero', () => {
  it('gives annotations the document they are on, by way of the attachment', () => {
    const { format, candidates, skipped, documents } = readFixture('zotero.json');
    expect(format).toBe('zotero-json');
    expect(candidates).toMatchObject([
      {
        line: 22,
        title: 'Draft water bill',
        note: {
          target: {
            source: 'https://town.example/water.pdf',
            selector: [{ exact: 'managed by its users' }],
          },
          comment: 'Who?',
          tags: ['water'],
          author: 'Ana',
        },
      },
    ]);
    expect(skipped).toMatchObject([{ line: 37, reason: 'no-quote', excerpt: 'A map' }]);
    expect(documents).toMatchObject([{ doi: '10.1234/Water.1', lang: 'en' }]);
  });

  it('gives the passages quoted in the notes of its CSV, each with what was said of it', () => {
    const { format, notes, documents } = readFixture('zotero.csv');
    expect(format).toBe('zotero-csv');
    expect(notes).toMatchObject([
      {
        target: { source: URL, selector: [{ exact: 'managed by its users' }] },
        comment: 'Who are they?',
      },
      { target: { source: URL, selector: [{ exact: 'and the town' }] }, comment: '' },
    ]);
    expect(documents.map(({ title }) => title)).toEqual(['Draft water bill', 'Pipes and People']);
  });

  it('gives documents alone as CSL-JSON', () => {
    const { format, notes, documents } = readFixture('csl.json');
    expect(format).toBe('csl-json');
    expect(notes).toEqual([]);
    expect(documents).toHaveLength(3);
  });
});

describe("other programs' Web Annotations", () => {
  it('give quote, comment, tags and author, as far as they go', () => {
    const { format, candidates } = readFixture('web-annotations.json');
    expect(format).toBe('web-annotation');
    expect(candidates).toMatchObject([
      {
        line: 10,
        isWhole: false,
        note: {
          target: { source: URL, selector: [{ exact: 'managed by its users', prefix: 'is ' }] },
          comment: 'Who are they?\n\nhttps://else.example/about',
          tags: ['water'],
          author: 'Ana',
        },
      },
    ]);
  });

  it('leave out what has no quote, replies, and ids that come again', () => {
    expect(readFixture('web-annotations.json').skipped.map(({ reason }) => reason)).toEqual([
      'no-quote',
      'reply',
      'repeated',
    ]);
  });

  it('are read as one, as a list and as a page alike', () => {
    const { first } = JSON.parse(fixture('web-annotations.json'));
    const [known] = readFixture('web-annotations.json').notes;
    for (const file of [first, first.items, first.items[0]]) {
      expect(readText(JSON.stringify(file)).notes).toEqual([known]);
    }
  });
});

it('gives every note of every format the same id at every reading', () => {
  for (const name of [
    'hypothesis.json',
    'hypothesis.csv',
    'readwise.csv',
    'zotero.json',
    'zotero.csv',
  ]) {
    expect(readFixture(name).notes).toEqual(readFixture(name).notes);
  }
});
