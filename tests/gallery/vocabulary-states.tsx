/** The page for own vocabularies and case studies: with nothing, with much, in forms, before an import, and when one fails. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CONCEPT_GROUPS } from '../../lib/domain/concepts/concept';
import { VocabularyPage } from '../../lib/ui/vocabulary/VocabularyPage';
import type { VocabularyActions, VocabularyState } from '../../lib/ui/vocabulary/vocabulary-state';
import { anOwnCase, anOwnConcept, aVocabulary } from '../support/own-builders';
import type { GalleryState } from './gallery-state';

const nothing = () => {};

export const IDLE_VOCABULARY_ACTIONS: VocabularyActions = {
  setPackaged: nothing,
  createVocabulary: nothing,
  setEnabled: nothing,
  open: nothing,
  saveConcept: async () => true,
  saveCase: async () => true,
  moveToTrash: nothing,
  takeFromTrash: nothing,
  countUses: async () => 1_204,
  purge: nothing,
  planFile: nothing,
  applyPlan: nothing,
  dropPlan: nothing,
  exportVocabulary: nothing,
  exportCases: nothing,
};

const LONG = 'Wasserversorgungsrekommunalisierungsbürgerbegehrensunterstützungsgemeinschaft';
const TIME = '2026-11-20T14:02:00.000Z';
const OPEN = aVocabulary({ title: 'Field words' });
const OFF = aVocabulary({ title: `Fachwortschatz ${LONG}`, enabled: false });
const GONE = aVocabulary({ title: 'First try', trashed: TIME });
const CIRCLE = anOwnConcept({ vocabulary: OPEN.id });
const LENGTHY = anOwnConcept({
  vocabulary: OPEN.id,
  group: 'Governance',
  prefLabel: { de: LONG, en: 'a label that says rather much about what it is the label of' },
  broader: [CIRCLE.id],
});
const DROPPED = anOwnConcept({ vocabulary: OPEN.id, trashed: TIME });

export function aVocabularyState(state: Partial<VocabularyState> = {}): VocabularyState {
  return {
    packaged: { enabled: true, concepts: 214, cases: 128 },
    vocabularies: [],
    cases: [],
    open: null,
    concepts: null,
    names: new Map([
      [CIRCLE.id, 'grazing circle'],
      [LENGTHY.id, LONG],
      [DROPPED.id, 'pasture ring'],
    ]),
    groups: CONCEPT_GROUPS.map((group) => ({ group, label: group })),
    sectors: { culture: 'Culture', water: 'Water' },
    statuses: { active: 'Active', ended: 'Ended' },
    plan: null,
    job: null,
    part: 0,
    done: null,
    problem: null,
    ...state,
  };
}

/** @param opener what opens the form that is shown. */
function vocabulary(
  name: string,
  state: Partial<VocabularyState> = {},
  opener?: string,
): GalleryState {
  return {
    name: `vocabulary/${name}`,
    surface: 'vocabulary',
    render: (lang, t) => (
      <Opened opener={opener}>
        <VocabularyPage
          state={aVocabularyState(state)}
          actions={IDLE_VOCABULARY_ACTIONS}
          lang={lang}
          t={t}
        />
      </Opened>
    ),
  };
}

/** A page on which something was pressed. */
export function Opened({
  opener,
  children,
}: {
  readonly opener: string | undefined;
  readonly children: ComponentChildren;
}) {
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opener) stage.current?.querySelector<HTMLElement>(opener)?.click();
  }, [opener]);
  return <div ref={stage}>{children}</div>;
}

export const A_FULL_VOCABULARY: Partial<VocabularyState> = {
  vocabularies: [
    { vocabulary: OPEN, concepts: 2 },
    { vocabulary: OFF, concepts: 20_000 },
    { vocabulary: GONE, concepts: 1 },
  ],
  open: OPEN.id,
  concepts: [CIRCLE, LENGTHY, DROPPED],
  cases: [anOwnCase(), anOwnCase({ title: `${LONG}: ${LONG}` }), anOwnCase({ trashed: TIME })],
  done: { kind: 'moved', store: 'ownConcepts', id: CIRCLE.id },
};

export const VOCABULARY_STATES: readonly GalleryState[] = [
  vocabulary('empty'),
  vocabulary('full', A_FULL_VOCABULARY),
  vocabulary('concept-form', A_FULL_VOCABULARY, '.concepts > .btn'),
  vocabulary('label-form', A_FULL_VOCABULARY, '.concepts .record-actions > .btn'),
  vocabulary('case-form', A_FULL_VOCABULARY, 'section:nth-of-type(2) .record-actions > .btn'),
  vocabulary('purge', A_FULL_VOCABULARY, 'section:last-of-type .records .danger'),
  vocabulary('empty-trash', A_FULL_VOCABULARY, '.empty-trash .danger'),
  vocabulary('purging', { ...A_FULL_VOCABULARY, job: 'purging', part: 0.4 }),
  vocabulary('plan', {
    plan: {
      name: 'field-words.ttl',
      kind: 'concepts',
      counts: { new: 2, changed: 1, same: 3, skipped: 2 },
      rows: [
        { key: 'a', label: 'grazing circle', outcome: 'new' },
        { key: 'b', label: LONG, outcome: 'changed' },
      ],
      problems: [
        { line: 12, row: 'f:12', reason: 'no-label', detail: '', skipped: true },
        { line: null, row: LONG, reason: 'unknown-relation', detail: LONG, skipped: false },
      ],
      moreProblems: 7,
      otherLanguages: 41,
    },
  }),
  vocabulary('importing', { ...A_FULL_VOCABULARY, job: 'importing', part: 0.4 }),
  vocabulary('broken-file', { problem: { kind: 'fault', code: 'turtle', line: 23 } }),
];
