import { render } from 'preact';
import { createCasePageController } from '../../lib/case/controller';
import { createCatalogue } from '../../lib/catalogue/catalogue';
import { joinForPage } from '../../lib/catalogue/page-catalogue';
import type { Send } from '../../lib/messaging/client';
import { createOwnEntries } from '../../lib/messaging/own-entries';
import { dressPage } from '../../lib/platform/own-page';
import { loadPackagedJson } from '../../lib/platform/packaged-files';
import { loadSettings } from '../../lib/platform/settings-store';
import { CasePage } from '../../lib/ui/case/CasePage';
import { caseMessages } from '../../lib/ui/messages/case';
import { exportMessages } from '../../lib/ui/messages/export';
import '../../lib/ui/styles/case.css';

// Only a reader who has cases of their own needs the background here.
const send: Send = async (type, body) =>
  (await import('../../lib/messaging/client')).send(type, body);

const settings = await loadSettings();
const lang = dressPage(settings);
const t = caseMessages(lang);

const page = createCasePageController({
  t,
  lang,
  exportT: exportMessages(lang),
  catalogue: joinForPage(
    createCatalogue(loadPackagedJson),
    createOwnEntries(send, settings),
    lang,
    () => import('../../lib/ui/messages/own'),
  ),
  search: location.search,
  replaceAddress: (address) => history.replaceState(null, '', address),
  now: () => new Date(),
  onState(state) {
    const title = state.status === 'case' ? state.study.title : t('title');
    document.title = `${title} – Commons Gloss`;
    render(<CasePage state={state} actions={page.actions} lang={lang} t={t} />, document.body);
  },
});
page.start();
