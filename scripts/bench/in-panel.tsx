/** Runs inside the bench's page, with the panel the extension ships: what a reader does with a very long outline. */
import { render } from 'preact';
import { NO_FILTER } from '../../lib/domain/outline/outline-filter';
import { panelMessages } from '../../lib/ui/messages/panel';
import { Panel } from '../../lib/ui/panel/Panel';
import panelCss from '../../lib/ui/styles/panel.css?inline';
import { aLongPanelContent, IDLE_PANEL_ACTIONS } from '../../tests/gallery/panel-samples';

const t = panelMessages('en');

const panelBench = {
  /** Draws the panel; resolves when it is on the screen. */
  async show(mentions: number): Promise<void> {
    const style = document.createElement('style');
    style.textContent = panelCss;
    document.head.append(style);
    render(
      <Panel
        state={aLongPanelContent(mentions)}
        filter={NO_FILTER}
        actions={IDLE_PANEL_ACTIONS}
        lang="en"
        t={t}
      />,
      document.body,
    );
    await settle();
  },

  /** Unfolds all sections. */
  async unfold(): Promise<void> {
    document.querySelector<HTMLElement>('.count-line button')?.click();
    await settle();
  },

  /** A screen at a time; how many rows were drawn at the end. */
  async scroll(screens: number): Promise<number> {
    const box = document.querySelector('.rows');
    for (let screen = 0; screen < screens; screen += 1) {
      box?.scrollBy({ top: innerHeight, behavior: 'instant' });
      await nextFrame();
    }
    await settle();
    return document.querySelectorAll('.rows li').length;
  },

  /** Types into the search, and takes it back; the count that was told at the end of the typing. */
  async filter(words: string): Promise<string> {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    let told = '';
    const put = async (text: string) => {
      if (!field) return;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    };
    for (let length = 1; length <= words.length; length += 1) await put(words.slice(0, length));
    told = document.querySelector('.count-line [role=status]')?.textContent ?? '';
    await put('');
    return told;
  },
};

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** What is drawn is measured, and drawn anew where that moves it. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

export type PanelBench = typeof panelBench;

Object.assign(globalThis, { panelBench });
