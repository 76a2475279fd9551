/** What the gallery can show: a component in one state, on the surface it is made for. */
import type { VNode } from 'preact';
import type { InterfaceLanguage } from '../../lib/domain/i18n/languages';
import type { BackupTranslate } from '../../lib/ui/messages/backup';
import type { CaseTranslate } from '../../lib/ui/messages/case';
import type { LibraryTranslate } from '../../lib/ui/messages/library';
import type { OnboardingTranslate } from '../../lib/ui/messages/onboarding';
import type { OptionsTranslate } from '../../lib/ui/messages/options';
import type { PageTranslate } from '../../lib/ui/messages/page';
import type { PanelTranslate } from '../../lib/ui/messages/panel';
import type { PopupTranslate } from '../../lib/ui/messages/popup';
import type { ReaderTranslate } from '../../lib/ui/messages/reader';
import type { VocabularyTranslate } from '../../lib/ui/messages/vocabulary';

export type GalleryState =
  | {
      readonly name: string;
      readonly surface: 'popup';
      readonly render: (lang: InterfaceLanguage, t: PopupTranslate) => VNode;
    }
  | {
      readonly name: string;
      readonly surface: 'page';
      readonly render: (lang: InterfaceLanguage, t: PageTranslate) => VNode;
    }
  | {
      readonly name: string;
      readonly surface: 'backup';
      readonly render: (lang: InterfaceLanguage, t: BackupTranslate) => VNode;
    }
  | {
      readonly name: string;
      readonly surface: 'options';
      readonly render: (lang: InterfaceLanguage, t: OptionsTranslate) => VNode;
    }
  | {
      readonly name: string;
      readonly surface: 'onboarding';
      readonly render: (lang: InterfaceLanguage, t: OnboardingTranslate) => VNode;
    }
  | {
      readonly name: string;
      readonly surface: 'library';
      readonly render: (lang: InterfaceLanguage, t: LibraryTranslate) => VNode;
    }
  | {
      readonly name: string;
      readonly surface: 'panel';
      readonly render: (lang: InterfaceLanguage, t: PanelTranslate) => VNode;
    }
  | {
      readonly name: string;
      readonly surface: 'reader';
      readonly render: (lang: InterfaceLanguage, t: ReaderTranslate) => VNode;
    }
  | {
      readonly name: string;
      readonly surface: 'vocabulary';
      readonly render: (lang: InterfaceLanguage, t: VocabularyTranslate) => VNode;
    }
  | {
      readonly name: string;
      readonly surface: 'case';
      readonly render: (lang: InterfaceLanguage, t: CaseTranslate) => VNode;
    };
