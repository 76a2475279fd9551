/** Sample data for the side panel: a report with headings, mentions and notes, as long as asked for. */
import * as v from 'valibot';
import type { ConceptGroup } from '../../lib/domain/concepts/concept';
import { DismissalId } from '../../lib/domain/dismissals/dismissal';
import type {
  PanelActions,
  PanelContent,
  PanelMention,
  PanelSection,
} from '../../lib/ui/panel/panel-state';
import { aCardContent, aNote, conceptId, QUOTES } from './samples';

const FRAME = 'frame';

const KINDS: readonly (readonly [label: string, group: ConceptGroup])[] = [
  ['remunicipalisation', 'Ownership'],
  ['co-management', 'Governance'],
  ['basic service provision', 'Services'],
  ['inclusive public procurement', 'Procurement'],
  ['commoning', 'Commons'],
  ['social and solidarity economy', 'Economy'],
];

/** @param at its place in the document: says which concept it is, and every fifth is unsure. */
export function aPanelMention(at: number, parts: Partial<PanelMention> = {}): PanelMention {
  const [label, group] = KINDS[at % KINDS.length] as (typeof KINDS)[number];
  return {
    key: `${FRAME}:${at}:7`,
    frame: FRAME,
    block: at,
    start: 7,
    kind: 'concept',
    id: conceptId(label.replaceAll(' ', '-')),
    label,
    group,
    groupLabel: group,
    sure: at % 5 !== 4,
    before: '…what the residents said of the ',
    words: label,
    after: ' of the baths, before the town council decided on it in spring…',
    ...parts,
  } as PanelMention;
}

export function aPanelSection(at: number, parts: Partial<PanelSection> = {}): PanelSection {
  return {
    key: `${FRAME}:${at}`,
    frame: FRAME,
    block: at,
    kind: 'heading',
    depth: 0,
    title: `Chapter ${at}`,
    part: 0,
    mentions: [],
    notes: [],
    ...parts,
  };
}

const A_NOTE = aNote(1, QUOTES.short, { comment: 'Compare with the agreement of last year.' });

export function aPanelContent(parts: Partial<PanelContent> = {}): PanelContent {
  return {
    status: 'ready',
    document: {
      host: 'learning.example.org',
      title: 'Peer learning on the management of public baths by those who use them',
    },
    enabled: true,
    sections: [
      aPanelSection(1, { title: 'Peer learning on the management of public baths' }),
      aPanelSection(2, {
        title: 'Why the town took the baths back',
        depth: 1,
        mentions: [aPanelMention(12), aPanelMention(13), aPanelMention(14)],
      }),
      aPanelSection(3, {
        title: 'What was agreed with the residents, the swimming clubs and the staff',
        depth: 2,
        mentions: [aPanelMention(16), aPanelMention(17)],
        notes: [A_NOTE],
      }),
      aPanelSection(4, { title: 'Opening hours', depth: 2 }),
      aPanelSection(5, { title: 'Outlook', depth: 1, mentions: [aPanelMention(21)] }),
    ],
    inView: `${FRAME}:3`,
    affected: [],
    ...parts,
  };
}

/** A document of so many mentions, fifty to a section. */
export function aLongPanelContent(mentions: number): PanelContent {
  const sections = Array.from({ length: Math.ceil(mentions / 50) }, (_, at) =>
    aPanelSection(at, {
      title: `Chapter ${at + 1}`,
      depth: at % 10 === 0 ? 0 : 1,
      mentions: Array.from({ length: Math.min(50, mentions - at * 50) }, (_, number) =>
        aPanelMention(at * 50 + number),
      ),
    }),
  );
  return aPanelContent({ sections, inView: `${FRAME}:0` });
}

export const IDLE_PANEL_ACTIONS: PanelActions = {
  showSection: () => undefined,
  showMention: () => undefined,
  showNote: () => undefined,
  loadDetails: async () => ({ details: { kind: 'concept', content: aCardContent() } }),
  writeNote: async () => null,
  dismiss: async () => ({
    dismissal: v.parse(DismissalId, 'urn:uuid:00000000-0000-4000-8000-000000000001'),
  }),
  restoreTag: async () => null,
  acceptWording: async () => null,
  keepWording: async () => null,
  showCandidate: () => undefined,
  chooseCandidate: async () => null,
  reattach: () => undefined,
  tagSite: async () => null,
  reloadPage: () => undefined,
  openReader: () => undefined,
  keepFilter: () => undefined,
  retry: () => undefined,
};
