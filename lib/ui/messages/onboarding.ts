/** The words of the onboarding page, which shows a card and so speaks the words of the page besides its own. */
import de from '../../../assets/locales/de/onboarding.json';
import en from '../../../assets/locales/en/onboarding.json';
import es from '../../../assets/locales/es/onboarding.json';
import fr from '../../../assets/locales/fr/onboarding.json';
import it from '../../../assets/locales/it/onboarding.json';
import pt from '../../../assets/locales/pt/onboarding.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Translate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';
import { type PageKey, pageCatalogue } from './page';

const ONBOARDING: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type OnboardingTranslate = Translate<PageKey | keyof typeof en>;

export function onboardingMessages(language: InterfaceLanguage): OnboardingTranslate {
  return createTranslate({ ...pageCatalogue(language), ...ONBOARDING[language] }, language);
}
