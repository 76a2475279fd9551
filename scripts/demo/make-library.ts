/**
 * The pages and notes of tests/fixtures/demo → the demo library, as a backup of our own format. All texts are ours.
 * The documents are at an address of this computer: a fixed one, where `npm run demo` serves them, unless told otherwise.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { v5 as uuidFromName } from 'uuid';
import * as v from 'valibot';
import { readPage } from '../../lib/domain/anchoring/read-page';
import { createBackupWriter } from '../../lib/domain/backups/backup-file';
import { Brief, type BriefItem } from '../../lib/domain/briefs/brief';
import { sketchPage } from '../../lib/domain/documents/content-fingerprint';
import { countConcepts, countWords } from '../../lib/domain/documents/count-text';
import { DocumentRecord, DocumentUrl } from '../../lib/domain/documents/document';
import {
  type MetadataEntry,
  readDocumentMetadata,
} from '../../lib/domain/documents/document-metadata';
import { SavedSearch } from '../../lib/domain/library/saved-search';
import { Note } from '../../lib/domain/notes/note';
import {
  type RecordStore,
  readRecord,
  SCHEMA_VERSION,
} from '../../lib/domain/records/record-schemas';
import { isSure, type Mention } from '../../lib/domain/tagging/mention';
import { tag } from '../../lib/domain/tagging/tag';
import { loadShippedLexicons } from '../catalogue/shipped-lexicon';

export const DEMO_FOLDER = fileURLToPath(new URL('../../tests/fixtures/demo', import.meta.url));
export const DEMO_LIBRARY = path.join(DEMO_FOLDER, 'library.jsonl');
export const DEMO_PORT = 8417;

const NAMESPACE = 'a4c1d8c2-4b7e-4f0e-9a55-3d5a6a1f7b10';
const CONTEXT = 32;
const HOUR_MS = 3_600_000;

const NoteSource = v.object({
  page: v.string(),
  quote: v.string(),
  comment: v.string(),
  tags: v.array(v.string()),
  cases: v.optional(v.array(v.tuple([v.string(), v.string()])), []),
});

interface Page {
  readonly file: string;
  readonly url: DocumentUrl;
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
  }[];
  readonly mentions: readonly Mention[];
  readonly record: DocumentRecord;
}

/** The text of the backup, the same at every call. @param origin of the documents. */
export function makeDemoLibrary(origin = `http://127.0.0.1:${DEMO_PORT}`): string {
  const lexiconFor = loadShippedLexicons();
  const pages = readdirSync(DEMO_FOLDER)
    .filter((file) => file.endsWith('.html'))
    .map((file, at) => readDemoPage(`${origin}/${file}`, file, at, lexiconFor));
  const sources = v.parse(
    v.array(NoteSource),
    JSON.parse(readFileSync(path.join(DEMO_FOLDER, 'notes.json'), 'utf8')),
  );
  const notes = sources.map((source, at) => makeNote(source, at, pages));
  const records: readonly (readonly [RecordStore, unknown])[] = [
    ...pages.map(({ record }) => ['documents', withOutcomes(record, notes)] as const),
    ...sortById(notes).map((note) => ['notes', note] as const),
    ...sortById(makeBriefs(notes)).map((brief) => ['briefs', brief] as const),
    ...sortById(makeSearches()).map((search) => ['savedSearches', search] as const),
  ];
  const writer = createBackupWriter(SCHEMA_VERSION, hour(40));
  const lines = records.map(([store, record]) => {
    const read = readRecord(store, record);
    if (!read) throw new Error(`Not a record of ${store}: ${JSON.stringify(record)}`);
    return writer.record(store, read);
  });
  return [writer.header(), ...lines, writer.end().text].join('');
}

function readDemoPage(
  address: string,
  file: string,
  at: number,
  lexiconFor: ReturnType<typeof loadShippedLexicons>,
): Page {
  const html = readFileSync(path.join(DEMO_FOLDER, file), 'utf8');
  const lang = /<html lang="(\w+)">/.exec(html)?.[1] ?? '';
  const title = /<title>(.+?)<\/title>/.exec(html)?.[1] ?? '';
  const found = [...html.matchAll(/<(h1|h2|p)>([\s\S]*?)<\/\1>/g)];
  const blocks: { start: number; end: number; kind: string }[] = [];
  let text = '';
  for (const [, kind = '', words = ''] of found) {
    if (text !== '') text += '\n\n';
    blocks.push({ start: text.length, end: text.length + words.length, kind });
    text += words;
  }
  const url = v.parse(DocumentUrl, address);
  const mentions = tag(text, { lexicon: lexiconFor(text, lang), lang });
  const entries = [...html.matchAll(/<meta name="([\w.]+)" content="(.*?)">/g)].map(
    ([, name = '', value = '']): MetadataEntry => ({ tag: 'meta', name, value }),
  );
  const language: MetadataEntry = { tag: 'html', name: 'lang', value: lang };
  const page = readPage({ text, blocks });
  const record = {
    url,
    title,
    lang,
    firstNoted: hour(at),
    lastSeen: hour(at + 24),
    aliases: [],
    about: readDocumentMetadata([...entries, language], [], url),
    sketch: sketchPage(page),
    versions: [
      {
        fingerprint: page.fingerprint,
        firstSeen: hour(at),
        lastSeen: hour(at + 24),
        notes: { same: 8, changed: 0, ambiguous: 0, gone: 0 },
      },
    ],
    edited: null,
    counts: {
      words: countWords(text),
      hidden: [],
      concepts: countConcepts(mentions, ({ start, end }) => text.slice(start, end)),
      counted: hour(at + 24),
    },
    outcomes: [],
  };
  return {
    file,
    url,
    lang,
    title,
    text,
    blocks,
    mentions,
    record: v.parse(DocumentRecord, record),
  };
}

function makeNote(source: v.InferOutput<typeof NoteSource>, at: number, pages: readonly Page[]) {
  const page = pages.find(({ file }) => file === source.page);
  const start = page?.text.indexOf(source.quote) ?? -1;
  if (!page || start < 0) throw new Error(`Not on its page: ${source.quote}`);
  const end = start + source.quote.length;
  const seen = (text: string) => text.replace(/\s+/g, ' ');
  const concepts = page.mentions.flatMap((mention) =>
    mention.kind === 'concept' && isSure(mention) && mention.start >= start && mention.end <= end
      ? [mention.concept]
      : [],
  );
  return v.parse(Note, {
    id: `urn:uuid:${name('note', source.quote)}`,
    target: {
      source: page.url,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: source.quote,
          prefix: seen(page.text.slice(Math.max(0, start - CONTEXT), start)),
          suffix: seen(page.text.slice(end, end + CONTEXT)),
        },
      ],
    },
    snapshot: null,
    comment: source.comment,
    concepts: [...new Set(concepts)],
    tags: source.tags,
    cases: source.cases.map(([id, relation]) => ({ id, relation })),
    author: null,
    created: hour(at / 4),
    modified: hour(at / 2),
    revision: 0,
  });
}

/** One passage was reworded and one taken out since, so that there is something to look after. */
function withOutcomes(record: DocumentRecord, notes: readonly Note[]): DocumentRecord {
  const wordings = { 'Drei Verträge': 'changed', 'Jeder Stadtteil': 'missing' } as const;
  const outcomes = Object.entries(wordings).flatMap(([opening, outcome]) => {
    const note = notes.find(({ target }) => target.selector[0].exact.startsWith(opening));
    return note?.target.source === record.url ? [{ note: note.id, outcome }] : [];
  });
  return { ...record, outcomes };
}

function makeBriefs(notes: readonly Note[]): Brief[] {
  const tagged = (tag: string) => notes.filter(({ tags }) => tags.includes(tag));
  const quote = (brief: string, note: Note) =>
    ({ kind: 'note', id: name(brief, note.id), note: note.id }) as BriefItem;
  const text = (brief: string, words: string) =>
    ({ kind: 'text', id: name(brief, words), text: words }) as BriefItem;
  const brief = (title: string, sections: readonly [string, readonly BriefItem[]][]) =>
    v.parse(Brief, {
      id: name('brief', title),
      content: {
        title,
        author: 'Ana Silva',
        sections: sections.map(([heading, items]) => ({
          id: name(title, heading),
          heading,
          items,
        })),
      },
      created: hour(25),
      modified: hour(30),
      revision: 3,
      trashed: null,
    });
  const first = 'What five towns take back';
  const second = 'Who gets a vote';
  return [
    brief(first, [
      [
        'In their own words',
        [
          text(first, 'Five towns, four languages, and one question: **who decides?**'),
          ...tagged('to-cite')
            .slice(0, 6)
            .map((note) => quote(first, note)),
        ],
      ],
      ['What it costs', tagged('money').map((note) => quote(first, note))],
    ]),
    brief(second, [
      ['Seats and vetoes', tagged('governance').map((note) => quote(second, note))],
      ['To be asked', [text(second, 'By whom are the questions of the assembly answered?')]],
    ]),
  ];
}

function makeSearches(): SavedSearch[] {
  const searches = [
    { name: 'To look after', query: '', filter: { outcome: 'attention' } },
    { name: 'Figures with a comment', query: '', filter: { tag: 'figures', kind: 'comments' } },
  ];
  return searches.map((search) =>
    v.parse(SavedSearch, { ...search, id: name('search', search.name), modified: hour(31) }),
  );
}

/** In the order of a backup. */
function sortById<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function name(...parts: string[]): string {
  return uuidFromName(parts.join('\n'), NAMESPACE);
}

function hour(number: number): string {
  return new Date(Date.UTC(2026, 10, 20, 8) + number * HOUR_MS).toISOString();
}
