import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Passage, textFragmentUrl } from '../../../lib/domain/documents/text-fragment';

const URL = 'https://town.example/strategy';

interface Terms {
  readonly prefix?: string;
  readonly start?: string;
  readonly end?: string;
  readonly suffix?: string;
}

/** The terms of the directive, decoded: the grammar of the specification, nothing more. */
function termsOf(passage: Passage): Terms {
  const [, directive] = textFragmentUrl(URL, passage).split('#:~:text=');
  if (directive === undefined) return {};
  const terms = directive.split(',');
  const prefix = terms[0]?.endsWith('-') ? terms.shift() : undefined;
  const suffix = terms.at(-1)?.startsWith('-') ? terms.pop() : undefined;
  expect(directive).not.toMatch(/[&\s]/);
  expect(terms.join('')).not.toContain('-');
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.length).toBeLessThan(3);
  const [start = '', end] = terms.map(decodeURIComponent);
  return {
    ...(prefix === undefined ? {} : { prefix: decodeURIComponent(prefix.slice(0, -1)) }),
    start,
    ...(end === undefined ? {} : { end }),
    ...(suffix === undefined ? {} : { suffix: decodeURIComponent(suffix.slice(1)) }),
  };
}

const aPassage = (exact: string, prefix = '', suffix = ''): Passage => ({ exact, prefix, suffix });

const MEASURES =
  'Member states take the measures needed for users to share in the management of water';

describe('the address of a passage', () => {
  it('names a short quote whole, with the words around it', () => {
    const passage = aPassage('the commons', 'nt of all who care for ', ' and for the town as');
    expect(textFragmentUrl(URL, passage)).toBe(
      `${URL}#:~:text=who%20care%20for-,the%20commons,-and%20for%20the`,
    );
  });

  it.each([
    ['encodes what a directive is made of', 'a-b, c & d', 'a%2Db%2C%20c%20%26%20d'],
    [
      'encodes what Markdown and finders of links stumble over',
      "(a) *b* ~c~ 'd'!",
      '%28a%29%20%2Ab%2A%20%7Ec%7E%20%27d%27%21',
    ],
    ['encodes letters as UTF-8', 'é語 😀', '%C3%A9%E8%AA%9E%20%F0%9F%98%80'],
    ['survives half a character', 'a\ud800', 'a%EF%BF%BD'],
  ])('%s', (_, exact, encoded) => {
    expect(textFragmentUrl(URL, aPassage(exact))).toBe(`${URL}#:~:text=${encoded}`);
  });

  it.each([
    ['keeps the fragment of the page', `${URL}#art-4`, `${URL}#art-4:~:text=commons`],
    ['replaces a directive', `${URL}#:~:text=old`, `${URL}#:~:text=commons`],
    ['replaces the directive after a fragment', `${URL}#a:~:text=old`, `${URL}#a:~:text=commons`],
    ['keeps a query', `${URL}?a=#`, `${URL}?a=#:~:text=commons`],
  ])('%s', (_, url, expected) => {
    expect(textFragmentUrl(url, aPassage('commons'))).toBe(expected);
  });

  it.each([
    ['no word', '— … —', `${URL}#a:~:text=old`, `${URL}#a`],
    ['nothing', ' ', `${URL}#:~:text=old`, URL],
  ])('has no directive for a quote of %s', (_, exact, url, expected) => {
    expect(textFragmentUrl(url, aPassage(exact))).toBe(expected);
  });

  it.each<[string, Passage, Terms]>([
    [
      'a quote of several sentences by both ends, for they may stand in several blocks',
      aPassage('Users share in it. Tariffs are set by them.'),
      { start: 'Users share in it', end: 'Tariffs are set by them.' },
    ],
    [
      'a quote over a line end by both ends',
      aPassage('Governance\nUsers share in it'),
      { start: 'Governance', end: 'Users share in it' },
    ],
    [
      'a long quote by eight words at both ends',
      aPassage(`${MEASURES} ${'and so on '.repeat(30)}until the very last of the words of it`),
      {
        start: 'Member states take the measures needed for users',
        end: 'the very last of the words of it',
      },
    ],
    [
      'the end with more words where the last ones occur before',
      aPassage(
        `${MEASURES}. Now we share in the management of water and land. So do we share in the management of water and land`,
      ),
      {
        start: 'Member states take the measures needed for users',
        end: 'do we share in the management of water and land',
      },
    ],
    [
      'a heading in a long quote apart from its text',
      aPassage(`Shared duties The ${MEASURES.slice(7)} and of the land that it comes from`),
      { start: 'Shared duties', end: 'and of the land that it comes from' },
    ],
    [
      'one word that is longer than a term should be, whole',
      aPassage('x'.repeat(400)),
      { start: 'x'.repeat(400) },
    ],
  ])('names %s', (_, passage, terms) => {
    expect(termsOf(passage)).toEqual(terms);
  });

  it.each<[string, string, string, Terms]>([
    [
      'the words that a cut may have gone through',
      'anagement of',
      ' and then mana',
      { prefix: 'of', suffix: 'and then' },
    ],
    [
      'what precedes the end of a sentence',
      'in the town. Call it ',
      ' a lot. Not all',
      { prefix: 'Call it', suffix: 'a lot' },
    ],
    [
      'a capital that may begin a block',
      'and of the Council ',
      ' in the Annex here',
      { prefix: 'Council', suffix: 'in the' },
    ],
    ['a sign that may be a bullet', 'and of the town • ', ' • Tariffs are set', {}],
    ['a full stop and what follows', 'as well as ', '. And then other', { prefix: 'well as' }],
  ])('leaves out of the context %s', (_, prefix, suffix, context) => {
    expect(termsOf(aPassage('commons', prefix, suffix))).toEqual({ start: 'commons', ...context });
  });

  it('keeps the end of the sentence before, which may be the block before', () => {
    expect(termsOf(aPassage('Users decide', 'rticle 4 about the users. ', ''))).toEqual({
      prefix: 'about the users.',
      start: 'Users decide',
    });
  });

  it('keeps the rest of a word that the quote begins or ends in', () => {
    expect(termsOf(aPassage('common', 'the state of un', 'ly used goods'))).toEqual({
      prefix: 'state of un',
      start: 'common',
      suffix: 'ly used',
    });
  });

  it('finds words in scripts that put no space between them', () => {
    // Where exactly words end differs between the dictionaries of browsers.
    const chinese = termsOf(
      aPassage('居民共同管理', '第一章水是公共资源，由', '。市政府应当公布所有合同'),
    );
    expect(chinese.start).toBe('居民共同管理');
    expect(chinese.prefix?.length).toBeGreaterThan(1);
    expect(chinese.prefix?.length).toBeLessThan(11);
    expect(chinese.suffix?.length).toBeGreaterThan(2);
    expect(chinese.suffix?.length).toBeLessThan(12);
    const water = 'น้ำเป็นของทุกคนในชุมชนและต้องดูแลร่วมกัน';
    const thai = termsOf(aPassage(`${water.repeat(20)}ตามรายงานประจำปีของสภาเมืองฉบับล่าสุด`));
    expect(thai.end?.length).toBeGreaterThan(10);
    expect(thai.end?.length).toBeLessThan(100);
  });

  it('is an address whose terms are the two ends of the quote and what touches them', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'a',
            'the',
            'Town',
            '12',
            '語',
            'מים',
            '😀',
            ' ',
            ' ',
            ' ',
            '. ',
            ', ',
            '-',
            '&',
            '(',
            '\n',
          ),
          fc.string({ unit: 'grapheme', maxLength: 3 }),
        ),
        { maxLength: 120 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        const terms = termsOf({ exact, prefix, suffix });
        if (terms.start === undefined) return;
        expect(exact.trim().startsWith(terms.start)).toBe(true);
        expect(exact.trim().endsWith(terms.end ?? terms.start)).toBe(true);
        const length = terms.start.length + (terms.end ?? '').length;
        expect(length).toBeLessThanOrEqual(exact.trim().length);
        expect(prefix.trimEnd().endsWith(terms.prefix ?? '')).toBe(true);
        expect(suffix.trimStart().startsWith(terms.suffix ?? '')).toBe(true);
      }),
    );
  });
});
