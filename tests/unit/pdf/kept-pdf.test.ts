import { describe, expect, it } from 'vitest';
import type { DocumentUrl } from '../../../lib/domain/documents/document';
import { findKeptPdf, readKeptPdfs, writeKeptFacts } from '../../../lib/domain/pdf/kept-pdf';

const ADDRESS = 'https://example.org/a.pdf' as DocumentUrl;

function file(letter: string, kept: string, url: DocumentUrl | null = null) {
  const facts = { title: `Act ${letter}`, url, fileName: `${letter}.pdf`, kept };
  return { name: letter.repeat(64), size: 1_000, facts: writeKeptFacts(facts) };
}

describe('the kept PDFs', () => {
  const files = [
    file('a', '2026-05-01T10:00:00.000Z', ADDRESS),
    file('b', '2026-05-03T10:00:00.000Z', ADDRESS),
    file('c', '2026-05-02T10:00:00.000Z'),
  ];

  it('are listed with the latest first', () => {
    expect(readKeptPdfs(files).map(({ title }) => title)).toEqual(['Act b', 'Act c', 'Act a']);
  });

  it('are found by their content, or by the address they came from: then the latest', () => {
    const kept = readKeptPdfs(files);
    expect(findKeptPdf(kept, `urn:sha256:${'a'.repeat(64)}`)?.title).toBe('Act a');
    expect(findKeptPdf(kept, ADDRESS)?.title).toBe('Act b');
    expect(findKeptPdf(kept, 'https://example.org/b.pdf')).toBeUndefined();
  });

  it.each([
    ['{', 'a'.repeat(64)],
    ['{}', 'a'.repeat(64)],
    [file('a', 'yesterday').facts, 'a'.repeat(64)],
    [file('a', '2026-05-01T10:00:00.000Z').facts, '../a'],
  ])('leave out what makes no sense: %s', (facts, name) => {
    expect(readKeptPdfs([{ name, size: 1, facts }])).toEqual([]);
  });
});
