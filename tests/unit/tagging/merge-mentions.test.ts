import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../lib/domain/tagging/mention';
import { mergeMentions } from '../../../lib/domain/tagging/merge-mentions';
import { aConceptId } from '../../support/builders';

const at = (start: number, end: number, id: string): Mention => ({
  kind: 'concept',
  concept: aConceptId(id),
  lang: 'en',
  start,
  end,
  confidence: 0.95,
});

describe('the mentions of two lexicons', () => {
  it('are all shown where none overlaps, in order', () => {
    const packaged = [at(0, 5, 'a'), at(20, 25, 'b')];
    const own = [at(10, 15, 'c')];
    expect(mergeMentions(packaged, own)).toEqual([at(0, 5, 'a'), at(10, 15, 'c'), at(20, 25, 'b')]);
  });

  it('yield to longer ones, whoever has them', () => {
    expect(mergeMentions([at(0, 5, 'a')], [at(0, 12, 'c')])).toEqual([at(0, 12, 'c')]);
    expect(mergeMentions([at(0, 12, 'a')], [at(6, 12, 'c')])).toEqual([at(0, 12, 'a')]);
  });

  it('are the packaged ones where both mean the same words', () => {
    expect(mergeMentions([at(0, 5, 'a')], [at(0, 5, 'c')])).toEqual([at(0, 5, 'a')]);
  });

  it('never overlap', () => {
    const packaged = [at(0, 6, 'a'), at(8, 20, 'b'), at(22, 24, 'd')];
    const own = [at(4, 12, 'c'), at(19, 30, 'e')];
    const merged = mergeMentions(packaged, own);
    for (const [index, mention] of merged.entries())
      expect(mention.start).toBeGreaterThanOrEqual(merged[index - 1]?.end ?? 0);
    expect(merged).toEqual([at(0, 6, 'a'), at(8, 20, 'b'), at(22, 24, 'd')]);
  });
});
