/**
 * Whether Pandoc reads the export that is made for it: quotes word for word, every citation resolved, a document of Word
 * with its bibliography, from CSL-JSON and from BibTeX. `npm run check:pandoc -- [notes]`; exits with 1 when it does not.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { renderBibTex } from '../lib/domain/citation/bibtex';
import { toNotesBrief } from '../lib/domain/exports/notes-brief';
import { DEFAULT_BRIEF_OPTIONS } from '../lib/domain/markdown/brief-export';
import { BIBLIOGRAPHY_NAMES } from '../lib/domain/markdown/render-brief';
import { quoteOf } from '../lib/domain/notes/note';
import { briefExportMessages } from '../lib/ui/messages/brief-export';
import { aNote, anUrl } from '../tests/support/builders';
import { aNotesExport } from '../tests/unit/exports/builders';
import { aCitedDocument, aQuote } from '../tests/unit/markdown/builders';
import { hostileWords, promised } from '../tests/unit/markdown/hostile';
import { writeBrief } from '../tests/unit/markdown/write-brief';

const PANDOC = process.env.PANDOC_PATH ?? 'pandoc';
const COUNT = Number(process.argv[2] ?? 2_000);
const DOCUMENTS = 3;
/** What Pandoc's Markdown knows besides what is hostile elsewhere. */
const SIGNS = [
  '@mayor said',
  '[@who, p. 3]',
  '-@who',
  '$x$ and $5',
  'H~2~O',
  'x^2^',
  '\\alpha and \\textbf{x}',
  '"so" it\'s -- or --- ...',
  '{#id .class}',
  '[a]{.smallcaps}',
  '::: warning',
  '| a line',
  ': a definition',
  'a. b',
  '(1) c',
  '#. d',
  '(@x) e',
  'iv) f',
  '---',
  '^[a note]',
  '<span>x</span>',
  'a  b -- c',
  'Term\n: x',
  '+---+',
  'a_b_c and 2*3*4',
  'http://a.example/x_y',
];

const folder = mkdtempSync(path.join(os.tmpdir(), 'pandoc-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => path.join(folder, name);
const pandoc = (...args: string[]): string =>
  execFileSync(PANDOC, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const quotes = [...SIGNS, ...fc.sample(hostileWords, { numRuns: COUNT })];
const urls = Array.from({ length: DOCUMENTS }, (_, at) => anUrl(`/report/${at}`));
const notes = quotes.map((exact, at) =>
  aNote({
    target: { source: urls[at % DOCUMENTS] ?? anUrl(), selector: aQuote(exact) },
    comment: at % 4 === 0 ? 'Said @somebody of \\alpha and *ours*.' : '',
    concepts: [],
  }),
);
const documents = new Map(
  urls.map((url, at) => {
    const title = `Report ${at + 1} on "water" & 50 % of $heat$_1`;
    return [url, aCitedDocument({ url, title, authors: [`Ana B. Author${at + 1}`] })] as const;
  }),
);
const brief = toNotesBrief({ ...aNotesExport(...notes), documents }, 'Who owns *what*, @mayor?');

let failures = 0;
function check(what: string, isRight: boolean, detail = ''): void {
  console.log(`${isRight ? '✓' : '✗'} ${what}${isRight ? '' : `\n${detail}`}`);
  if (!isRight) failures += 1;
}

for (const bibliography of ['csl', 'bibtex'] as const) {
  const options = { ...DEFAULT_BRIEF_OPTIONS, citations: 'pandoc', bibliography } as const;
  const { markdown, bibliography: items } = writeBrief(brief, options, briefExportMessages('en'));
  writeFileSync(inFolder('brief.md'), markdown);
  const text = bibliography === 'csl' ? JSON.stringify(items) : renderBibTex(items);
  writeFileSync(inFolder(BIBLIOGRAPHY_NAMES[bibliography]), text);

  if (bibliography === 'csl') checkQuotes();
  else checkBibTex(items);

  pandoc('--citeproc', 'brief.md', '-o', 'brief.docx');
  const files = unzipSync(readFileSync(inFolder('brief.docx')));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const words = xml.replace(/<[^>]+>/g, '');
  check(`${bibliography}: a document of Word`, words.length > 0);
  check(`${bibliography}: every citation is resolved`, !words.includes('???'));
  for (const { title } of items) {
    const shown = title.replace(/&/g, '&amp;').replace(/"/g, '');
    const plain = words.replace(/["“”]|&quot;/g, '');
    check(`${bibliography}: the bibliography has “${title}”`, plain.includes(shown));
  }
}
console.log(failures === 0 ? `0 differences in ${quotes.length} quotes` : `${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;

function checkQuotes(): void {
  const { blocks, meta } = JSON.parse(pandoc('-t', 'json', 'brief.md')) as {
    blocks: Node[];
    meta: { title: Node };
  };
  const found = blocks.filter(({ t }) => t === 'BlockQuote').map((block) => textOf(block.c));
  const order = urls.flatMap((url) => notes.filter(({ target }) => target.source === url));
  const expected = order.map((note) => promised(quoteOf(note)));
  const wrong = expected.flatMap((text, at) =>
    found[at]?.replace(/ ?‹cite›$/, '') === text
      ? []
      : [`  ${JSON.stringify(text)}\n  ${JSON.stringify(found[at])}`],
  );
  check(
    `${expected.length} quotes, word for word`,
    wrong.length === 0 && found.length === expected.length,
    `${found.length} found, ${wrong.length} wrong:\n${wrong.slice(0, 12).join('\n')}`,
  );
  check('the title, word for word', textOf(meta.title.c) === brief.title, textOf(meta.title.c));
}

function checkBibTex(items: readonly { readonly title: string }[]): void {
  const read: { title: string }[] = JSON.parse(
    pandoc('-f', 'biblatex', '-t', 'csljson', BIBLIOGRAPHY_NAMES.bibtex),
  );
  const plain = (title: string) => title.replace(/<[^>]*>/g, '').replace(/["“”]/g, '');
  const titles = (list: readonly { readonly title: string }[]) =>
    list
      .map(({ title }) => plain(title))
      .sort()
      .join('\n');
  check('BibTeX has the same titles', titles(read) === titles(items), titles(read));
}

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

/** What a node of Pandoc's tree says; citations as a mark. */
function textOf(node: unknown): string {
  if (typeof node === 'string') return '';
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as Node;
  switch (t) {
    case 'Str':
      return String(c);
    case 'Space':
    case 'SoftBreak':
      return ' ';
    case 'Cite':
      return '‹cite›';
    case 'Quoted':
    case 'Math':
    case 'RawInline':
    case 'Code':
    case 'Note':
    case 'Superscript':
    case 'Subscript':
      return `‹${t}›`;
    default:
      return textOf(c);
  }
}
