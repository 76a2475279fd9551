import { describe, expect, it } from 'vitest';
import { NO_FILTER, type OutlineFilter } from '../../../lib/domain/outline/outline-filter';
import { composeRows } from '../../../lib/ui/panel/compose-rows';
import type { PanelSection } from '../../../lib/ui/panel/panel-state';
import { aPanelMention, aPanelSection } from '../../gallery/panel-samples';
import { aNote } from '../../gallery/samples';

const SECTIONS = [
  aPanelSection(1, { mentions: [aPanelMention(0), aPanelMention(4)] }),
  aPanelSection(2, { depth: 1 }),
  aPanelSection(3, { depth: 2, mentions: [aPanelMention(6)], notes: [aNote(1, 'words')] }),
];
const compose = (
  sections: readonly PanelSection[],
  filter: Partial<OutlineFilter> = {},
  isOpen = true,
  except: string[] = [],
) => composeRows(sections, { ...NO_FILTER, ...filter }, { isOpen, except: new Set(except) });
const kinds = ({ rows }: ReturnType<typeof composeRows>) => rows.map(({ kind }) => kind).join(' ');

describe('the rows of the outline', () => {
  it('are the sections, each followed by its notes and mentions', () => {
    expect(kinds(compose(SECTIONS))).toBe('section mention mention section section note mention');
  });

  it('leave out what is folded, and count it all the same', () => {
    const outline = compose(SECTIONS, {}, false, ['frame:3']);
    expect(kinds(outline)).toBe('section section section note mention');
    expect(outline).toMatchObject({ mentions: 3, notes: 1 });
  });

  it('leave out sections without a match when filtered', () => {
    const outline = compose(SECTIONS, { certainty: 'unsure' });
    expect(outline.rows.map(({ key }) => key)).toEqual(['frame:1', 'frame:4:7']);
    expect(outline).toMatchObject({ mentions: 1, notes: 0 });
  });

  it('never let a heading be more than one level deeper than the one before', () => {
    const { rows } = compose(SECTIONS, { text: 'words' });
    const levels = rows.flatMap((row) => (row.kind === 'section' ? [row.level] : []));
    expect(levels).toEqual([0]);
    expect(rows[0]).toMatchObject({ key: 'frame:3' });
  });

  it('show a document inside the page only when there is something in it', () => {
    const inner = { frame: 'inner', kind: 'frame', block: null } as const;
    const empty = [
      ...SECTIONS,
      aPanelSection(8, { ...inner, key: 'inner:start' }),
      aPanelSection(9, { frame: 'inner', key: 'inner:9' }),
    ];
    expect(compose(empty).rows.some(({ key }) => key.startsWith('inner'))).toBe(false);
    const full = empty.with(4, { ...(empty[4] as PanelSection), mentions: [aPanelMention(2)] });
    const shown = compose(full).rows.map(({ key }) => key);
    expect(shown).toContain('inner:start');
    expect(shown).toContain('inner:9');
  });
});
