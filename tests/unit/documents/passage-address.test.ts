import { describe, expect, it } from 'vitest';
import { passageAddress } from '../../../lib/domain/documents/passage-address';

const QUOTE = { exact: 'the brook', prefix: '', suffix: '' };

describe('the address of a passage', () => {
  it('is that of its page, in a document that has pages', () => {
    const page = { number: 6, label: 'iv' };
    expect(passageAddress('https://example.org/a.pdf#zoom=2', QUOTE, page)).toBe(
      'https://example.org/a.pdf#page=6',
    );
  });

  it('names its words elsewhere', () => {
    expect(passageAddress('https://example.org/a', QUOTE, undefined)).toBe(
      'https://example.org/a#:~:text=the%20brook',
    );
  });

  it('is none for a file', () => {
    const name = `urn:sha256:${'a'.repeat(64)}`;
    expect(passageAddress(name, QUOTE, { number: 1, label: '1' })).toBe(name);
  });
});
