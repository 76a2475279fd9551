/**
 * The one element we ever add to a page, and only while something of ours is open: a host with a closed
 * shadow root, in the top layer where the browser has one. Removed again on close.
 */
import { type ComponentChild, render } from 'preact';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Theme } from '../domain/settings/settings';

const HOST_NAME = 'commons-gloss-ui';

export interface Surface {
  /** Shows `view` in place of what was shown. */
  show(view: ComponentChild): void;
  close(): void;
  readonly isOpen: boolean;
  /** How what is shown from now on looks and speaks. */
  dress(lang: InterfaceLanguage, theme: Theme): void;
  /** Whether an event's target or a mutated node is ours. */
  owns(node: EventTarget | null): boolean;
}

export function createSurface(css: string): Surface {
  let lang: InterfaceLanguage = 'en';
  let theme: Theme = 'system';
  let open: { host: HTMLElement; container: HTMLElement } | undefined;
  /** Outlives closing, because its removal is reported to observers afterwards. */
  let lastHost: HTMLElement | undefined;

  const attach = () => {
    const host = document.createElement(HOST_NAME);
    host.lang = lang;
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    // Adopted, not a <style> element, which a page's content security policy could refuse.
    root.adoptedStyleSheets = [sheet];
    const container = document.createElement('div');
    container.dataset.theme = theme;
    root.append(container);
    document.documentElement.append(host);
    raise(host);
    lastHost = host;
    open = { host, container };
    return open;
  };

  return {
    show(view) {
      // A page that replaced its whole document took our host with it.
      const { container } = open?.host.isConnected ? open : attach();
      render(view, container);
    },
    close() {
      if (!open) return;
      render(null, open.container);
      open.host.remove();
      open = undefined;
    },
    dress(chosenLang, chosenTheme) {
      lang = chosenLang;
      theme = chosenTheme;
      if (!open) return;
      open.host.lang = lang;
      open.container.dataset.theme = theme;
    },
    get isOpen() {
      return open !== undefined;
    },
    owns(node) {
      return node !== null && node === lastHost;
    },
  };
}

/** Above modal dialogs and any z-index of the page. */
function raise(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}
