import { render } from 'preact';
import { createCatalogue } from '../../lib/catalogue/catalogue';
import { send } from '../../lib/messaging/client';
import { downloadText } from '../../lib/platform/hand-over';
import { dressPage } from '../../lib/platform/own-page';
import { loadPackagedJson } from '../../lib/platform/packaged-files';
import { loadSettings } from '../../lib/platform/settings-store';
import { vocabularyMessages } from '../../lib/ui/messages/vocabulary';
import { VocabularyPage } from '../../lib/ui/vocabulary/VocabularyPage';
import { createVocabularyController } from '../../lib/vocabulary/controller';
import '../../lib/ui/styles/vocabulary.css';

const settings = await loadSettings();
const lang = dressPage(settings);
const t = vocabularyMessages(lang);
document.title = `${t('title')} – Commons Gloss`;

const page = createVocabularyController({
  send,
  catalogue: createCatalogue(loadPackagedJson),
  lang,
  settings,
  now: () => new Date().toISOString(),
  download: (name, text, type) => downloadText(name, [text], type),
  onState: (state) =>
    render(
      <VocabularyPage state={state} actions={page.actions} lang={lang} t={t} />,
      document.body,
    ),
});
await page.start();
