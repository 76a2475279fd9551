/** A sentence for each way a request can fail; every part of the product that asks has them. */
import de from '../../../assets/locales/de/failure.json';
import en from '../../../assets/locales/en/failure.json';
import es from '../../../assets/locales/es/failure.json';
import fr from '../../../assets/locales/fr/failure.json';
import it from '../../../assets/locales/it/failure.json';
import pt from '../../../assets/locales/pt/failure.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Message } from '../../domain/i18n/translate';
import type { Failure } from '../../messaging/protocol/failure';
import type { Catalogue } from './catalogue';

const FAILURE: Catalogue<Failure> = { en, fr, es, de, it, pt };

export type FailureKey = `failure.${Failure}`;

export function failureCatalogue(language: InterfaceLanguage): Record<FailureKey, Message> {
  const failures = Object.entries(FAILURE[language]).map(([failure, message]) => [
    `failure.${failure}`,
    message,
  ]);
  return Object.fromEntries(failures) as Record<FailureKey, Message>;
}
