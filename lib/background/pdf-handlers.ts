/** Opens the reader of PDFs by itself, as far as the user wants that, and from the menu of links. */
import type { Settings } from '../domain/settings/settings';
import type { Handlers } from '../messaging/responder';
import { offerOnLinks } from '../platform/link-menu';
import { openReaderFor, watchPdfTabs } from '../platform/pdf-tabs';
import { watchSettings } from '../platform/settings-store';

export function createPdfHandlers(
  loadSettings: () => Promise<Settings>,
): Pick<Handlers, 'pdfs/shown'> {
  return {
    async 'pdfs/shown'(_, asker) {
      const { openPdfs } = await loadSettings();
      if (openPdfs && asker.kind === 'page' && asker.tabId !== undefined) {
        await openReaderFor({ tab: asker.tabId });
      }
      return null;
    },
  };
}

/** @param nameItem what the menu of links says. */
export function heedPdfs(
  loadSettings: () => Promise<Settings>,
  nameItem: () => Promise<string>,
): void {
  watchPdfTabs(async (address, tab) => {
    if ((await loadSettings()).openPdfs) await openReaderFor({ address, after: tab });
  });
  const menu = offerOnLinks(nameItem, (address, tab) => openReaderFor({ address, after: tab }));
  const heed = ({ linkMenu }: Settings) => void menu.show(linkMenu).catch(() => undefined);
  watchSettings(heed, new AbortController().signal);
  void loadSettings().then(heed);
}
