import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportFault } from '../../../lib/domain/imports/import-item';
import { openImport } from '../../../lib/domain/imports/open-import';
import { toWebAnnotation } from '../../../lib/domain/notes/web-annotation';
import { aNote, anUrl } from '../../support/builders';
import { fixture, readText } from './read-file';

function faultOf(text: string) {
  try {
    readText(text);
    return 'none';
  } catch (error) {
    if (error instanceof ImportFault) return `${error.code} ${error.line}`;
    throw error;
  }
}

const FILES = [
  'hypothesis.json',
  'hypothesis.csv',
  'obsidian-clipper.json',
  'readwise.csv',
  'zotero.json',
  'zotero.csv',
  'csl.json',
  'web-annotations.json',
];

describe('a broken file', () => {
  it('is refused with the line where it breaks', () => {
    expect(faultOf('[\n  {"a": 1},\n  {"b": }\n]')).toBe('json 3');
    expect(faultOf('{"annotations": [\n{"id": "a"},\n')).toBe('json 3');
    expect(faultOf('{"a": 1, // no JSON\n"b": 2}')).toBe('json 1');
    const csv = fixture('hypothesis.csv');
    expect(faultOf(csv.slice(0, csv.indexOf('and the town')))).toBe('csv 2');
  });

  it('loses no row unsaid when it is cut between two cells', () => {
    const csv = fixture('hypothesis.csv');
    const { notes, skipped } = readText(csv.slice(0, csv.indexOf(',"water,to cite"')));
    expect(notes).toEqual([]);
    expect(skipped).toMatchObject([{ line: 2, reason: 'unreadable' }]);
  });

  it('is refused when nothing in it is known', () => {
    expect(faultOf('')).toBe('unknown 1');
    expect(faultOf('Dear diary,\nhello')).toBe('unknown 1');
    expect(faultOf('[]')).toBe('unknown 1');
    expect(faultOf('{"a": 1}')).toBe('unknown 1');
    expect(faultOf('[1, null, "x"]')).toBe('unknown 1');
  });

  it('is handed over when it is a backup', () => {
    expect(faultOf('{"format":"commons-gloss-backup","version":1}\n{"store":')).toBe('backup 1');
  });

  it.each(FILES)('is never half understood, wherever %s is cut', (name) => {
    const text = fixture(name);
    for (let at = 0; at < text.length; at += 7)
      expect(() => faultOf(text.slice(0, at))).not.toThrow();
  });
});

describe('a hostile file', () => {
  it('changes no prototype and is read as what it is', () => {
    const keys = `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "url": "https://town.example/", "highlights": [{"text": "a quote", "__proto__": {"comment": "x"}}]}`;
    expect(readText(`[${keys}]`).notes).toMatchObject([{ comment: '' }]);
    const csv = `__proto__,Highlight,Title,constructor\nx,words,A book,y\n`;
    expect(readText(csv).notes).toHaveLength(1);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'chrome://settings', 'not an address'])(
    'takes no note to %s',
    (url) => {
      const text = JSON.stringify([{ url, highlights: [{ text: 'a quote' }] }]);
      expect(readText(text).skipped).toMatchObject([{ reason: 'no-address' }]);
      const own = JSON.stringify(toWebAnnotation(aNote())).replace(anUrl(), url);
      expect(readText(own).notes).toEqual([]);
    },
  );

  it('takes nothing that is longer than a note can be, and cuts nothing', () => {
    const of = (text: string, notes: string[] = []) =>
      readText(JSON.stringify([{ url: 'https://town.example/', highlights: [{ text, notes }] }]));
    expect(of('x'.repeat(50_001)).skipped).toMatchObject([{ reason: 'too-long' }]);
    expect(of('x', ['y'.repeat(100_001)]).skipped).toMatchObject([{ reason: 'too-long' }]);
    expect(of('x'.repeat(50_000), ['y'.repeat(100_000)]).notes).toHaveLength(1);
    expect(() => openImport('x'.repeat(100_000_001))).toThrow(ImportFault);
  });

  it.each(FILES.filter((name) => name.endsWith('.json')))(
    'with wrong types in the place of any part of %s throws nothing',
    (name) => {
      const wrong = fc.constantFrom(null, 1, true, 'text', [], {}, [[]], [null], { id: 1 });
      const paths = pathsOf(JSON.parse(fixture(name)));
      fc.assert(
        fc.property(fc.constantFrom(...paths), wrong, (path, value) => {
          const file = replaceAt(JSON.parse(fixture(name)), path, value);
          expect(() => faultOf(JSON.stringify(file))).not.toThrow();
        }),
        { numRuns: 300 },
      );
    },
  );
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = keys.flatMap((key) =>
    pathsOf((value as Record<string | number, unknown>)[key], [...path, key]),
  );
  return [path, ...inner];
}

function replaceAt(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const parts = copy as Record<string | number, unknown>;
  parts[key] = replaceAt(parts[key], rest, by);
  return copy;
}
