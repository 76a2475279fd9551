import { render } from 'preact';
import { createHighlightPainter } from '../../lib/dom/highlight-painter';
import type { Terms } from '../../lib/domain/pdf/word-breaks';
import { send } from '../../lib/messaging/client';
import { createLexicons } from '../../lib/page/lexicons';
import { createPageLexicons } from '../../lib/page/page-lexicons';
import { createPageWords } from '../../lib/page/page-words';
import { createSurface } from '../../lib/page/surface';
import { detectLanguage } from '../../lib/platform/detect-language';
import { getInterfaceLanguage } from '../../lib/platform/interface-language';
import { dressPage } from '../../lib/platform/own-page';
import { loadPackagedJson, loadPackagedText } from '../../lib/platform/packaged-files';
import { loadSettings } from '../../lib/platform/settings-store';
import { readNote, readOrigin } from '../../lib/reader/address';
import { watchDrops } from '../../lib/reader/drops';
import { watchKeys } from '../../lib/reader/keys';
import { createReaderController } from '../../lib/reader/reader-controller';
import { readerMessages } from '../../lib/ui/messages/reader';
import { Reader } from '../../lib/ui/reader/Reader';
import { PAGE_TONES, type ReaderState } from '../../lib/ui/reader/reader-state';
import pageCss from '../../lib/ui/styles/page.css?inline';
import '../../lib/ui/styles/reader.css';

const lang = dressPage(await loadSettings());
const t = readerMessages(lang);
document.title = `${t('title')} – Commons Gloss`;

const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const chrome = find('chrome');
const frame = find('frame');
let state: ReaderState | undefined;

const reader = createReaderController({
  container: find<HTMLDivElement>('pages'),
  textArea: find('text'),
  namePage: (label) => t('panel.page', { page: label }),
  loadTerms: async () => (await loadPackagedJson('data/divided-terms.json')) as Terms,
  printArea: find('print'),
  onState: show,
  findLanguage: getInterfaceLanguage,
  send,
  detectLanguage,
  createWords: (language) =>
    createPageWords(language, (name) => loadPackagedText(`data/words.${name}.json`)),
  painter: createHighlightPainter(),
  surface: createSurface(() => pageCss),
  lexicons: createPageLexicons(
    createLexicons((name) => loadPackagedText(`data/lexicon.${name}.json`)),
    () => createLexicons((name) => send('package/own-lexicon', { name })),
  ),
});

watchDrops(reader.actions.openFile);
watchKeys(() => state, reader.actions);
const origin = readOrigin(location.search);
// Nobody can frame a page of the extension; should a browser let them, there is nothing to be seen in it.
if (window.top !== window || origin === 'unsupported-address') reader.start('unsupported-address');
else if (origin) reader.open(origin, { note: readNote(location.search), hash: location.hash });
else reader.start();

function show(next: ReaderState): void {
  state = next;
  frame.hidden = next.status !== 'open';
  const tone = next.status === 'open' ? next.tone : 'paper';
  for (const name of PAGE_TONES) document.body.classList.toggle(`tone-${name}`, name === tone);
  render(<Reader state={next} actions={reader.actions} lang={lang} t={t} />, chrome);
}
