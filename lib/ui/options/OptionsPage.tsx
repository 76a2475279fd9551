/** The options: how pages are read and shown. Every change is kept at once. */

import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../domain/i18n/languages';
import { THEMES } from '../../domain/settings/settings';
import type { OptionsTranslate } from '../messages/options';
import { findLanguageName } from '../names';
import { useId } from '../use-id';
import { Choices } from './Choices';
import type { OptionsActions, OptionsState } from './options-state';
import { PdfSection } from './PdfSection';
import { Section } from './Section';
import { ShortcutsSection } from './ShortcutsSection';
import { SitesSection } from './SitesSection';
import { TagStyleChoice } from './TagStyleChoice';

export interface OptionsPageProps {
  readonly state: OptionsState;
  readonly actions: OptionsActions;
  readonly lang: InterfaceLanguage;
  readonly t: OptionsTranslate;
}

export function OptionsPage({ state, actions, lang, t }: OptionsPageProps) {
  const { settings, outcome } = state;
  return (
    <main class="column-page options-page">
      <h1>{t('title')}</h1>
      <p class="muted">{t('intro')}</p>
      <div class="outcome">
        <p role="status">{outcome === 'saved' && t('saved')}</p>
        <p class="problem" role="alert">
          {outcome === 'not-saved' && t('notSaved')}
          {outcome === 'not-opened' && t('shortcuts.notOpened')}
        </p>
      </div>
      <Looks state={state} actions={actions} lang={lang} t={t} />
      <Section title={t('tags.title')}>
        <Groups state={state} actions={actions} t={t} />
        <a href="vocabulary.html" target="_blank" rel="noopener">
          {t('vocabulary.open')}
        </a>
        <TagStyleChoice
          value={settings.tagStyle}
          t={t}
          onChoose={(style) => actions.save('tagStyle', style)}
        />
        <Choices
          legend={t('card.legend')}
          value={settings.cardOn}
          options={[
            { value: 'hover', label: t('card.hover'), hint: t('card.hoverHint') },
            { value: 'click', label: t('card.click') },
          ]}
          onChoose={(value) => actions.save('cardOn', value)}
        />
        <Choices
          legend={t('painting.legend')}
          value={settings.painting}
          options={[
            { value: 'highlights', label: t('painting.highlights'), hint: t('painting.open') },
            { value: 'overlay', label: t('painting.overlay'), hint: t('painting.private') },
          ]}
          onChoose={(value) => actions.save('painting', value)}
        />
      </Section>
      <SitesSection settings={settings} actions={actions} t={t} />
      <PdfSection settings={settings} actions={actions} t={t} />
      <Notes settings={settings} actions={actions} t={t} />
      <ShortcutsSection shortcuts={state.shortcuts} t={t} onChange={actions.changeShortcuts} />
      <Section title={t('privacy.title')}>
        <ul class="plain">
          <li>{t('privacy.network')}</li>
          <li>{t('privacy.kept')}</li>
          <li>{t('privacy.pages')}</li>
        </ul>
        <button type="button" class="btn" onClick={actions.openOnboarding}>
          {t('onboarding.open')}
        </button>
      </Section>
    </main>
  );
}

function Looks({ state, actions, lang, t }: OptionsPageProps) {
  const { settings, browserLanguage } = state;
  const id = useId();
  return (
    <Section title={t('looks.title')}>
      <p class="field-row">
        <label for={id}>{t('language.label')}</label>
        <select
          id={id}
          class="choice"
          value={settings.language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            actions.save('language', INTERFACE_LANGUAGES.find((one) => one === value) ?? null)
          }
        >
          <option value="">
            {t('language.browser', { language: findLanguageName(browserLanguage, lang) ?? '' })}
          </option>
          {INTERFACE_LANGUAGES.map((language) => (
            // In its own words: whoever looks for it may not read the others.
            <option key={language} value={language} lang={language}>
              {findLanguageName(language, language)}
            </option>
          ))}
        </select>
      </p>
      <Choices
        legend={t('theme.legend')}
        value={settings.theme}
        options={THEMES.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
        onChoose={(value) => actions.save('theme', value)}
      />
    </Section>
  );
}

function Groups({ state, actions, t }: Pick<OptionsPageProps, 'state' | 'actions' | 't'>) {
  const { groups, settings } = state;
  const { hiddenGroups } = settings;
  const id = useId();
  return (
    <fieldset class="choices" aria-describedby={id}>
      <legend>{t('groups.legend')}</legend>
      <p class="option-hint" id={id}>
        {t('groups.hint')}
      </p>
      <div class="columns">
        {groups.map(({ group, label }) => (
          <label key={group} class="check">
            <input
              type="checkbox"
              checked={!hiddenGroups.includes(group)}
              onChange={({ currentTarget: { checked } }) => {
                const others = hiddenGroups.filter((hidden) => hidden !== group);
                actions.save('hiddenGroups', checked ? others : [...others, group]);
              }}
            />
            <i class="swatch" data-group={group} aria-hidden="true" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface NotesProps extends Pick<OptionsPageProps, 'actions' | 't'> {
  readonly settings: OptionsState['settings'];
}

function Notes({ settings, actions, t }: NotesProps) {
  const id = useId();
  return (
    <Section title={t('notes.title')}>
      <label class="field-label" for={id}>
        {t('author.label')}
      </label>
      <input
        id={id}
        class="line"
        type="text"
        maxLength={200}
        autocomplete="name"
        value={settings.author}
        aria-describedby={`${id}-hint`}
        onChange={(event) => actions.save('author', event.currentTarget.value.trim())}
      />
      <p class="option-hint" id={`${id}-hint`}>
        {t('author.hint')}
      </p>
      <button type="button" class="btn" onClick={actions.openBackups}>
        {t('backups.open')}
      </button>
    </Section>
  );
}
