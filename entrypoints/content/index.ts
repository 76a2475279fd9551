import './highlights.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createHighlightPainter } from '../../lib/dom/highlight-painter';
import { normaliseDocumentUrl } from '../../lib/domain/documents/normalise-url';
import { createSend } from '../../lib/messaging/create-send';
import type { PageRequestType } from '../../lib/messaging/protocol/requests';
import { accompany } from '../../lib/page/accompany';
import { describeWebPage, readSelfDescription } from '../../lib/page/described-document';
import { createLexicons } from '../../lib/page/lexicons';
import { createPageWords } from '../../lib/page/page-words';
import { createSurface } from '../../lib/page/surface';
import { openPageText } from '../../lib/page/text-source';
import { detectLanguage } from '../../lib/platform/detect-language';
import { getInterfaceLanguage } from '../../lib/platform/interface-language';
import pageCss from '../../lib/ui/styles/page.css?inline';

const send = createSend<PageRequestType>();

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  async main(context) {
    const url = normaliseDocumentUrl(location.href);
    if (!url) return;
    await accompany(
      url,
      {
        findUrl: () => normaliseDocumentUrl(location.href),
        site: location.host,
        findLanguage: getInterfaceLanguage,
        send,
        detectLanguage,
        describeDocument: describeWebPage,
        describeItself: readSelfDescription,
        createWords: (lang) =>
          createPageWords(lang, (language) => send('package/words', { language })),
        openText: openPageText,
        painter: createHighlightPainter(),
        surface: createSurface(pageCss),
        lexicons: createLexicons((name) => send('package/lexicon', { name })),
      },
      context.signal,
    );
  },
});
