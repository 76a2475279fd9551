/** Everything the options page can show and ask for. Plain data; whoever fills it talks to the browser. */
import type { ConceptGroup } from '../../domain/concepts/concept';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { SettingName, Settings, SiteRule } from '../../domain/settings/settings';

export interface OptionsState {
  readonly settings: Settings;
  /** What is spoken when the reader chooses none. */
  readonly browserLanguage: InterfaceLanguage;
  /** In the order of the catalogue. */
  readonly groups: readonly { readonly group: ConceptGroup; readonly label: string }[];
  readonly shortcuts: readonly ShortcutRow[];
  /** What became of the last change; null before one, and for a moment at each, so that it is told every time. */
  readonly outcome: 'saved' | 'not-saved' | 'not-opened' | null;
}

export interface ShortcutRow {
  readonly name: string;
  readonly description: string;
  /** Empty when there is none. */
  readonly keys: string;
}

export interface OptionsActions {
  readonly save: <N extends SettingName>(name: N, value: Settings[N]) => void;
  /** @param host as `location.host` has it. */
  readonly setSiteRule: (host: string, rule: SiteRule) => void;
  readonly forgetSite: (host: string) => void;
  /** As the next: may have the browser ask for a permission; to be called while a click is being handled. */
  readonly setOpenPdfs: (wanted: boolean) => void;
  readonly setLinkMenu: (wanted: boolean) => void;
  readonly changeShortcuts: () => void;
  readonly openBackups: () => void;
  readonly openOnboarding: () => void;
}
