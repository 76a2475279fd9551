/**
 * The reader's settings in extension storage, which no page can read and which needs no background. Each setting
 * has a key of its own, so that two parts may change different ones at once.
 */
import {
  readSettings,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  type SiteRule,
} from '../domain/settings/settings';
import { browser } from './browser';

const PREFIX = 'settings.';
const KEYS = SETTING_NAMES.map((name) => `${PREFIX}${name}`);

export async function loadSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEYS);
  return readSettings(
    Object.fromEntries(
      Object.entries(stored).map(([key, value]) => [key.slice(PREFIX.length), value]),
    ),
  );
}

/** Gives a site a rule of its own. @throws when the browser does not store it, as the next two. */
export async function saveSiteRule(host: string, rule: SiteRule): Promise<void> {
  const { siteRules } = await loadSettings();
  await saveSetting('siteRules', { ...siteRules, [host]: rule });
}

/** The site follows the rule for all sites again. */
export async function forgetSiteRule(host: string): Promise<void> {
  const { siteRules } = await loadSettings();
  const { [host]: _, ...others } = siteRules;
  await saveSetting('siteRules', others);
}

export async function saveSetting<N extends SettingName>(
  name: N,
  value: Settings[N],
): Promise<void> {
  await browser.storage.local.set({ [`${PREFIX}${name}`]: value });
}

/** Calls `onChange` with all settings after each change of one, until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(PREFIX))) return;
    void loadSettings().then((settings) => {
      if (!signal.aborted) onChange(settings);
    });
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), {
    once: true,
  });
}
