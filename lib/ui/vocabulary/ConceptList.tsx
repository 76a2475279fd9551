/** The concepts of one vocabulary, to be found, changed and deleted. */
import { useState } from 'preact/hooks';
import type { VocabularyId } from '../../domain/vocabulary/own-id';
import { allLabels, type OwnConcept } from '../../domain/vocabulary/vocabulary';
import { ConceptForm } from './ConceptForm';
import { Field } from './Field';
import { RecordActions } from './RecordActions';
import type { VocabularyProps } from './vocabulary-props';

/** More are found by searching. */
const SHOWN = 50;

export function ConceptList(props: VocabularyProps & { readonly vocabulary: VocabularyId }) {
  const { state, actions, t, vocabulary } = props;
  const [query, setQuery] = useState('');
  const [edited, setEdited] = useState<string | 'new' | null>(null);
  const all = (state.concepts ?? []).filter(
    (concept) => concept.vocabulary === vocabulary && concept.trashed === null,
  );
  const found = all.filter((concept) => matches(concept, query.trim().toLowerCase()));
  const nameOf = ({ id }: OwnConcept) => state.names.get(id) ?? id;
  const close = () => setEdited(null);
  return (
    <div class="concepts">
      {all.length > 0 && <Field label={t('concept.search')} value={query} onChange={setQuery} />}
      {edited === 'new' ? (
        <ConceptForm {...props} onDone={close} />
      ) : (
        <button type="button" class="btn" onClick={() => setEdited('new')}>
          {t('concept.new')}
        </button>
      )}
      {found.length === 0 && <p class="muted">{t('concept.none')}</p>}
      <ul class="records">
        {found.slice(0, SHOWN).map((concept) => (
          <li key={concept.id}>
            {edited === concept.id ? (
              <ConceptForm {...props} base={concept} onDone={close} />
            ) : (
              <div class="record">
                <bdi>{nameOf(concept)}</bdi>
                {concept.extends !== null && (
                  <span class="muted small">
                    {t('extends')}: {state.names.get(concept.extends) ?? concept.extends}
                  </span>
                )}
                <RecordActions
                  t={t}
                  name={nameOf(concept)}
                  onEdit={() => setEdited(concept.id)}
                  onDelete={() => actions.moveToTrash('ownConcepts', concept.id)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <p class="muted">{t('plan.more', { count: found.length - SHOWN })}</p>
      )}
    </div>
  );
}

function matches(concept: OwnConcept, query: string): boolean {
  return (
    query === '' || allLabels(concept).some(({ label }) => label.toLowerCase().includes(query))
  );
}
