import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedDocument } from '../../../lib/domain/citation/cited-document';
import { keyDocuments, toCsl } from '../../../lib/domain/citation/csl';
import { anUrl } from '../../support/builders';
import { aCitedDocument } from '../markdown/builders';

const schema = JSON.parse(readFileSync('tests/fixtures/csl/csl-data.json', 'utf8'));
const validate = new Ajv({ strict: false }).compile(schema);

const words = fc.string({ unit: 'binary', maxLength: 20 });
const document = fc.record({
  url: fc.constantFrom(
    anUrl('/a?b=c'),
    'urn:uuid:6f0c9f5e-0d0b-4b62-9a53-0f6f4f9f2a7c' as CitedDocument['url'],
    `urn:sha256:${'0'.repeat(64)}` as CitedDocument['url'],
  ),
  title: words,
  authors: fc.array(words, { maxLength: 3 }),
  published: fc.constantFrom(null, '2025', '2025-03', '2025-03-01'),
  publisher: fc.option(words),
  container: fc.option(words),
  lang: fc.constantFrom(null, 'en', 'pt-BR'),
  doi: fc.constantFrom(null, '10.1000/12'),
  accessed: fc.constant('2026-05-03T09:00:00.000Z'),
});

describe('a bibliography, against the schema of CSL-JSON', () => {
  it('is valid, whatever documents say of themselves', () => {
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 3 }), (documents) => {
        const keys = keyDocuments(documents);
        const items = documents.map((one) => toCsl(one, keys.get(one.url) ?? ''));
        expect([validate(items), validate.errors]).toEqual([true, null]);
      }),
    );
  });

  it('would not be with a date of another shape', () => {
    const item = { ...toCsl(aCitedDocument(), 'k'), issued: '2025' };
    expect(validate([item])).toBe(false);
  });

  it('leads to no URN: a book is a book, a file from the disk a document', () => {
    const of = (url: string, doi: string | null = null) =>
      toCsl(aCitedDocument({ url: url as CitedDocument['url'], doi }), 'k');
    expect(of('urn:uuid:6f0c9f5e-0d0b-4b62-9a53-0f6f4f9f2a7c')).not.toHaveProperty('URL');
    expect(of('urn:uuid:6f0c9f5e-0d0b-4b62-9a53-0f6f4f9f2a7c').type).toBe('book');
    expect(of('urn:sha256:00').type).toBe('document');
    expect(of('urn:sha256:00', '10.1000/12').URL).toBe('https://doi.org/10.1000/12');
  });
});
