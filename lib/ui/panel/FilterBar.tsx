/** What of the outline is shown: a search, and filters that unfold. Native controls, so that every keyboard knows them. */
import { useMemo } from 'preact/hooks';
import { CONCEPT_GROUPS } from '../../domain/concepts/concept';
import { CERTAINTIES, NO_FILTER, type OutlineFilter } from '../../domain/outline/outline-filter';
import type { PanelTranslate } from '../messages/panel';
import { useId } from '../use-id';
import type { PanelSection } from './panel-state';
import { SubjectField } from './SubjectField';

interface FilterBarProps {
  readonly sections: readonly PanelSection[];
  readonly filter: OutlineFilter;
  readonly t: PanelTranslate;
  readonly onChange: (filter: OutlineFilter) => void;
}

export function FilterBar({ sections, filter, t, onChange }: FilterBarProps) {
  const id = useId();
  const choices = useMemo(() => findChoices(sections), [sections]);
  const change = (parts: Partial<OutlineFilter>) => onChange({ ...filter, ...parts });
  const { text: _, ...folded } = filter;
  const { text: __, ...none } = NO_FILTER;
  const on = Object.entries(folded).filter(
    ([name, value]) => value !== none[name as keyof typeof none],
  ).length;
  // Kept although the page has none of it: otherwise nobody could see why nothing is shown.
  const groups = CONCEPT_GROUPS.filter(
    (group) => choices.groups.has(group) || group === filter.group,
  );
  return (
    <search class="filters">
      <input
        type="search"
        class="field"
        value={filter.text}
        maxLength={200}
        placeholder={t('panel.search')}
        aria-label={t('panel.search')}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      <details>
        <summary>
          {t('panel.filters')}
          {on > 0 && <span class="badge">{t('panel.filtersOn', { count: on })}</span>}
        </summary>
        <div class="filter-fields">
          <SubjectField
            subjects={choices.subjects}
            subject={filter.subject}
            t={t}
            onChange={(subject) => change({ subject })}
          />
          <label class="field-label" for={`${id}-group`}>
            {t('panel.group')}
          </label>
          <select
            id={`${id}-group`}
            class="field"
            value={filter.group ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ group: CONCEPT_GROUPS.find((group) => group === value) ?? null })
            }
          >
            <option value="">{t('panel.group.all')}</option>
            {groups.map((group) => (
              <option key={group} value={group}>
                {choices.groups.get(group) ?? group}
              </option>
            ))}
          </select>
          <label class="field-label" for={`${id}-certainty`}>
            {t('panel.certainty')}
          </label>
          <select
            id={`${id}-certainty`}
            class="field"
            value={filter.certainty}
            onChange={({ currentTarget: { value } }) =>
              change({ certainty: CERTAINTIES.find((one) => one === value) ?? 'all' })
            }
          >
            {CERTAINTIES.map((certainty) => (
              <option key={certainty} value={certainty}>
                {t(`panel.certainty.${certainty}`)}
              </option>
            ))}
          </select>
          <label class="check">
            <input
              type="checkbox"
              checked={filter.notesOnly}
              onChange={(event) => change({ notesOnly: event.currentTarget.checked })}
            />
            {t('panel.notesOnly')}
          </label>
          {on > 0 && (
            <button
              type="button"
              class="btn quiet"
              onClick={() => onChange({ ...NO_FILTER, text: filter.text })}
            >
              {t('panel.clear')}
            </button>
          )}
        </div>
      </details>
    </search>
  );
}

function findChoices(sections: readonly PanelSection[]) {
  const subjects = new Map<string, string>();
  const groups = new Map<string, string>();
  for (const { mentions } of sections) {
    for (const { id, label, group, groupLabel } of mentions) {
      subjects.set(id, label);
      if (group !== null) groups.set(group, groupLabel);
    }
  }
  return { subjects, groups };
}
