import './highlights.css';
import { lexiconJson } from 'virtual:lexicon';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createHighlightPainter } from '../../lib/dom/highlight-painter';
import { normaliseDocumentUrl } from '../../lib/domain/documents/normalise-url';
import { type Lexicon, loadLexicon } from '../../lib/domain/tagging/lexicon';
import { send } from '../../lib/messaging/client';
import { accompany } from '../../lib/page/accompany';
import { describeWebPage } from '../../lib/page/described-document';
import { createSurface } from '../../lib/page/surface';
import { openPageText } from '../../lib/page/text-source';
import { detectLanguage } from '../../lib/platform/detect-language';
import { getInterfaceLanguage } from '../../lib/platform/interface-language';
import { pageMessages } from '../../lib/ui/messages/page';
import pageCss from '../../lib/ui/styles/page.css?inline';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  async main(context) {
    const url = normaliseDocumentUrl(location.href);
    if (!url) return;
    const lang = getInterfaceLanguage();
    const surface = createSurface(pageCss, lang);
    let lexicon: Lexicon | undefined;
    await accompany(
      url,
      {
        findUrl: () => normaliseDocumentUrl(location.href),
        site: location.host,
        lang,
        send,
        detectLanguage,
        t: pageMessages(lang),
        painter: createHighlightPainter(),
        surface,
        openText: openPageText(surface.owns),
        describeDocument: describeWebPage,
        *loadLexicon() {
          lexicon ??= yield* loadLexicon(JSON.parse(lexiconJson));
          return lexicon;
        },
      },
      context.signal,
    );
  },
});
