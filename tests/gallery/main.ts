/** The gallery in a browser tab: `?state=<name>&lang=<language>&theme=<theme>` shows one state, without it all are listed. */
import { chooseInterfaceLanguage, INTERFACE_LANGUAGES } from '../../lib/domain/i18n/languages';
import { showState } from './show-state';
import { findState, STATES } from './states';

const query = new URLSearchParams(location.search);
const stage = document.querySelector<HTMLElement>('#stage');
document.documentElement.dataset.theme = query.get('theme') ?? 'system';
const state = findState(query.get('state') ?? '');
if (stage && state) showState(state, chooseInterfaceLanguage([query.get('lang') ?? 'en']), stage);
else if (stage) stage.append(...STATES.map(({ name }) => listItem(name)));

function listItem(name: string): HTMLElement {
  const item = document.createElement('p');
  item.append(`${name}: `);
  for (const lang of INTERFACE_LANGUAGES) {
    const link = document.createElement('a');
    link.href = `?${new URLSearchParams({ state: name, lang })}`;
    link.textContent = lang;
    item.append(link, ' ');
  }
  return item;
}
