import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DocumentUrl } from '../../../lib/domain/documents/document';
import { textFragmentUrl } from '../../../lib/domain/documents/text-fragment';
import type { PageExport } from '../../../lib/domain/markdown/page-export';
import { renderPageMarkdown } from '../../../lib/domain/markdown/render-page';
import { quoteOf } from '../../../lib/domain/notes/note';
import { aConceptId, aLink } from '../../support/builders';
import { aCountedConcept, anExportedCase, anExportedNote, aPage, aQuote } from './builders';
import { english } from './messages';
import {
  headings,
  notesIn,
  type ReadBack,
  readWithCommonmark,
  readWithGfm,
  section,
  splitFile,
} from './read-back';

/** `ROUND_TRIP_RUNS=5000` for a thorough search after a change here or of a parser. */
const RUNS = Number(process.env.ROUND_TRIP_RUNS ?? 300);

const MARKDOWN = [
  ...['`', '``', '```', '~', '~~', '~~~', '*', '**', '***', '_', '__', '#', '##', '> ', '>', '- '],
  ...['-', '---', '+ ', '=', '===', '1. ', '1)', '2020.', '|', '| a |', '|-|', ':-', '\\', '\\\\'],
  ...['[', ']', '(', ')', '![', '](', '[^1]', '[^1]: ', '[a]: /b', '[x] ', '[ ] ', '[a]', '<', '>'],
  ...['$', '%', '^', '{', '}', ':', ';', '"', "'", '!', '/', '://', '&', '@', '.', ',', '=='],
];
const LINKS = [
  ...['http', 'https', 'www.', 'www', 'ww', 'https://a.example/b_c*d', 'a@b.example', 'mailto:'],
  ...['xmpp:', 'javascript:alert(1)', '<javascript:x>', '[a](javascript:x)', '![i](data:x,y)'],
  ...['[a](<b c> "d")', '![alt](/i.png)', '[![i](/j)](/k)', 'java&#10;script:', '<https://a.b>'],
];
const HTML = [
  ...[
    '<b>',
    '</b>',
    '<br/>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '<script>',
    '</script>',
  ],
  ...[
    '<div>\n',
    '<a href="x">',
    '&amp;',
    '&lt;b&gt;',
    '&#35;',
    '&#x60;',
    '&#0;',
    '&nbsp;',
    '&nbsp',
  ],
];
const CHARACTERS = [
  ...['a', 'b', 'Z', '0', '9', 'é', 'e\u0301', '語', 'א', 'ب', '😀', '👩‍👧', '𝐚', '𐀀', '«', '。'],
  ...['\u202e', '\u202c', '\u2066', '\u200f', '\u061c', '\u200b', '\u200d', '\ufeff', '\u00ad'],
  ...['\u00a0', '\u3000', '\u2003', '\u202f', '\ufffd', '\ufffe', '\uffff', '\ud800', '\udc00'],
  ...['\0', '\u0001', '\u001b', '\u007f', '\u0085', '\u009f', '\u2028', '\u2029', '\v', '\f'],
];
const SPACES = [' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r', '\t', '    ', '  \n'];

const hostile = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...MARKDOWN) },
      { weight: 2, arbitrary: fc.constantFrom(...LINKS) },
      { weight: 2, arbitrary: fc.constantFrom(...HTML) },
      { weight: 4, arbitrary: fc.constantFrom(...CHARACTERS) },
      { weight: 4, arbitrary: fc.constantFrom(...SPACES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 14 },
  )
  .map((atoms) => atoms.join(''));

/** What a reader of the export is promised of a string: ADR 0006 in other words than the code. */
function promised(value: string): string {
  const characters = [...value].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if ((code >= 9 && code <= 13) || [32, 0x85, 0x2028, 0x2029].includes(code)) return ' ';
    const control = code < 32 || (code >= 127 && code < 160);
    return control || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : character;
  });
  return characters
    .join('')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
}

/** Case studies and labels come from the product's own data, which has none that are blank. */
const hostileWords = hostile.filter((value) => promised(value) !== '');

const page = fc
  .record({
    title: hostile,
    query: hostile,
    notes: fc.array(
      fc.record({ quote: hostile, prefix: hostile, suffix: hostile, comment: hostile }),
      { minLength: 1, maxLength: 2 },
    ),
    label: hostileWords,
    caseTitle: hostileWords,
    summary: hostileWords,
  })
  .map(({ title, query, notes, label, caseTitle, summary }) => {
    const address = new URL('https://town.example/');
    address.search = query;
    return aPage({
      document: { ...aPage().document, title, url: v.parse(DocumentUrl, address.href) },
      concepts: [aCountedConcept('commons', label, 1200)],
      notes: notes.map(({ quote, prefix, suffix, comment }) =>
        anExportedNote(aQuote(quote, prefix, suffix), {
          comment,
          concepts: [aConceptId('commons')],
          cases: [aLink()],
        }),
      ),
      cases: [anExportedCase({ title: caseTitle, summary })],
    });
  });

const render = (given: PageExport) => splitFile(renderPageMarkdown(given, english, 'en'));

const PARSERS: [string, (body: string) => ReadBack][] = [
  ['a GFM parser', readWithGfm],
  ['the CommonMark reference parser', readWithCommonmark],
];

describe('an export, whatever page, quote, comment and labels hold', () => {
  it.each(PARSERS)(
    'says the same to %s, without raw HTML and with each comment in its note',
    (_, read) => {
      fc.assert(
        fc.property(page, (given) => {
          const file = read(render(given).body);

          expect(headings(file, 1)).toEqual([titleOf(given)]);
          expect(headings(file, 2)).toEqual(['Concepts on this page', 'Notes', 'Case studies']);

          const [concept] = given.concepts;
          expect(section(file, 'Concepts on this page').map(({ items }) => items)).toEqual([
            [promised(`${concept?.entry.prefLabel} (1,200)`)],
          ]);

          const notes = notesIn(file);
          expect(notes.map(({ heading }) => heading)).toEqual(
            given.notes.map((_note, index) => `Note ${index + 1}`),
          );
          expect(notes.map(({ quote }) => [quote?.type, quote?.text])).toEqual(
            given.notes.map(({ note }) => ['blockquote', promised(quoteOf(note))]),
          );
          for (const { rest } of notes) {
            expect(rest.slice(-3).map(({ text }) => text)).toEqual([
              promised(`Concepts: ${concept?.entry.prefLabel}`),
              `Case studies: ${promised(given.cases[0]?.study.title ?? '')}`,
              'Go to the passage',
            ]);
          }

          const annex = section(file, 'Case studies').map(({ text }) => text);
          expect(annex[0]).toBe(promised(given.cases[0]?.study.title ?? ''));
          expect(annex[3]).toBe(promised(given.cases[0]?.study.summary ?? ''));

          for (const type of ['html', 'image', 'definition', 'footnoteDefinition']) {
            expect(file.types).not.toContain(type);
          }
          for (const { url } of file.blocks.flatMap(({ links }) => links)) {
            expect(url.replace(/[^\w:/.-]/g, '')).not.toMatch(/^(javascript|data):/i);
          }
        }),
        { numRuns: RUNS },
      );
    },
  );

  it('leads back to each passage and tells a YAML parser the facts', () => {
    fc.assert(
      fc.property(page, (given) => {
        const { facts, body } = render(given);
        const file = readWithGfm(body);
        expect(file.blocks[1]?.links[0]?.url).toBe(given.document.url);
        expect(notesIn(file).map(({ rest }) => rest.at(-1)?.links[0]?.url)).toEqual(
          given.notes.map(({ note }) =>
            textFragmentUrl(given.document.url, note.target.selector[0]),
          ),
        );
        expect(facts).toEqual({
          title: titleOf(given),
          url: given.document.url,
          lang: 'en',
          retrieved: '2026-11-20',
          exported: '2026-11-21',
          concepts: given.concepts.map(({ entry }) => promised(entry.prefLabel)),
          notes: given.notes.length,
          generator: 'Commons Gloss',
        });
      }),
      { numRuns: RUNS },
    );
  });
}, 600_000);

function titleOf({ document }: PageExport): string {
  return promised(document.title) || document.url;
}
