/** What every part of the library is given. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { LibraryTranslate } from '../messages/library';
import type { BriefView, LibraryActions, LibraryState } from './library-state';

export interface LibraryProps {
  readonly state: LibraryState;
  readonly actions: LibraryActions;
  readonly lang: InterfaceLanguage;
  readonly t: LibraryTranslate;
}

export interface BriefProps extends LibraryProps {
  readonly brief: BriefView;
}
