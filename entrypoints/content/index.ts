import './highlights.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createHighlightPainter } from '../../lib/dom/highlight-painter';
import { normaliseDocumentUrl } from '../../lib/domain/documents/normalise-url';
import type { InterfaceLanguage } from '../../lib/domain/i18n/languages';
import { createSend } from '../../lib/messaging/create-send';
import { RequestError } from '../../lib/messaging/protocol/failure';
import type { PageRequestType } from '../../lib/messaging/protocol/requests';
import { accompany } from '../../lib/page/accompany';
import { describeWebPage, readSelfDescription } from '../../lib/page/described-document';
import { createLexicons } from '../../lib/page/lexicons';
import { createPageLexicons } from '../../lib/page/page-lexicons';
import { createPageWords } from '../../lib/page/page-words';
import { createSurface } from '../../lib/page/surface';
import { openPageText } from '../../lib/page/text-source';
import { detectLanguage } from '../../lib/platform/detect-language';
import { getInterfaceLanguage } from '../../lib/platform/interface-language';

const send = createSend<PageRequestType>();

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  async main(context) {
    const url = normaliseDocumentUrl(location.href);
    if (!url) return;
    const stop = new AbortController();
    let css = '';
    /** Says what cards say and, on the way, what they look like; nothing is shown before. */
    const loadWords = async (language: InterfaceLanguage) => {
      try {
        const { words, style } = await send('package/interface', { language });
        css = style;
        return words;
      } catch (error) {
        // An update left this script behind: tags that cannot answer any more go.
        if (error instanceof RequestError && error.failure === 'outdated') stop.abort();
        throw error;
      }
    };
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
        createWords: (lang) => createPageWords(lang, loadWords),
        openText: openPageText,
        painter: createHighlightPainter(),
        surface: createSurface(() => css),
        lexicons: createPageLexicons(
          createLexicons((name) => send('package/lexicon', { name })),
          () => createLexicons((name) => send('package/own-lexicon', { name })),
        ),
      },
      AbortSignal.any([context.signal, stop.signal]),
    );
  },
});
