import { render } from 'preact';
import { createCatalogue } from '../../lib/catalogue/catalogue';
import { createLibraryController } from '../../lib/library/controller';
import { send } from '../../lib/messaging/client';
import { getInterfaceLanguage } from '../../lib/platform/interface-language';
import { loadPackagedJson } from '../../lib/platform/packaged-files';
import { Library } from '../../lib/ui/library/Library';
import { briefExportMessages } from '../../lib/ui/messages/brief-export';
import { libraryMessages } from '../../lib/ui/messages/library';
import '../../lib/ui/styles/library.css';

const lang = getInterfaceLanguage();
const t = libraryMessages(lang);
document.documentElement.lang = lang;
document.title = `${t('title')} – Commons Gloss`;

const library = createLibraryController({
  send,
  catalogue: createCatalogue(loadPackagedJson),
  lang,
  exportT: briefExportMessages(lang),
  onState: (state) =>
    render(<Library state={state} actions={library.actions} lang={lang} t={t} />, document.body),
});
library.start(new AbortController().signal);
