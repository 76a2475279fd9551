import { describe, expect, it } from 'vitest';
import type { NoteId } from '../../../lib/domain/notes/note';
import type { OutlineEntry } from '../../../lib/domain/outline/outline-entry';
import type { FrameReport } from '../../../lib/messaging/protocol/frames';
import { composeSections, type PanelNames } from '../../../lib/panel/compose-outline';
import { aNote } from '../../gallery/samples';
import { aConceptId, aNoteId, anUrl } from '../../support/builders';

const CONCEPT = aConceptId('co-management');
const NAMES = {
  concepts: new Map([
    [
      CONCEPT,
      {
        id: CONCEPT,
        group: 'Governance',
        prefLabel: 'Mitverwaltung',
        definition: '',
        broader: [],
        related: [],
      },
    ],
  ]),
  cases: new Map(),
  groups: { Governance: 'Steuerung' },
} as unknown as PanelNames;

const REPORT: FrameReport = {
  type: 'report',
  frame: 'f',
  top: true,
  url: anUrl(),
  title: 'Report',
  lang: 'en',
  state: 'ready',
  concepts: [],
  cases: [],
  notes: [],
};
const entry = (block: number, parts: Partial<OutlineEntry> = {}): OutlineEntry => ({
  block,
  section: null,
  mentions: [],
  notes: [],
  ...parts,
});
const heading = (block: number, level: number) =>
  entry(block, { section: { level, title: `H${block}` } });
const mention = (id = CONCEPT) => ({
  kind: 'concept' as const,
  id,
  start: 3,
  sure: true,
  before: 'in ',
  words: 'co-management',
  after: '.',
});
const compose = (
  entries: OutlineEntry[],
  report: Partial<FrameReport> = {},
  notes: ReadonlyMap<NoteId, ReturnType<typeof aNote>> = new Map(),
) => composeSections({ report: { ...REPORT, ...report }, entries }, notes, NAMES);

describe('the sections of the outline', () => {
  it('nest by heading and never skip a depth, though documents skip levels', () => {
    const sections = compose([
      heading(1, 2),
      heading(2, 4),
      heading(3, 6),
      heading(4, 4),
      heading(5, 1),
    ]);
    expect(sections.map(({ depth }) => depth)).toEqual([0, 1, 2, 1, 0]);
  });

  it('hold what stands below their heading, named in the reader’s language', () => {
    const [start, first] = compose([
      entry(1, { mentions: [mention()] }),
      heading(2, 1),
      entry(3, { mentions: [mention()] }),
    ]);
    expect(start).toMatchObject({ kind: 'start', block: null });
    expect(start?.mentions).toHaveLength(1);
    expect(first?.mentions).toMatchObject([
      { label: 'Mitverwaltung', groupLabel: 'Steuerung', block: 3, start: 3 },
    ]);
  });

  it('leave out what the catalogue does not know', () => {
    const [section] = compose([entry(1, { mentions: [mention(aConceptId('unheard-of'))] })]);
    expect(section?.mentions).toEqual([]);
  });

  it('count the parts of a document without headings', () => {
    const part = (block: number) => entry(block, { section: { level: 0, title: 'It began…' } });
    expect(compose([part(1), part(2)])).toMatchObject([
      { kind: 'part', part: 1, depth: 0 },
      { kind: 'part', part: 2, depth: 0 },
    ]);
  });

  it('stand below the document they are in, when that is inside the page', () => {
    expect(compose([heading(1, 1)], { top: false, title: '' })).toMatchObject([
      { kind: 'frame', title: 'town.example', depth: 0 },
      { kind: 'heading', depth: 1 },
    ]);
    expect(compose([], { top: false })).toEqual([]);
  });

  it('have the notes that are known', () => {
    const note = aNote(1, 'words');
    const [section] = compose(
      [entry(1, { notes: [note.id, aNoteId()] })],
      {},
      new Map([[note.id, note]]),
    );
    expect(section?.notes).toEqual([note]);
  });
});
