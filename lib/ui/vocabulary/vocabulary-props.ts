/** What every part of the page is given. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { VocabularyTranslate } from '../messages/vocabulary';
import type { VocabularyActions, VocabularyState } from './vocabulary-state';

export interface VocabularyProps {
  readonly state: VocabularyState;
  readonly actions: VocabularyActions;
  readonly lang: InterfaceLanguage;
  readonly t: VocabularyTranslate;
}
