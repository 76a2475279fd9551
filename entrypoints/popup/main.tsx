import { render } from 'preact';
import { createCatalogue } from '../../lib/catalogue/catalogue';
import { joinCatalogue } from '../../lib/catalogue/joined-catalogue';
import { send } from '../../lib/messaging/client';
import { createOwnEntries } from '../../lib/messaging/own-entries';
import { getBrowserLanguage } from '../../lib/platform/interface-language';
import { dressPage } from '../../lib/platform/own-page';
import { loadPackagedJson } from '../../lib/platform/packaged-files';
import { loadSettings } from '../../lib/platform/settings-store';
import { findSilenceReason, getTargetTabId } from '../../lib/platform/target-tab';
import { createPopupController } from '../../lib/popup/controller';
import { exportMessages } from '../../lib/ui/messages/export';
import { popupMessages } from '../../lib/ui/messages/popup';
import { Popup } from '../../lib/ui/popup/Popup';
import type { PopupState } from '../../lib/ui/popup/popup-state';
import '../../lib/ui/styles/popup.css';

// What needs no choice of the reader is under way while the choices are read.
const packaged = createCatalogue(loadPackagedJson);
const early = [packaged.cases(), packaged.contrasts(), packaged.concepts(getBrowserLanguage())];
// Asked for again, and told of, where they are needed.
for (const loading of early) loading.catch(() => undefined);

const [settings, tabId] = await Promise.all([loadSettings(), getTargetTabId(location.search)]);
const lang = dressPage(settings);
const t = popupMessages(lang);
const root = document.body;

const popup = createPopupController({
  tabId,
  lang,
  t,
  settings,
  exportT: exportMessages(lang),
  send,
  catalogue: joinCatalogue(packaged, createOwnEntries(send, settings), {
    language: () => lang,
    mark: async (title) => (await import('../../lib/ui/messages/own')).markOwn(title, lang),
    loadJoins: () => import('../../lib/catalogue/own-joins'),
  }),
  findSilenceReason: () => findSilenceReason(tabId),
  onState: show,
});
popup.start();

function show(state: PopupState): void {
  render(<Popup state={state} actions={popup.actions} lang={lang} t={t} />, root);
}
