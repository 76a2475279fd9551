import { render } from 'preact';
import { createCatalogue } from '../../lib/catalogue/catalogue';
import { joinForPage } from '../../lib/catalogue/page-catalogue';
import { createSend } from '../../lib/messaging/create-send';
import { createOwnEntries } from '../../lib/messaging/own-entries';
import { getBrowserLanguage } from '../../lib/platform/interface-language';
import { dressPage } from '../../lib/platform/own-page';
import { loadPackagedJson } from '../../lib/platform/packaged-files';
import { loadSettings } from '../../lib/platform/settings-store';
import { findSilenceReason, findTargetTab } from '../../lib/platform/target-tab';
import { createPopupController } from '../../lib/popup/controller';
import { loadPopupWords } from '../../lib/popup/load-words';
import { openPage } from '../../lib/popup/open-page';
import { Popup } from '../../lib/ui/popup/Popup';
import type { PopupState } from '../../lib/ui/popup/popup-state';
import '../../lib/ui/styles/popup.css';

// What the background answers is what it has checked: schemas of all that may be asked would be a tenth of the script.
const send = createSend();
// The longest ways first: to the page, and to the background. The rest comes back before they do.
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
const { id: tabId, address } = await findTargetTab(location.search);
const page = openPage({
  tabId,
  address,
  send,
  findSilenceReason: () => findSilenceReason(tabId),
  signal: closing.signal,
});

// What needs no choice of the reader is under way while the choices are read.
const choices = loadSettings();
const likely = getBrowserLanguage();
const packaged = createCatalogue(loadPackagedJson);
const cases = packaged.cases();
const likelyWords = loadPopupWords(likely, packaged);
// Asked for again, and told of, where they are needed.
for (const loading of [cases, likelyWords]) loading.catch(() => undefined);

const settings = await choices;
const lang = dressPage(settings);
const t = await (lang === likely ? likelyWords : loadPopupWords(lang, packaged));
const popup = createPopupController({
  tabId,
  page,
  lang,
  t,
  settings,
  send,
  catalogue: joinForPage(
    packaged,
    createOwnEntries(send, settings),
    lang,
    () => import('../../lib/ui/messages/own'),
  ),
  signal: closing.signal,
  onState: show,
});
popup.start();

function show(state: PopupState): void {
  render(<Popup state={state} actions={popup.actions} lang={lang} t={t} />, document.body);
}
