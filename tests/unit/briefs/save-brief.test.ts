import { describe, expect, it } from 'vitest';
import type { BriefContent, BriefRevision } from '../../../lib/domain/briefs/brief';
import { writeText } from '../../../lib/domain/briefs/edit-brief';
import {
  changeBrief,
  createBrief,
  findExcessBriefs,
  keepBrief,
  keepOtherBrief,
  MAX_BRIEF_HISTORY,
} from '../../../lib/domain/briefs/save-brief';
import { aBriefContent, aBriefId, aTextItem } from '../../support/builders';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 3, 9, minute)).toISOString();
const item = aTextItem('First words.');
const content = aBriefContent([item]);
const start = createBrief(aBriefId(), content, at(0));
const text = (words: string): BriefContent => writeText(content, item.id, words);

/** Saves each text at its minute as the repository does; what the history holds then. */
function save(...changes: readonly (readonly [minute: number, content: BriefContent])[]) {
  let brief = start;
  const history: BriefRevision[] = [];
  for (const [minute, next] of changes) {
    const kept = keepBrief(brief, next, history);
    if (kept) history.push(kept);
    brief = changeBrief(brief, next, at(minute));
  }
  return { brief, history };
}

describe('the history of a brief', () => {
  it('keeps what it was before the first change', () => {
    expect(save([1, text('Other words.')]).history).toMatchObject([{ revision: 0, content }]);
  });

  it('keeps one state of one stretch of writing', () => {
    const { brief, history } = save([1, text('A')], [2, text('AB')], [3, text('ABC')]);
    expect(brief.revision).toBe(3);
    expect(history).toHaveLength(1);
  });

  it('keeps another state of a later stretch', () => {
    const { history } = save([1, text('A')], [20, text('AB')], [21, text('ABC')], [22, text('D')]);
    expect(history.map(({ revision }) => revision)).toEqual([0, 2]);
  });

  it.each<[name: string, lost: BriefContent]>([
    ['an item', { ...content, sections: content.sections.map((s) => ({ ...s, items: [] })) }],
    ['a section', { ...content, sections: [] }],
    ['most of a text', text('')],
  ])('keeps at once what loses %s', (_name, lost) => {
    const long = text('x'.repeat(200));
    const { history } = save([1, long], [2, lost]);
    expect(history.at(-1)).toMatchObject({ revision: 1, content: long });
  });

  it('takes no place that a history of another browser has', () => {
    const foreign = {
      brief: start.id,
      revision: 0,
      variant: 0,
      written: at(0),
      content: text('B'),
    };
    expect(keepBrief(start, { ...content, sections: [] }, [foreign])?.variant).toBe(1);
  });

  it('forgets the oldest states of very many, never a refused change', () => {
    const history = Array.from({ length: MAX_BRIEF_HISTORY + 2 }, (_, revision) => ({
      brief: start.id,
      revision,
      variant: revision === 0 ? 1 : 0,
      written: at(revision),
      content: text(String(revision)),
    }));
    expect(findExcessBriefs(history).map(({ revision }) => revision)).toEqual([1]);
  });
});

describe('a change made on an old revision', () => {
  const { brief, history } = save([1, text('from one tab')]);
  const refused = { revision: 0, content: text('from another tab'), modified: at(2) };

  it('is kept beside it', () => {
    expect(keepOtherBrief(brief, refused, history)).toMatchObject({ revision: 0, variant: 1 });
  });

  it('is kept once', () => {
    const kept = keepOtherBrief(brief, refused, history);
    expect(keepOtherBrief(brief, refused, kept ? [...history, kept] : [])).toBeNull();
  });

  it('is not kept when the brief or its history says the same', () => {
    expect(keepOtherBrief(brief, { ...refused, content: brief.content }, history)).toBeNull();
    expect(keepOtherBrief(brief, { ...refused, content }, history)).toBeNull();
  });
});
