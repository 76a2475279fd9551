import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { collapse } from '../../../lib/domain/anchoring/collapse';
import { titleOf } from '../../../lib/domain/citation/csl';
import { passageAddress } from '../../../lib/domain/documents/passage-address';
import { writeLogseq } from '../../../lib/domain/exports/logseq';
import { toNotesBrief } from '../../../lib/domain/exports/notes-brief';
import { CSV_COLUMNS, unguard, writeNotesCsv } from '../../../lib/domain/exports/notes-csv';
import type { NotesExport } from '../../../lib/domain/exports/notes-export';
import { joinPieces } from '../../../lib/domain/exports/piece';
import { writeVault } from '../../../lib/domain/exports/vault';
import { DEFAULT_BRIEF_OPTIONS } from '../../../lib/domain/markdown/brief-export';
import { type Note, quoteOf } from '../../../lib/domain/notes/note';
import { writeAnnotationCollection } from '../../../lib/domain/notes/web-annotation';
import { briefExportMessages } from '../../../lib/ui/messages/brief-export';
import { aConceptId, aLink, aNote, anUrl } from '../../support/builders';
import { readText } from '../imports/read-file';
import { aCitedDocument, aConcept, anExportedCase, aQuote } from '../markdown/builders';
import { hostile, hostileWords as hostileLabel, promised, RUNS } from '../markdown/hostile';
import { readWithCommonmark, splitFile } from '../markdown/read-back';
import { writeBrief } from '../markdown/write-brief';
import { joinFiles } from './builders';

/** Of one library; `ROUND_TRIP_RUNS=10000` makes 100,000. */
const NOTES = 10;
const t = briefExportMessages('en');

/** White space alone is no quote, whatever Unicode counts as that. */
const hostileWords = hostileLabel.filter((value) => collapse(value).text.trim() !== '');

const library = fc
  .record({
    titles: fc.array(hostile, { minLength: 2, maxLength: 2 }),
    author: hostileWords,
    label: hostileWords,
    caseTitle: hostileWords,
    notes: fc.array(
      fc.record({ quote: hostileWords, prefix: hostile, suffix: hostile, comment: hostile }),
      { minLength: NOTES, maxLength: NOTES },
    ),
  })
  .map(({ titles, author, label, caseTitle, notes }): NotesExport => {
    const urls = titles.map((_, at) => anUrl(`/page/${at}`));
    const url = (at: number) => urls[at % urls.length] ?? anUrl();
    return {
      notes: notes.map(({ quote, prefix, suffix, comment }, at) =>
        aNote({
          target: { source: url(at), selector: aQuote(quote, prefix, suffix) },
          comment,
          concepts: at % 2 === 0 ? [aConceptId()] : [],
          cases: at % 3 === 0 ? [aLink('eau-de-paris', 'supports')] : [],
          tags: promised(label) === '' ? [] : [promised(label).slice(0, 100).trim() || 'tag'],
          author: at % 2 === 0 ? author.slice(0, 200) : null,
        }),
      ),
      documents: new Map(
        titles.map((title, at) => [
          url(at),
          aCitedDocument({ url: url(at), title, authors: [author] }),
        ]),
      ),
      concepts: new Map([[aConceptId(), aConcept('co-management', label)]]),
      cases: new Map([[aLink('eau-de-paris').id, anExportedCase({ title: caseTitle })]]),
      exportedAt: '2026-05-04T09:00:00.000Z',
    };
  });

const check = (compare: (given: NotesExport) => void) =>
  fc.assert(fc.property(library, compare), { numRuns: RUNS });

const quotes = (notes: readonly Note[]) => notes.map((note) => promised(quoteOf(note)));
const byDocument = ({ notes, documents }: NotesExport) =>
  [...documents.keys()].map((url) => notes.filter(({ target }) => target.source === url));

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}
const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
/** Quotes of notes stand at the top, those of comments too: the first of each note is asked for. */
const brief = (given: NotesExport, options = {}) =>
  writeBrief(
    toNotesBrief(given, 'Notes'),
    { ...DEFAULT_BRIEF_OPTIONS, comments: false, ...options },
    t,
  );

describe('hostile notes, written and read by the parsers of others', () => {
  it('are the same as Markdown with footnotes, each of which leads to its passage', () => {
    check((given) => {
      const tree = parse(splitFile(brief(given).markdown).body);
      const notes = byDocument(given).flat();
      const found = tree.children.filter(({ type }) => type === 'blockquote').map(textOf);
      expect(found).toEqual(quotes(notes));
      const footnotes = tree.children.flatMap((node) =>
        node.type === 'footnoteDefinition' ? [node] : [],
      );
      const links = footnotes.map((footnote) =>
        [...walk(footnote)].flatMap((node) => (node.type === 'link' ? [node.url] : [])).at(-1),
      );
      expect(links).toEqual(
        notes.map(({ target: { source, selector } }) =>
          passageAddress(source, selector[0], undefined),
        ),
      );
      expect([...walk(tree)].some(({ type }) => type === 'html' || type === 'image')).toBe(false);
    });
  });

  it('are the same for Pandoc as CommonMark reads it, with a key for each', () => {
    check((given) => {
      const { markdown, bibliography } = brief(given, { citations: 'pandoc' });
      const { blocks } = readWithCommonmark(splitFile(markdown).body);
      const found = blocks.filter(({ type }) => type === 'blockquote').map(({ text }) => text);
      const notes = byDocument(given).flat();
      const keys = new Set(bibliography.map(({ id }) => id));
      expect(found.map((text) => text.replace(/ \[@[a-z0-9-]+\]$/, ''))).toEqual(quotes(notes));
      for (const text of found) expect(keys).toContain(/\[@([a-z0-9-]+)\]$/.exec(text)?.[1]);
    });
  });

  it('are the same in a vault, with facts for YAML', () => {
    check((given) => {
      const files = joinFiles(writeVault(withoutComments(given), t, 'en'));
      const documents = files.filter(({ path }) => path.startsWith('Documents/'));
      for (const [at, notes] of byDocument(given).entries()) {
        const { facts, body } = splitFile(documents[at]?.text ?? '');
        const [document] = [...given.documents.values()].slice(at, at + 1);
        expect(facts).toMatchObject({
          title: promised(document ? titleOf(document) : ''),
          url: document?.url,
        });
        const found = parse(body)
          .children.filter(({ type }) => type === 'blockquote')
          .map(textOf);
        expect(found).toEqual(quotes(notes));
      }
    });
  });

  it('are the same blocks for Logseq, under their own ids', () => {
    check((given) => {
      const files = joinFiles(writeLogseq(withoutComments(given), t, 'en'));
      for (const [at, notes] of byDocument(given).entries()) {
        const text = files[at]?.text ?? '';
        const blocks = parse(text.slice(text.indexOf('\n\n'))).children.flatMap((node) =>
          node.type === 'list' ? node.children : [],
        );
        const found = blocks.map(({ children: [id, quote] }) =>
          [id, quote].map((n) => n && textOf(n)),
        );
        expect(found).toEqual(
          notes.map((note) => [
            `id:: ${note.id.replace('urn:uuid:', '')}`,
            promised(quoteOf(note)),
          ]),
        );
      }
    });
  });

  it('are the same cells of a table, in which nothing is computed, and come back from it', () => {
    check((given) => {
      const csv = joinPieces(writeNotesCsv(given));
      const rows: Record<string, string>[] = parseCsv(csv, { bom: true, columns: true });
      for (const [at, note] of given.notes.entries()) {
        const row = rows[at] ?? {};
        expect(Object.keys(row)).toEqual([...CSV_COLUMNS]);
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect([row.quote, row.comment, row.author].map((cell) => unguard(cell ?? ''))).toEqual(
          [quoteOf(note), note.comment, note.author ?? ''].map(inUtf8),
        );
      }
      expect(readText(csv).notes.map(({ id }) => id)).toEqual(given.notes.map(({ id }) => id));
    });
  });

  it('come back from Web Annotations with all there is of them', () => {
    check((given) => {
      const now = given.exportedAt;
      const text = joinPieces(writeAnnotationCollection('urn:uuid:x', 'All', given.notes, now));
      // White space alone says nothing.
      const said = given.notes.map((note) =>
        note.comment.trim() === '' ? { ...note, comment: '' } : note,
      );
      expect(readText(text).notes).toEqual(said);
    });
  });
}, 3_600_000);

/** Half a surrogate pair cannot be written in UTF-8. */
function inUtf8(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Comments are Markdown of their own, which may quote; tests of their own say that they come back. */
function withoutComments(given: NotesExport): NotesExport {
  return { ...given, notes: given.notes.map((note) => ({ ...note, comment: '' })) };
}
