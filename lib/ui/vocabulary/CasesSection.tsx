/** The reader's own case studies: read, added, changed, exported, deleted. */
import { useState } from 'preact/hooks';
import { CaseAnchor } from '../CaseAnchor';
import { Section } from '../options/Section';
import { CaseForm } from './CaseForm';
import { RecordActions } from './RecordActions';
import type { VocabularyProps } from './vocabulary-props';

export function CasesSection(props: VocabularyProps) {
  const { state, actions, t } = props;
  const [edited, setEdited] = useState<string | null>(null);
  const cases = state.cases.filter(({ trashed }) => trashed === null);
  const close = () => setEdited(null);
  return (
    <Section title={t('cases')}>
      {cases.length === 0 && <p class="muted">{t('cases.none')}</p>}
      <ul class="records">
        {cases.map((own) => (
          <li key={own.id}>
            {edited === own.id ? (
              <CaseForm {...props} base={own} onDone={close} />
            ) : (
              <div class="record">
                <CaseAnchor id={own.id} title={own.title} />
                <span class="own-mark">{t('own')}</span>
                <RecordActions
                  t={t}
                  name={own.title}
                  onEdit={() => setEdited(own.id)}
                  onDelete={() => actions.moveToTrash('ownCases', own.id)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {edited === 'new' ? (
        <CaseForm {...props} onDone={close} />
      ) : (
        <div class="set-actions">
          <button type="button" class="btn" onClick={() => setEdited('new')}>
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
