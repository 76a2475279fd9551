/** Shown once, when the extension is installed: what it does, what it never does, and a passage to try it on. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { OnboardingTranslate } from '../messages/onboarding';
import type { BrowserFamily, OnboardingActions, OnboardingState } from './onboarding-state';
import { TryIt } from './TryIt';

export interface OnboardingPageProps {
  readonly state: OnboardingState;
  readonly actions: OnboardingActions;
  readonly family: BrowserFamily;
  readonly lang: InterfaceLanguage;
  readonly t: OnboardingTranslate;
}

const DOES = ['does.tags', 'does.notes', 'does.cases', 'does.export'] as const;
const NEVER = ['never.network', 'never.change', 'never.remember'] as const;

export function OnboardingPage({ state, actions, family, lang, t }: OnboardingPageProps) {
  return (
    <main class="column-page onboarding-page">
      <h1>{t('title')}</h1>
      <p class="lead">{t('lead')}</p>
      <TryIt state={state} actions={actions} lang={lang} t={t} />
      <section aria-labelledby="does">
        <h2 id="does">{t('does.title')}</h2>
        <ul class="plain">
          {DOES.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="never">
        <h2 id="never">{t('never.title')}</h2>
        <ul class="plain">
          {NEVER.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{t('next.title')}</h2>
        <p>{t(`pin.${family}`)}</p>
        <p>{t('next.reload')}</p>
        <button type="button" class="btn primary" onClick={actions.openOptions}>
          {t('next.options')}
        </button>
      </section>
    </main>
  );
}
