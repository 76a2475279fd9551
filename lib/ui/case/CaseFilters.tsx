/** What to look for among the case studies. Every change is carried out at once. */

import { ALL_CASES, CASE_ORDERS, type CaseQuery } from '../../domain/cases/case-query';
import type { CaseTranslate } from '../messages/case';
import { useId } from '../use-id';
import type { CaseListView, CasePageActions } from './case-state';

interface CaseFiltersProps {
  readonly view: CaseListView;
  readonly actions: Pick<CasePageActions, 'search' | 'reset'>;
  readonly t: CaseTranslate;
}

export function CaseFilters({ view, actions, t }: CaseFiltersProps) {
  const { query, sectors, countries, statuses, facets } = view;
  const id = useId();
  const isAll = (Object.keys(ALL_CASES) as (keyof CaseQuery)[]).every(
    (key) => query[key] === ALL_CASES[key],
  );
  return (
    <search class="case-filters">
      <div class="case-search">
        <label class="field-label" for={id}>
          {t('search')}
        </label>
        <input
          id={id}
          class="field-line"
          type="search"
          value={query.text}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => actions.search({ text: currentTarget.value })}
        />
        <p class="small muted" id={`${id}-hint`}>
          {t('search.hint')}
        </p>
      </div>
      <Choice
        label={t('filter.sector')}
        all={t('filter.all')}
        value={query.sector}
        groups={[{ label: null, choices: sectors }]}
        onChange={(sector) => actions.search({ sector })}
      />
      <Choice
        label={t('filter.country')}
        all={t('filter.all')}
        value={query.country}
        groups={[{ label: null, choices: countries }]}
        onChange={(country) => actions.search({ country })}
      />
      <Choice
        label={t('filter.status')}
        all={t('filter.all')}
        value={query.status}
        groups={[{ label: null, choices: statuses }]}
        onChange={(status) => actions.search({ status })}
      />
      <Choice
        label={t('filter.facet')}
        all={t('filter.all')}
        value={query.facet}
        groups={facets.map(({ kind, choices }) => ({ label: t(`kind.${kind}`), choices }))}
        onChange={(facet) => actions.search({ facet })}
      />
      <Choice
        label={t('order')}
        all={null}
        value={query.order}
        groups={[
          {
            label: null,
            choices: CASE_ORDERS.map((order) => ({ id: order, label: t(`order.${order}`) })),
          },
        ]}
        onChange={(order) => actions.search({ order: order ?? ALL_CASES.order })}
      />
      <button
        type="button"
        class="btn"
        aria-disabled={isAll}
        onClick={() => {
          if (!isAll) actions.reset();
        }}
      >
        {t('filter.reset')}
      </button>
    </search>
  );
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  /** The choice for no choice; null where one has to be made. */
  readonly all: string | null;
  readonly value: Id | null;
  readonly groups: readonly {
    readonly label: string | null;
    readonly choices: readonly { readonly id: Id; readonly label: string }[];
  }[];
  readonly onChange: (id: Id | null) => void;
}

function Choice<Id extends string>({ label, all, value, groups, onChange }: ChoiceProps<Id>) {
  const options = groups.flatMap(({ choices }) => choices);
  return (
    <label class="case-choice">
      <span class="field-label">{label}</span>
      <select
        class="field-line"
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          onChange(options.find(({ id }) => id === currentTarget.value)?.id ?? null);
        }}
      >
        {all !== null && <option value="">{all}</option>}
        {groups.map((group) => {
          const choices = group.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ));
          return group.label === null ? (
            choices
          ) : (
            <optgroup key={group.label} label={group.label}>
              {choices}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}
