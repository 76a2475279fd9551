/** The figures that CONTRIBUTING promises, on passages written before the ranking was. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLinker, type Link } from '../../../scripts/eval/link-passage';
import { countLinks, type GoldPassage, readGold } from '../../../scripts/eval/link-score';

/** A sealed set: only its totals may be looked at. */
const SEALED = 'third-author-sealed';

const folder = new URL('../../fixtures/link-passages/', import.meta.url);

describe('the suggestions for the passages of this repository', () => {
  const linked: { passage: GoldPassage; cases: string[]; links: Link[] }[] = [];
  let link: ReturnType<typeof createLinker>;

  beforeAll(async () => {
    link = createLinker();
    linked.push(...(await linkAll('tune')), ...(await linkAll('held-out')));
  });

  function linkAll(name: string) {
    const passages = readGold(readFileSync(new URL(`${name}.jsonl`, folder), 'utf8'));
    return Promise.all(
      passages.map(async (passage) => {
        const links = await link(passage);
        return { passage, links, cases: links.map(({ id }) => id) };
      }),
    );
  }

  const count = (kind: string) => countLinks(linked.filter(({ passage }) => passage.kind === kind));

  it('begin with the case that a passage names', () => {
    const { first, fitting } = count('named');
    expect(first / fitting).toBeGreaterThanOrEqual(0.97);
  });

  it('have the case of the same town and sector in the first three', () => {
    const { firstThree, fitting } = count('place');
    expect(firstThree / fitting).toBeGreaterThanOrEqual(0.9);
  });

  it('find a like situation elsewhere', () => {
    const { first, firstThree, fitting } = count('situation');
    expect(first / fitting).toBeGreaterThanOrEqual(0.45);
    expect(firstThree / fitting).toBeGreaterThanOrEqual(0.7);
  });

  it('are missing where no case fits', () => {
    const { silent, none } = count('none');
    expect(silent / none).toBeGreaterThanOrEqual(0.8);
  });

  it('are missing under ordinary notices', async () => {
    const { silent, none } = countLinks(await linkAll('ordinary-held-out'));
    expect(silent / none).toBeGreaterThanOrEqual(0.85);
  });

  it('find cases for passages whose author knew no cue', async () => {
    const { first, firstThree, fitting } = countLinks(await linkAll(SEALED));
    expect(first / fitting).toBeGreaterThanOrEqual(0.58);
    expect(firstThree / fitting).toBeGreaterThanOrEqual(0.75);
  });

  it('are missing under prose on other policy', async () => {
    const { silent, none } = countLinks(await linkAll('policy-held-out'));
    expect(silent / none).toBeGreaterThanOrEqual(0.8);
  });

  it('all have a score from 0 to 1, falling, and a reason in words', () => {
    for (const { links } of linked) {
      const scores = links.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { score, reason } of links) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(reason).toMatch(/\p{L}{3}/u);
      }
    }
  });
});
