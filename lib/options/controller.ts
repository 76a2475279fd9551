/** The life of the options page: shows the settings as they are stored, stores each change at once. */
import type { Catalogue } from '../catalogue/catalogue';
import { CONCEPT_GROUPS } from '../domain/concepts/concept';
import type { Settings } from '../domain/settings/settings';
import { listShortcuts, openShortcutSettings } from '../platform/commands';
import { openExtensionPage } from '../platform/extension-page';
import { getBrowserLanguage, getInterfaceLanguage } from '../platform/interface-language';
import { requestLinkMenu } from '../platform/link-menu';
import {
  forgetSiteRule,
  saveSetting,
  saveSiteRule,
  watchSettings,
} from '../platform/settings-store';
import { mustAskSites, requestAllSites } from '../platform/site-access';
import type { OptionsActions, OptionsState } from '../ui/options/options-state';

export interface OptionsController {
  readonly actions: OptionsActions;
  start(): void;
}

/** @param onState told of every change; the language to show it in follows from its settings. */
export function createOptionsController(
  settings: Settings,
  catalogue: Pick<Catalogue, 'labels'>,
  onState: (state: OptionsState) => void,
): OptionsController {
  let state: OptionsState = {
    settings,
    browserLanguage: getBrowserLanguage(),
    groups: [],
    shortcuts: [],
    outcome: null,
  };
  const show = (change: Partial<OptionsState>) => {
    state = { ...state, ...change };
    onState(state);
  };

  const loadGroups = async () => {
    const { groups } = await catalogue.labels(getInterfaceLanguage(state.settings));
    show({ groups: CONCEPT_GROUPS.map((group) => ({ group, label: groups[group] })) });
  };
  const loadShortcuts = async () => show({ shortcuts: await listShortcuts() });

  const store = async (work: () => Promise<void>) => {
    show({ outcome: null });
    try {
      await work();
      show({ outcome: 'saved' });
    } catch {
      // Shown anew, so that every control says what is stored.
      show({ outcome: 'not-saved', settings: { ...state.settings } });
    }
  };

  return {
    actions: {
      save: (name, value) => void store(() => saveSetting(name, value)),
      setSiteRule: (host, rule) => void store(() => saveSiteRule(host, rule)),
      forgetSite: (host) => void store(() => forgetSiteRule(host)),
      setOpenPdfs(wanted) {
        // In Firefox only sites that the user has given us tell what they show.
        const asked = wanted && mustAskSites() ? requestAllSites() : Promise.resolve(true);
        void store(async () => {
          if (!(await asked)) throw new Error('The user said no.');
          await saveSetting('openPdfs', wanted);
        });
      },
      setLinkMenu(wanted) {
        const asked = wanted ? requestLinkMenu() : Promise.resolve(true);
        void store(async () => {
          if (!(await asked)) throw new Error('The user said no.');
          await saveSetting('linkMenu', wanted);
        });
      },
      changeShortcuts: () =>
        void openShortcutSettings().catch(() => show({ outcome: 'not-opened' })),
      openBackups: () => void openExtensionPage('backup.html'),
      openOnboarding: () => void openExtensionPage('onboarding.html'),
    },
    start() {
      watchSettings((changed) => {
        const isOtherLanguage = changed.language !== state.settings.language;
        show({ settings: changed });
        if (isOtherLanguage) void loadGroups().catch(() => undefined);
      }, new AbortController().signal);
      // The shortcuts may have been changed in the browser's own page.
      addEventListener('focus', () => void loadShortcuts().catch(() => undefined));
      show({});
      void loadGroups().catch(() => undefined);
      void loadShortcuts().catch(() => undefined);
    },
  };
}
