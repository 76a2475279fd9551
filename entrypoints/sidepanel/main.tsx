import { render } from 'preact';
import * as v from 'valibot';
import { createCatalogue } from '../../lib/catalogue/catalogue';
import { joinForPage } from '../../lib/catalogue/page-catalogue';
import { NO_FILTER, OutlineFilter } from '../../lib/domain/outline/outline-filter';
import { send } from '../../lib/messaging/client';
import { createOwnEntries } from '../../lib/messaging/own-entries';
import { createPanelController } from '../../lib/panel/controller';
import { dressPage } from '../../lib/platform/own-page';
import { loadPackagedJson } from '../../lib/platform/packaged-files';
import { recall, remember } from '../../lib/platform/session-memory';
import { loadSettings } from '../../lib/platform/settings-store';
import { panelMessages } from '../../lib/ui/messages/panel';
import { Panel } from '../../lib/ui/panel/Panel';
import type { PanelState } from '../../lib/ui/panel/panel-state';
import '../../lib/ui/styles/panel.css';

const FILTER = 'panel.filter';

const settings = await loadSettings();
const lang = dressPage(settings);
const t = panelMessages(lang);
document.title = `${t('panel.title')} – Commons Gloss`;

const remembered = v.safeParse(OutlineFilter, await recall(FILTER).catch(() => undefined));
let filter = remembered.success ? remembered.output : NO_FILTER;

const panel = createPanelController({
  lang,
  send,
  catalogue: joinForPage(
    createCatalogue(loadPackagedJson),
    createOwnEntries(send, settings),
    lang,
    () => import('../../lib/ui/messages/own'),
  ),
  search: location.search,
  onState: show,
  keepFilter(next) {
    filter = next;
    // Nothing the reader waits for.
    void remember(FILTER, next).catch(() => undefined);
  },
});
panel.start();

function show(state: PanelState): void {
  render(
    <Panel state={state} filter={filter} actions={panel.actions} lang={lang} t={t} />,
    document.body,
  );
}
