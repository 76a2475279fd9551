/** A file on its way in: chosen, then what it would change, then done or put away. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConceptGroup } from '../../domain/concepts/concept';
import { LABEL_LANGUAGES, type LabelLanguage } from '../../domain/i18n/languages';
import { findLanguageName } from '../names';
import { Section } from '../options/Section';
import { useId } from '../use-id';
import { Choice } from './Field';
import type { VocabularyProps } from './vocabulary-props';
import type { PlanView } from './vocabulary-state';

export function ImportSection(props: VocabularyProps) {
  const { state, t } = props;
  return (
    <Section title={t('import')}>
      {state.plan ? <Plan {...props} plan={state.plan} /> : <ChooseFile {...props} />}
    </Section>
  );
}

function ChooseFile({ state, actions, lang, t }: VocabularyProps) {
  const id = useId();
  const [language, setLanguage] = useState<string>(lang);
  const [group, setGroup] = useState<string>('Commons');
  return (
    <>
      <p class="muted">{t('import.hint')}</p>
      <Choice
        label={t('import.language')}
        value={language}
        options={LABEL_LANGUAGES.map((value) => ({
          value,
          label: findLanguageName(value, lang) ?? value,
        }))}
        onChange={setLanguage}
      />
      <Choice
        label={t('import.group')}
        value={group}
        options={state.groups.map(({ group: value, label }) => ({ value, label }))}
        onChange={setGroup}
      />
      <div class="labelled">
        <label class="field-label" for={id}>
          {t('import.file')}
        </label>
        <input
          id={id}
          type="file"
          accept=".ttl,.nt,.rdf,.xml,.jsonld,.json,.csv"
          disabled={state.job !== null}
          onChange={(event) => {
            const input = event.currentTarget;
            const [file] = input.files ?? [];
            const choices = { language: language as LabelLanguage, group: group as ConceptGroup };
            if (file) actions.planFile(file, choices);
            // So that the same file can be chosen again.
            input.value = '';
          }}
        />
      </div>
    </>
  );
}

function Plan({ plan, state, actions, t }: VocabularyProps & { readonly plan: PlanView }) {
  const { counts } = plan;
  const busy = state.job !== null;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('plan', { name: plan.name })}
      </h3>
      <ul class="plain">
        {(['new', 'changed', 'same', 'skipped'] as const).map((outcome) => (
          <li key={outcome}>{t(`plan.${outcome}`, { count: counts[outcome] })}</li>
        ))}
        {plan.otherLanguages > 0 && <li>{t('plan.languages', { count: plan.otherLanguages })}</li>}
      </ul>
      <ul class="plan-rows">
        {plan.rows.map(({ key, label, outcome }) => (
          <li key={key}>
            <span class="own-mark">{t(`outcome.${outcome}`)}</span> <bdi>{label}</bdi>
          </li>
        ))}
      </ul>
      {plan.problems.length > 0 && (
        <details open>
          <summary>{t('plan.problems')}</summary>
          <ul class="plan-rows">
            {plan.problems.map(({ line, row, reason, detail }, at) => (
              <li key={at}>
                {line !== null && <span class="muted">{t('plan.line', { line })} · </span>}
                <bdi>{row}</bdi>: {t(`reason.${reason}`, { detail })}
              </li>
            ))}
          </ul>
          {plan.moreProblems > 0 && (
            <p class="muted">{t('plan.more', { count: plan.moreProblems })}</p>
          )}
        </details>
      )}
      <div class="actions">
        <button
          type="button"
          class="btn primary"
          disabled={busy || counts.new + counts.changed === 0}
          onClick={actions.applyPlan}
        >
          {t('import')}
        </button>
        <button type="button" class="btn" disabled={busy} onClick={actions.dropPlan}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}
