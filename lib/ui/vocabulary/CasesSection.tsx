/** The reader's own case studies: read, added, changed, exported, deleted. */
import { CaseAnchor } from '../CaseAnchor';
import { Section } from '../options/Section';
import { useEdited } from '../use-focus';
import { CaseForm } from './CaseForm';
import { RecordActions } from './RecordActions';
import type { VocabularyProps } from './vocabulary-props';

export function CasesSection(props: VocabularyProps) {
  const { state, actions, t } = props;
  const edited = useEdited();
  const cases = state.cases.filter(({ trashed }) => trashed === null);
  return (
    <Section title={t('cases')}>
      {cases.length === 0 && <p class="muted">{t('cases.none')}</p>}
      <ul class="records">
        {cases.map((own) => (
          <li key={own.id}>
            {edited.id === own.id ? (
              <CaseForm {...props} base={own} onDone={edited.close} />
            ) : (
              <div class="record">
                <CaseAnchor id={own.id} title={own.title} />
                <span class="own-mark">{t('own')}</span>
                <RecordActions
                  t={t}
                  name={own.title}
                  editRef={edited.refOf(own.id)}
                  onEdit={() => edited.open(own.id)}
                  onDelete={() => actions.moveToTrash('ownCases', own.id)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {edited.id === 'new' ? (
        <CaseForm {...props} onDone={edited.close} />
      ) : (
        <div class="set-actions">
          <button
            type="button"
            class="btn"
            ref={edited.refOf('new')}
            onClick={() => edited.open('new')}
          >
            {t('case.new')}
          </button>
          {cases.length > 0 &&
            (['json', 'csv'] as const).map((format) => (
              <button
                key={format}
                type="button"
                class="btn"
                onClick={() => actions.exportCases(format)}
              >
                {t('export.as')} {t(`format.${format}`)}
              </button>
            ))}
        </div>
      )}
    </Section>
  );
}
