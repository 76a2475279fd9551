import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BackupFault,
  type BackupLine,
  createBackupReader,
  createBackupWriter,
} from '../../../lib/domain/backups/backup-file';
import { SCHEMA_VERSION } from '../../../lib/domain/records/record-schemas';
import { aDocument, aNote } from '../../support/builders';

const created = '2026-05-03T09:00:00.000Z';
const note = aNote({ comment: 'x\ny \u2028 \ud83d “z”' });
const document = aDocument();

function aBackup(write?: (writer: ReturnType<typeof createBackupWriter>) => string): string {
  const writer = createBackupWriter(SCHEMA_VERSION, created);
  const header = writer.header();
  const records = write
    ? write(writer)
    : writer.record('documents', document) + writer.record('notes', note);
  return header + records + writer.end().text;
}

/** Reads a whole file. */
function read(text: string): BackupLine[] {
  const reader = createBackupReader();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const found = lines.flatMap((line) => reader.push(line) ?? []);
  reader.finish();
  return found;
}

function faultOf(text: string): { code: string; line: number } | null {
  try {
    read(text);
    return null;
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    return { code: error.code, line: error.line };
  }
}

describe('a backup', () => {
  it('gives back every record as it was, with its line', () => {
    expect(read(aBackup())).toEqual([
      { line: 2, stored: { store: 'documents', record: document } },
      { line: 3, stored: { store: 'notes', record: note } },
    ]);
  });

  it('says in its first line what it is, and in its last how much it holds', () => {
    const lines = aBackup().trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'commons-gloss-backup',
      version: 1,
      schema: SCHEMA_VERSION,
      created,
    });
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: true, records: 2 });
  });

  it('may be empty', () => {
    expect(read(aBackup(() => ''))).toEqual([]);
  });

  it('brings records of an older version up to date', () => {
    const old = {
      id: note.id,
      target: note.target,
      comment: 'old',
      concepts: [],
      cases: ['eau-de-paris'],
      created,
      modified: created,
      revision: 0,
    };
    const writer = createBackupWriter(2, created);
    const text = writer.header() + writer.record('notes', old) + writer.end().text;
    expect(read(text)).toMatchObject([
      {
        stored: {
          record: { comment: 'old', cases: [{ id: 'eau-de-paris', relation: 'context' }] },
        },
      },
    ]);
  });
});

describe('a file that is not whole', () => {
  it.each([
    ['nothing', '', { code: 'format', line: 1 }],
    ['a text', 'Dear diary,\n', { code: 'format', line: 1 }],
    ['other JSON', '{"format":"something-else","version":1}\n', { code: 'format', line: 1 }],
    ['an array', '[[[[]]]]\n', { code: 'format', line: 1 }],
    [
      'the backup of a newer version',
      aBackup().replace('"version":1', '"version":2'),
      { code: 'newer', line: 1 },
    ],
    [
      'records of a newer version',
      aBackup().replace(`"schema":${SCHEMA_VERSION}`, `"schema":${SCHEMA_VERSION + 1}`),
      { code: 'newer', line: 1 },
    ],
    [
      'one cut off after a line',
      aBackup().split('\n').slice(0, 3).join('\n'),
      { code: 'incomplete', line: 3 },
    ],
    ['one cut off inside a line', aBackup().slice(0, 400), { code: 'line', line: 3 }],
    [
      'one with a word changed',
      aBackup().replace('Strategy', 'Tragedy'),
      { code: 'changed', line: 4 },
    ],
    [
      'one with a line left out',
      aBackup().split('\n').toSpliced(1, 1).join('\n'),
      { code: 'changed', line: 3 },
    ],
    ['two in one', aBackup() + aBackup(), { code: 'changed', line: 5 }],
  ])('%s is refused, with the line', (_, text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  it('is refused wherever it is cut off', () => {
    const whole = aBackup();
    // Without its last line feed it is still whole.
    for (let end = 0; end < whole.length - 1; end += 7) {
      expect(faultOf(whole.slice(0, end))).not.toBeNull();
    }
  });

  it('is refused whichever byte of a record was changed', () => {
    const whole = aBackup();
    const first = whole.indexOf('\n') + 1;
    const last = whole.lastIndexOf('\n', whole.length - 2);
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: last - 1 }),
        fc.string({ minLength: 1 }),
        (at, other) => {
          const changed = whole.slice(0, at) + other + whole.slice(at + 1);
          return changed === whole || faultOf(changed) !== null;
        },
      ),
    );
  });

  it('is refused when a line is longer than any record', () => {
    const text = aBackup((writer) =>
      writer.record('notes', { ...note, comment: 'x'.repeat(17_000_000) }),
    );
    expect(faultOf(text)).toEqual({ code: 'too-long', line: 2 });
  });
});

describe('a record that is no use', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  it.each<[what: string, line: unknown, reason: RegExp]>([
    ['of an unknown kind', { store: 'passwords', record: {} }, /^store: passwords$/],
    ['of a kind that every object has', { store: 'constructor', record: {} }, /constructor/],
    ['without a kind', { record: note }, /no record/],
    ['of wrong types', { store: 'notes', record: { ...note, comment: 7 } }, /^comment: /],
    ['without an id', { store: 'notes', record: { ...note, id: undefined } }, /^id: /],
    [
      'with far too much',
      { store: 'notes', record: { ...note, tags: Array(9_999).fill('x') } },
      /^tags: /,
    ],
    ['on a script', { store: 'documents', record: { ...document, url: 'no address' } }, /^url: /],
    ['a number', { store: 'notes', record: 7 }, /./],
    [
      'damaged already when it was backed up',
      { store: 'notes', record: {}, damaged: 'target: gone' },
      /^target: gone$/,
    ],
  ])('%s is told apart, with its line and the reason', (_, line, reason) => {
    const text = aBackup((writer) => {
      const { store, record, damaged } = line as {
        store: string;
        record: unknown;
        damaged?: string;
      };
      return damaged ? writer.damaged(store, record, damaged) : writer.record(store, record);
    });
    expect(read(text)).toEqual([{ line: 2, unreadable: expect.stringMatching(reason) }]);
  });

  it('nested a hundred thousand deep is told apart too', () => {
    const text = aBackup((writer) => writer.record('snapshots', { content: 'DEEP' }));
    expect(faultOf(text.replace('"DEEP"', deep))).toEqual({ code: 'changed', line: 3 });
  });

  it('brings no property along that is none of a record, and no prototype', () => {
    const hostile = JSON.parse(
      `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},${JSON.stringify(note).slice(1)}`,
    );
    const [line] = read(aBackup((writer) => writer.record('notes', hostile)));
    expect(line).toEqual({ line: 2, stored: { store: 'notes', record: note } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
