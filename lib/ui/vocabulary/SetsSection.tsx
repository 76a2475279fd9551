/** The packaged set and each vocabulary of the reader's: on or off, shown, exported, deleted. */
import { useState } from 'preact/hooks';
import type { Vocabulary } from '../../domain/vocabulary/vocabulary';
import { Section } from '../options/Section';
import { ConceptList } from './ConceptList';
import { Choice, Field } from './Field';
import type { VocabularyProps } from './vocabulary-props';
import { EXPORT_FORMATS, type ExportFormat } from './vocabulary-state';

export function SetsSection(props: VocabularyProps) {
  const { state, actions, t } = props;
  const [title, setTitle] = useState('');
  const { packaged } = state;
  return (
    <Section title={t('sets')}>
      <ul class="sets">
        <li>
          <Switch
            title={t('packaged')}
            on={packaged.enabled}
            onChange={actions.setPackaged}
            t={t}
          />
          <p class="muted small">
            {t('packaged.counts', { concepts: packaged.concepts, cases: packaged.cases })}
          </p>
        </li>
        {state.vocabularies
          .filter(({ vocabulary }) => vocabulary.trashed === null)
          .map(({ vocabulary, concepts }) => (
            <li key={vocabulary.id}>
              <OneSet {...props} vocabulary={vocabulary} concepts={concepts} />
            </li>
          ))}
      </ul>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          actions.createVocabulary(title);
          setTitle('');
        }}
      >
        <Field
          label={`${t('new.vocabulary')} – ${t('name')}`}
          value={title}
          required
          onChange={setTitle}
        />
        <button type="submit" class="btn">
          {t('create')}
        </button>
      </form>
    </Section>
  );
}

interface OneSetProps extends VocabularyProps {
  readonly vocabulary: Vocabulary;
  readonly concepts: number;
}

function OneSet({ vocabulary, concepts, ...props }: OneSetProps) {
  const { state, actions, t } = props;
  const [format, setFormat] = useState<string>('turtle');
  const isOpen = state.open === vocabulary.id;
  const named = (what: string) => `${what}: ${vocabulary.title}`;
  return (
    <>
      <Switch
        title={vocabulary.title}
        on={vocabulary.enabled}
        onChange={(enabled) => actions.setEnabled(vocabulary, enabled)}
        t={t}
      />
      <p class="muted small">
        <span class="own-mark">{t('own')}</span> {t('count.concepts', { count: concepts })}
      </p>
      <div class="set-actions">
        <button
          type="button"
          class="btn"
          aria-expanded={isOpen}
          aria-label={named(t(isOpen ? 'hide' : 'show'))}
          onClick={() => actions.open(isOpen ? null : vocabulary.id)}
        >
          {t(isOpen ? 'hide' : 'show')}
        </button>
        <Choice
          label={t('export.as')}
          value={format}
          options={EXPORT_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
          onChange={setFormat}
        />
        <button
          type="button"
          class="btn"
          aria-label={named(t('export'))}
          onClick={() => actions.exportVocabulary(vocabulary.id, format as ExportFormat)}
        >
          {t('export')}
        </button>
        <button
          type="button"
          class="btn quiet"
          aria-label={named(t('delete'))}
          onClick={() => actions.moveToTrash('vocabularies', vocabulary.id)}
        >
          {t('delete')}
        </button>
      </div>
      {isOpen && <ConceptList {...props} vocabulary={vocabulary.id} />}
    </>
  );
}

interface SwitchProps extends Pick<VocabularyProps, 't'> {
  readonly title: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ title, on, onChange, t }: SwitchProps) {
  return (
    <label class="check set-title">
      <input
        type="checkbox"
        checked={on}
        aria-label={t('on', { title })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <bdi>{title}</bdi>
    </label>
  );
}
