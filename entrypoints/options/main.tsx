import { render } from 'preact';
import { createCatalogue } from '../../lib/catalogue/catalogue';
import { createOptionsController } from '../../lib/options/controller';
import { getInterfaceLanguage } from '../../lib/platform/interface-language';
import { dressPage } from '../../lib/platform/own-page';
import { loadPackagedJson } from '../../lib/platform/packaged-files';
import { loadSettings } from '../../lib/platform/settings-store';
import { optionsMessages } from '../../lib/ui/messages/options';
import { OptionsPage } from '../../lib/ui/options/OptionsPage';
import '../../lib/ui/styles/options.css';

const settings = await loadSettings();
dressPage(settings);

const page = createOptionsController(settings, createCatalogue(loadPackagedJson), (state) => {
  const lang = getInterfaceLanguage(state.settings);
  const t = optionsMessages(lang);
  document.documentElement.lang = lang;
  document.title = `${t('title')} – Commons Gloss`;
  render(<OptionsPage state={state} actions={page.actions} lang={lang} t={t} />, document.body);
});
page.start();
