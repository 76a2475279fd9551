import { render } from 'preact';
import { createHighlightPainter } from '../../lib/dom/highlight-painter';
import type { CompiledLexicon } from '../../lib/domain/tagging/compiled-lexicon';
import { createLexicon } from '../../lib/domain/tagging/lexicon';
import { send } from '../../lib/messaging/client';
import { createOnboardingController } from '../../lib/onboarding/controller';
import { findBrowserFamily } from '../../lib/platform/first-run';
import { dressPage } from '../../lib/platform/own-page';
import { loadPackagedJson } from '../../lib/platform/packaged-files';
import { loadSettings } from '../../lib/platform/settings-store';
import { onboardingMessages } from '../../lib/ui/messages/onboarding';
import { OnboardingPage } from '../../lib/ui/onboarding/OnboardingPage';
import '../content/highlights.css';
import '../../lib/ui/styles/onboarding.css';

const lang = dressPage(await loadSettings());
const t = onboardingMessages(lang);
const family = findBrowserFamily();
document.title = `${t('title')} – Commons Gloss`;

const page = createOnboardingController({
  passage: t('try.passage'),
  lang,
  painter: createHighlightPainter(),
  send,
  async loadLexicon() {
    // After the page is there: the words weigh as much as all the rest.
    return createLexicon((await loadPackagedJson(`data/lexicon.${lang}.json`)) as CompiledLexicon);
  },
  onState: (state) =>
    render(
      <OnboardingPage state={state} actions={page.actions} family={family} lang={lang} t={t} />,
      document.body,
    ),
});
page.start();
