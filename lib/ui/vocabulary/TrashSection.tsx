/** What was deleted here, to be taken back or deleted for good. Nothing where nothing was. */
import { Section } from '../options/Section';
import type { VocabularyProps } from './vocabulary-props';
import type { OwnStore } from './vocabulary-state';

export function TrashSection({ state, actions, t }: VocabularyProps) {
  const items: { store: OwnStore; id: string; label: string }[] = [
    ...state.vocabularies.flatMap(({ vocabulary: { id, title, trashed } }) =>
      trashed === null ? [] : { store: 'vocabularies' as const, id, label: title },
    ),
    ...(state.concepts ?? []).flatMap(({ id, trashed }) =>
      trashed === null
        ? []
        : { store: 'ownConcepts' as const, id, label: state.names.get(id) ?? id },
    ),
    ...state.cases.flatMap(({ id, title, trashed }) =>
      trashed === null ? [] : { store: 'ownCases' as const, id, label: title },
    ),
  ];
  if (items.length === 0) return null;
  return (
    <Section title={t('trash')}>
      <ul class="records">
        {items.map(({ store, id, label }) => (
          <li key={id}>
            <div class="record">
              <bdi>{label}</bdi>
              <span class="record-actions">
                <button
                  type="button"
                  class="btn quiet"
                  aria-label={`${t('restore')}: ${label}`}
                  onClick={() => actions.takeFromTrash(store, id)}
                >
                  {t('restore')}
                </button>
                <button
                  type="button"
                  class="btn quiet danger"
                  aria-label={`${t('purge')}: ${label}`}
                  onClick={() => actions.purge(store, id)}
                >
                  {t('purge')}
                </button>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
