/** The concepts of one vocabulary, to be found, changed and deleted. */
import { useRef, useState } from 'preact/hooks';
import type { VocabularyId } from '../../domain/vocabulary/own-id';
import { allLabels, type OwnConcept } from '../../domain/vocabulary/vocabulary';
import { useEdited } from '../use-focus';
import { ConceptForm } from './ConceptForm';
import { Field } from './Field';
import { RecordActions } from './RecordActions';
import type { VocabularyProps } from './vocabulary-props';

/** More are found by searching. */
const SHOWN = 50;

export function ConceptList(props: VocabularyProps & { readonly vocabulary: VocabularyId }) {
  const { state, actions, t, vocabulary } = props;
  const [query, setQuery] = useState('');
  const edited = useEdited();
  const list = useRef<HTMLDivElement>(null);
  const all = (state.concepts ?? []).filter(
    (concept) => concept.vocabulary === vocabulary && concept.trashed === null,
  );
  const found = all.filter((concept) => matches(concept, query.trim().toLowerCase()));
  const nameOf = ({ id }: OwnConcept) => state.names.get(id) ?? id;
  const remove = ({ id }: OwnConcept) => {
    // The row is about to go.
    list.current?.querySelector('input')?.focus();
    actions.moveToTrash('ownConcepts', id);
  };
  return (
    <div class="concepts" ref={list}>
      {all.length > 0 && <Field label={t('concept.search')} value={query} onChange={setQuery} />}
      {edited.id === 'new' ? (
        <ConceptForm {...props} onDone={edited.close} />
      ) : (
        <button
          type="button"
          class="btn"
          ref={edited.refOf('new')}
          onClick={() => edited.open('new')}
        >
          {t('concept.new')}
        </button>
      )}
      {found.length === 0 && <p class="muted">{t('concept.none')}</p>}
      <ul class="records">
        {found.slice(0, SHOWN).map((concept) => (
          <li key={concept.id}>
            {edited.id === concept.id ? (
              <ConceptForm {...props} base={concept} onDone={edited.close} />
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
                  editRef={edited.refOf(concept.id)}
                  onEdit={() => edited.open(concept.id)}
                  onDelete={() => remove(concept)}
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
