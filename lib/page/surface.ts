/**
 * The one element we ever add to a page for our interface, and only while something of ours is open: a host with a
 * closed shadow root, in the top layer where the browser has one. Removed again on close.
 */
import { type ComponentChild, render } from 'preact';
import { renderedParent } from '../dom/flat-tree';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Theme } from '../domain/settings/settings';

const HOST_NAME = 'commons-gloss-ui';

export interface Surface {
  /** Shows `view` in place of what was shown. @param near what it is about: an open dialog around it must hold us. */
  show(view: ComponentChild, near?: Element): void;
  close(): void;
  readonly isOpen: boolean;
  /** How what is shown from now on looks and speaks. */
  dress(lang: InterfaceLanguage, theme: Theme): void;
  /** Whether an event's target or a mutated node is ours. */
  owns(node: EventTarget | null): boolean;
  /** The box of what is shown, in CSS pixels of the viewport. */
  findBox(): DOMRect | undefined;
}

/** @param findCss asked once, when something is first shown. */
export function createSurface(findCss: () => string): Surface {
  let lang: InterfaceLanguage = 'en';
  let theme: Theme = 'system';
  let open: { host: HTMLElement; container: HTMLElement; ended: AbortController } | undefined;
  /** Parsed once, when first needed. */
  let sheet: CSSStyleSheet | undefined;
  /** Outlives closing, because its removal is reported to observers afterwards. */
  let lastHost: HTMLElement | undefined;

  const attach = (parent: Element) => {
    const host = document.createElement(HOST_NAME);
    const root = host.attachShadow({ mode: 'closed' });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(findCss());
    }
    // Adopted, not a <style> element, which a page's content security policy could refuse.
    root.adoptedStyleSheets = [sheet];
    const container = document.createElement('div');
    // Inside, where the page cannot read which language the reader prefers.
    container.lang = lang;
    container.dataset.theme = theme;
    root.append(container);
    parent.append(host);
    raise(host);
    undoZoom(host, container);
    lastHost = host;
    const ended = new AbortController();
    // What goes into full screen later lies above us.
    const raiseAgain = () => {
      host.hidePopover?.();
      raise(host);
    };
    document.addEventListener('fullscreenchange', raiseAgain, { signal: ended.signal });
    open = { host, container, ended };
    return open;
  };

  const close = () => {
    if (!open) return;
    open.ended.abort();
    render(null, open.container);
    open.host.remove();
    open = undefined;
  };

  return {
    show(view, near) {
      // A page that replaced its whole document took our host with it.
      if (open && !open.host.isConnected) close();
      const { container } = open ?? attach(findParent(near));
      render(view, container);
    },
    close,
    dress(chosenLang, chosenTheme) {
      lang = chosenLang;
      theme = chosenTheme;
      if (!open) return;
      open.container.lang = lang;
      open.container.dataset.theme = theme;
    },
    get isOpen() {
      return open !== undefined;
    },
    owns(node) {
      return node !== null && node === lastHost;
    },
    findBox: () => open?.container.firstElementChild?.getBoundingClientRect(),
  };
}

/** Above modal dialogs and any z-index of the page. */
function raise(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}

/**
 * What is open over the page around `near`. Outside a modal dialog nothing can be clicked or focused, whatever lies
 * above it; a click outside a popover closes that; and beside an element that fills the screen, screen readers find nothing.
 */
function findParent(near: Element | undefined): Element {
  for (let at: Node | null = near ?? null; at; at = renderedParent(at)) {
    if (at instanceof Element && at.matches(HOLDS_ALL)) return at;
  }
  return document.documentElement;
}
const HOLDS_ALL = 'dialog:modal, :popover-open, :fullscreen';

/** `zoom` on an element around us would make us larger and put us elsewhere. */
function undoZoom(host: HTMLElement, container: HTMLElement): void {
  const zoom = 'currentCSSZoom' in host ? host.currentCSSZoom : 1;
  if (typeof zoom === 'number' && zoom > 0 && zoom !== 1) container.style.zoom = String(1 / zoom);
}
