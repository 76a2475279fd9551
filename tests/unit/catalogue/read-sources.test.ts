import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATA_DIRECTORY, readSources } from '../../../scripts/catalogue/read-sources';
import { parseSources } from '../../../scripts/catalogue/source-schemas';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'catalogue-'));
  cpSync(DATA_DIRECTORY, directory, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('readSources', () => {
  it('says where each record stands', () => {
    writeFileSync(join(directory, 'cases/water.json'), '["first", "second"]');
    const { cases } = readSources(directory);
    expect(cases.filter(({ file }) => file === 'cases/water.json')).toEqual([
      { file: 'cases/water.json', index: 0, value: 'first' },
      { file: 'cases/water.json', index: 1, value: 'second' },
    ]);
  });

  it('names the file that is not JSON', () => {
    writeFileSync(join(directory, 'facets.json'), '[{ "id": ');
    expect(() => readSources(directory)).toThrow('facets.json: is not JSON');
  });

  it('names the file that is not a list', () => {
    writeFileSync(join(directory, 'concepts/rights.json'), '{}');
    expect(() => readSources(directory)).toThrow('concepts/rights.json: is not an array');
  });
});

describe('parseSources', () => {
  it('stops the build at a record that breaks its schema, and says which', () => {
    writeFileSync(join(directory, 'concepts/rights.json'), '[{ "id": "Right To The City" }]');
    expect(() => parseSources(readSources(directory))).toThrow('concepts/rights.json[0] › id');
  });
});
