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
import { hostile, hostileWords, promised, RUNS } from './hostile';
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
