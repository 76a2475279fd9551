import { render } from 'preact';
import { createCatalogue } from '../../lib/catalogue/catalogue';
import { joinForPage } from '../../lib/catalogue/page-catalogue';
import { createLibraryController } from '../../lib/library/controller';
import { send } from '../../lib/messaging/client';
import { createOwnEntries } from '../../lib/messaging/own-entries';
import { dressPage } from '../../lib/platform/own-page';
import { loadPackagedJson } from '../../lib/platform/packaged-files';
import { loadSettings } from '../../lib/platform/settings-store';
import { Library } from '../../lib/ui/library/Library';
import { briefExportMessages } from '../../lib/ui/messages/brief-export';
import { libraryMessages } from '../../lib/ui/messages/library';
import '../../lib/ui/styles/library.css';

const settings = await loadSettings();
const lang = dressPage(settings);
const t = libraryMessages(lang);
document.title = `${t('title')} – Commons Gloss`;

const own = createOwnEntries(send, settings);
const library = createLibraryController({
  send,
  ownLabels: own,
  catalogue: joinForPage(
    createCatalogue(loadPackagedJson),
    own,
    lang,
    () => import('../../lib/ui/messages/own'),
  ),
  lang,
  exportT: briefExportMessages(lang),
  onState: (state) =>
    render(<Library state={state} actions={library.actions} lang={lang} t={t} />, document.body),
});
library.start(new AbortController().signal);
