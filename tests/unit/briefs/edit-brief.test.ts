import { describe, expect, it } from 'vitest';
import { type BriefContent, notesOf } from '../../../lib/domain/briefs/brief';
import {
  addItems,
  addSection,
  moveItem,
  moveSection,
  removeItem,
  removeSection,
  renameSection,
  stepItem,
  writeText,
} from '../../../lib/domain/briefs/edit-brief';
import { aBriefContent, aNoteId, aNoteItem, aPartId, aTextItem } from '../../support/builders';

const [a, b, c, d] = [aTextItem('a'), aTextItem('b'), aTextItem('c'), aTextItem('d')];
const brief = aBriefContent([a, b], [c], [d]);
const [first, second, third] = brief.sections;
if (!first || !second || !third) throw new Error('three sections were made');

/** "ab|c|d": the texts of the items, section by section. */
const layout = ({ sections }: BriefContent) =>
  sections
    .map(({ items }) => items.map((item) => (item.kind === 'text' ? item.text : '?')).join(''))
    .join('|');

describe('an item of a brief', () => {
  it('moves to any place of any section', () => {
    expect(layout(moveItem(brief, a.id, second.id, 0))).toBe('b|ac|d');
    expect(layout(moveItem(brief, a.id, second.id, 9))).toBe('b|ca|d');
    expect(layout(moveItem(brief, a.id, first.id, 1))).toBe('ba|c|d');
  });

  it('steps past the end of its section into the next, and back', () => {
    expect(layout(stepItem(brief, a.id, 1))).toBe('ba|c|d');
    expect(layout(stepItem(brief, b.id, 1))).toBe('a|bc|d');
    expect(layout(stepItem(brief, c.id, -1))).toBe('abc||d');
  });

  it('stays where there is nothing beyond', () => {
    expect(stepItem(brief, a.id, -1)).toBe(brief);
    expect(stepItem(brief, d.id, 1)).toBe(brief);
  });

  it('is added at the end or before another', () => {
    const e = aTextItem('e');
    expect(layout(addItems(brief, first.id, [e]))).toBe('abe|c|d');
    expect(layout(addItems(brief, first.id, [e], 1))).toBe('aeb|c|d');
  });

  it('is removed alone', () => {
    expect(layout(removeItem(brief, b.id))).toBe('a|c|d');
  });

  it('is written anew', () => {
    expect(layout(writeText(brief, c.id, 'x'))).toBe('ab|x|d');
  });

  it.each([
    ['moved', () => moveItem(brief, aPartId(), first.id, 0)],
    ['moved to a section that is gone', () => moveItem(brief, a.id, aPartId(), 0)],
    ['removed', () => removeItem(brief, aPartId())],
    ['written', () => writeText(brief, aPartId(), 'x')],
    ['added to a section that is gone', () => addItems(brief, aPartId(), [aTextItem()])],
  ])('that is gone changes nothing when it is %s', (_name, change) => {
    expect(change()).toBe(brief);
  });
});

describe('a section of a brief', () => {
  it('is added at the end and renamed', () => {
    const section = { id: aPartId(), heading: '', items: [] };
    const added = renameSection(addSection(brief, section), section.id, 'What we ask for');
    expect(added.sections.at(-1)?.heading).toBe('What we ask for');
  });

  it('leaves its items to its neighbour', () => {
    expect(layout(removeSection(brief, second.id))).toBe('abc|d');
    expect(layout(removeSection(brief, first.id))).toBe('abc|d');
  });

  it('takes its items along when it is the last', () => {
    expect(removeSection(aBriefContent([a]), 'x' as never).sections).toHaveLength(1);
    const single = aBriefContent([a]);
    expect(removeSection(single, single.sections[0]?.id ?? aPartId()).sections).toEqual([]);
  });

  it('moves up and down and stops at the ends', () => {
    expect(layout(moveSection(brief, first.id, 1))).toBe('c|ab|d');
    expect(layout(moveSection(brief, third.id, -9))).toBe('d|ab|c');
    expect(layout(moveSection(brief, third.id, 1))).toBe('ab|c|d');
  });
});

describe('the notes of a brief', () => {
  it('are named once each, in order', () => {
    const [one, two] = [aNoteId(), aNoteId()];
    const content = aBriefContent([aNoteItem(two), aNoteItem(one)], [aTextItem(), aNoteItem(two)]);
    expect(notesOf(content)).toEqual([two, one]);
  });
});
