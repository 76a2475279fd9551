import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../lib/domain/i18n/languages';
import { readSources } from '../../../scripts/catalogue/read-sources';
import { parseSources } from '../../../scripts/catalogue/source-schemas';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly concept?: string;
}
interface Annotated {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly Marked[];
  readonly traps: readonly Marked[];
}

const fixtures = new URL('../../fixtures/', import.meta.url);
const read = (split: string, lang: string): Annotated[] =>
  readFileSync(new URL(`${split}/${lang}.jsonl`, fixtures), 'utf8')
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line) as Annotated);
const concepts = new Set<string>(parseSources(readSources()).concepts.map((concept) => concept.id));

const SPLITS = ['heldout', 'tuned'].flatMap((split) =>
  INTERFACE_LANGUAGES.map((lang) => [split, lang] as const),
);

describe.each(SPLITS)('the %s texts in %s', (split, lang) => {
  const documents = read(split, lang);

  it('are at least five, in that language, each with its own id', () => {
    expect(documents.length).toBeGreaterThanOrEqual(5);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(documents.filter((document) => document.lang !== lang)).toEqual([]);
  });

  it('mark what their offsets say, by concepts of the catalogue, without overlap', () => {
    for (const { id, text, mentions, traps } of documents) {
      const marks = [...mentions, ...traps].sort((a, b) => a.start - b.start);
      for (const mark of marks) expect(text.slice(mark.start, mark.end), id).toBe(mark.surface);
      for (const [index, mark] of marks.entries())
        expect(mark.start, id).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0);
      expect(mentions.filter((mention) => !concepts.has(mention.concept ?? ''))).toEqual([]);
    }
  });
});
