/** The keyboard shortcuts of the extension, and the place where the browser lets the reader change them. */
import { browser } from './browser';

export interface Shortcut {
  readonly name: string;
  /** In the browser's language. */
  readonly description: string;
  /** As the browser writes it; empty when there is none. */
  readonly keys: string;
}

export async function listShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ name, description, keys: shortcut ?? '' }] : [],
  );
}

/** Firefox has a command of its own for its sidebar. */
const PANEL_COMMANDS = ['open-panel', '_execute_sidebar_action'];

/** The keys that open the side panel, as the reader has set them; empty when there are none. */
export async function findPanelKeys(): Promise<string> {
  const shortcuts = await listShortcuts();
  return shortcuts.find(({ name }) => PANEL_COMMANDS.includes(name))?.keys ?? '';
}

/** In Chrome and its kin, which have no function for it; Edge leads on from there. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** @throws when the browser does not open the place. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox 137 and later.
  const { openShortcutSettings: open } = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
