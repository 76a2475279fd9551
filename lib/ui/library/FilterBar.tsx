/** Conditions on the notes listed: a choice each, and the ones that hold as chips that take them away. */
import { CONCEPT_GROUPS } from '../../domain/concepts/concept';
import { titleOfRecord } from '../../domain/documents/document-edits';
import type { NoteFilter } from '../../domain/library/note-filter';
import { findLanguageName } from '../names';
import { formatCount } from '../quantities';
import type { LibraryProps } from './library-props';

interface FilterBarProps extends LibraryProps {
  readonly filter: NoteFilter;
  readonly onFilter: (filter: NoteFilter) => void;
}

/** How a passage can have stood when its document was last read. */
const OUTCOMES = ['attention', 'changed', 'ambiguous', 'missing'] as const;

export function FilterBar({ state, lang, t, filter, onFilter }: FilterBarProps) {
  const { facets, concepts, knownCases, documents } = state;
  const set = (change: Partial<NoteFilter>) => {
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value);
    onFilter(Object.fromEntries(next) as NoteFilter);
  };
  const counted = (words: string, count: number) => `${words} (${formatCount(count, lang)})`;
  const choice = <K extends keyof NoteFilter>(
    name: K,
    options: readonly { readonly value: NonNullable<NoteFilter[K]>; readonly label: string }[],
  ) =>
    options.length > 0 && (
      <label class="pick">
        <span class="visually-hidden">{t(`filter.${name}`)}</span>
        <select
          value={filter[name] ?? ''}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        >
          <option value="">{t(`filter.${name}`)}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    );
  const day = (name: 'from' | 'to') => (
    <label class="pick day">
      {t(`filter.${name}`)}
      <input
        type="date"
        value={filter[name] ?? ''}
        onChange={(event) => set({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <details class="filters" open={Object.keys(filter).length > 0}>
      <summary>{t('filters')}</summary>
      <div class="filter-bar">
        {choice(
          'concept',
          facets.concepts.map(({ value, count }) => ({
            value,
            label: counted(concepts.get(value)?.prefLabel ?? value, count),
          })),
        )}
        {choice(
          'group',
          CONCEPT_GROUPS.map((value) => ({ value, label: t(`group.${value}`) })),
        )}
        {choice(
          'tag',
          facets.tags.map(({ value, count }) => ({ value, label: counted(`#${value}`, count) })),
        )}
        {choice(
          'document',
          documents.map(({ document, notes }) => ({
            value: document.url,
            label: counted(titleOfRecord(document) || document.url, notes),
          })),
        )}
        {choice(
          'case',
          facets.cases.map(({ value, count }) => ({
            value,
            label: counted(knownCases.get(value)?.title ?? value, count),
          })),
        )}
        {choice(
          'lang',
          facets.languages.map(({ value, count }) => ({
            value,
            label: counted(findLanguageName(value, lang) ?? value, count),
          })),
        )}
        {choice('kind', [
          { value: 'comments', label: t('filter.comments') },
          { value: 'highlights', label: t('filter.highlights') },
        ])}
        {choice(
          'outcome',
          OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
        )}
        {day('from')}
        {day('to')}
        {Object.keys(filter).length > 0 && (
          <button type="button" class="btn quiet" onClick={() => onFilter({})}>
            {t('filter.clear')}
          </button>
        )}
      </div>
    </details>
  );
}
