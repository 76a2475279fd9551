/** The sites on which the user switched tagging off. Kept in extension storage, which no page can read. */
import * as v from 'valibot';
import { browser } from './browser';

const KEY = 'sites-off';
const Hosts = v.fallback(v.array(v.string()), []);

/** Whether pages of `host` are to be read; they are unless the user said no. */
export async function isSiteEnabled(host: string): Promise<boolean> {
  return !(await loadHosts()).includes(host);
}

export async function setSiteEnabled(host: string, enabled: boolean): Promise<void> {
  const others = (await loadHosts()).filter((other) => other !== host);
  await browser.storage.local.set({ [KEY]: enabled ? others : [...others, host] });
}

/** Calls `onChange` whenever the answer for `host` may have changed, until `signal` aborts. */
export function watchSite(
  host: string,
  onChange: (enabled: boolean) => void,
  signal: AbortSignal,
): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area !== 'local' || !change) return;
    onChange(!v.parse(Hosts, change.newValue).includes(host));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), {
    once: true,
  });
}

async function loadHosts(): Promise<string[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  return v.parse(Hosts, stored[KEY]);
}
