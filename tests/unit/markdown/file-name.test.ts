import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor } from '../../../lib/domain/markdown/file-name';

const DATE = '2026-11-21T08:00:00.000Z';

describe('the file name of an export', () => {
  it.each([
    ['joins the words of a title', 'Water as a commons', '2026-11-21-Water-as-a-commons.md'],
    ['keeps letters of any script', 'L’eau – 水資源 – מים', '2026-11-21-L-eau-水資源-מים.md'],
    ['keeps vowel signs with their letters', 'जल नीति', '2026-11-21-जल-नीति.md'],
    [
      'composes letters, as the same name must not have two spellings',
      'Cafe\u0301',
      '2026-11-21-Café.md',
    ],
    ['leaves out emoji and invisible characters', '👩‍👧 a\u202eb\u200b\ufe0f', '2026-11-21-ab.md'],
    ['leaves out what a path would be made of', '../..\\C:/etc', '2026-11-21-C-etc.md'],
    ['is the date for a title without letters', '*?"<>|', '2026-11-21.md'],
    ['is never a device of Windows', 'CON', '2026-11-21-CON.md'],
  ])('%s', (_, title, name) => {
    expect(fileNameFor(title, DATE)).toBe(name);
  });

  it('does not cut a letter from its accents, nor end in a hyphen', () => {
    const name = fileNameFor(`${'a'.repeat(64)} ${'q\u0323\u0307'.repeat(9)}`, DATE);
    expect(name).toBe(`2026-11-21-${'a'.repeat(64)}.md`);
  });

  it('counts bytes too, as file systems do', () => {
    expect(fileNameFor('𐤀'.repeat(100), DATE)).toBe(`2026-11-21-${'𐤀'.repeat(56)}.md`);
  });

  it('fits every file system, whatever the title', () => {
    const title = fc.string({ unit: 'binary', maxLength: 300 });
    const scripts = fc.string({
      unit: fc.constantFrom('a', '語', '𐤀', 'q\u0323', ' ', '.'),
      minLength: 90,
    });
    fc.assert(
      fc.property(fc.oneof(title, scripts), (given) => {
        const name = fileNameFor(given, DATE);
        expect(name).toMatch(/^2026-11-21(-[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*)?(?<!-)\.md$/u);
        expect([...name].length).toBeLessThanOrEqual(80);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
    );
  });
}, 60_000);
