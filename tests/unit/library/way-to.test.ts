import { describe, expect, it } from 'vitest';
import type { DocumentRecord, DocumentUrl } from '../../../lib/domain/documents/document';
import { wayToDocument, wayToNote, wayToWords } from '../../../lib/domain/library/way-to';
import { aBlockSelector, aDocument, aNote, someSelectors } from '../../support/builders';

const PDF = 'https://example.org/a.pdf' as DocumentUrl;
const FILE = `urn:sha256:${'a'.repeat(64)}` as DocumentUrl;
const isPdf = (url: DocumentUrl): DocumentRecord =>
  aDocument({ url, aliases: [{ kind: 'pdf-sha256', value: 'a'.repeat(64), trust: 'strong' }] });

describe('the way to a document', () => {
  it.each([PDF, FILE])('that is a PDF is our reader: %s', (url) => {
    const way = `reader.html?document=${encodeURIComponent(url)}`;
    expect(wayToDocument(isPdf(url))).toBe(way);
    expect(wayToWords(isPdf(url), 'the brook')).toBe(way);
  });

  it('that is a page is its address, and its words', () => {
    const page = aDocument({ url: 'https://example.org/a' as DocumentUrl });
    expect(wayToDocument(page)).toBe('https://example.org/a');
    expect(wayToWords(page, 'the brook')).toBe('https://example.org/a#:~:text=the%20brook');
  });

  it('is none to a book', () => {
    const book = aDocument({ url: 'urn:isbn:9780000000000' as DocumentUrl });
    expect(wayToDocument(book)).toBeNull();
    expect(wayToWords(book, 'the brook')).toBeNull();
  });
});

describe('the way to a note', () => {
  it('is in our reader where its passage is on a page', () => {
    const [quote] = someSelectors();
    const position = { type: 'TextPositionSelector', start: 21, end: 41 } as const;
    const block = { ...aBlockSelector('v1'), page: { number: 2, label: 'ii' } };
    const note = aNote({ target: { source: PDF, selector: [quote, position, block] } });
    expect(wayToNote(note)).toBe(
      `reader.html?document=${encodeURIComponent(PDF)}&note=${encodeURIComponent(note.id)}`,
    );
  });

  it('is at its words elsewhere', () => {
    expect(wayToNote(aNote())).toContain('#:~:text=');
  });
});
