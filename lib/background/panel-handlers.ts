/** Opens the side panel for pages and for its shortcut. Nothing may be waited for before: see side-panel.ts. */
import type { Handlers } from '../messaging/responder';
import { browser } from '../platform/browser';
import { findPanelKeys } from '../platform/commands';
import { openSidePanelFor } from '../platform/side-panel';

/** Firefox has a command of its own for its sidebar. */
const PANEL_COMMAND = 'open-panel';

export function createPanelHandlers(): Pick<Handlers, 'panel/open'> {
  return {
    async 'panel/open'(_, asker) {
      const isPage = asker.kind === 'page' && asker.tabId !== undefined;
      const opened = isPage && (await openSidePanelFor(asker.tabId));
      return { opened, keys: opened ? '' : await findPanelKeys() };
    },
  };
}

export function heedPanelCommand(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== PANEL_COMMAND || tab?.id === undefined) return;
    void openSidePanelFor(tab.id).catch(() => undefined);
  });
}
