/** A planned import → what the page shows of it, and the records it writes. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { firstOf } from '../domain/vocabulary/vocabulary';
import type { PlanView } from '../ui/vocabulary/vocabulary-state';
import type { FilePlan } from './import-file';
import type { StoredOwn } from './own-store';

/** More are counted, not listed. */
const SHOWN = 50;

export function viewOf(name: string, planned: FilePlan, lang: InterfaceLanguage): PlanView {
  const entries =
    planned.kind === 'cases'
      ? planned.plan.cases.map(({ record, outcome }) => ({
          key: record.id,
          label: record.title,
          outcome,
        }))
      : planned.plan.concepts.map(({ record: { id, prefLabel, altLabels }, outcome }) => ({
          key: id,
          label: firstOf(prefLabel, lang) ?? firstOf(altLabels, lang)?.[0] ?? id,
          outcome,
        }));
  const { problems } = planned.plan;
  const count = (outcome: string) => entries.filter((entry) => entry.outcome === outcome).length;
  return {
    name,
    kind: planned.kind,
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      skipped: problems.filter(({ skipped }) => skipped).length,
    },
    rows: entries
      .flatMap(({ outcome, ...entry }) => (outcome === 'same' ? [] : { ...entry, outcome }))
      .slice(0, SHOWN),
    problems: problems.slice(0, SHOWN),
    moreProblems: Math.max(0, problems.length - SHOWN),
    otherLanguages: planned.kind === 'concepts' ? planned.plan.otherLanguages : 0,
  };
}

export function recordsOf(planned: FilePlan): StoredOwn[] {
  if (planned.kind === 'cases') {
    return planned.plan.cases.flatMap(({ record, outcome }) =>
      outcome === 'same' ? [] : { store: 'ownCases' as const, record },
    );
  }
  const { vocabulary, isNew, concepts } = planned.plan;
  return [
    ...(isNew ? [{ store: 'vocabularies' as const, record: vocabulary }] : []),
    ...concepts.flatMap(({ record, outcome }) =>
      outcome === 'same' ? [] : { store: 'ownConcepts' as const, record },
    ),
  ];
}
