/**
 * The element over the page in which marks are drawn, and when they are drawn anew. Only what is near the screen is
 * ever measured. It takes no pointer and no focus, and is there only while something is marked.
 */
import type { DrawnStyle, Mark } from './highlight-painter';
import { type Box, createSight } from './overlay-boxes';

const HOST_NAME = 'commons-gloss-marks';
/** A page may change many times a second; after a change its marks follow as often as this, in ms. */
const CHANGES_MS = 100;
/** So far around the screen elements are taken to be near it. */
const AROUND = '25%';

/** As entrypoints/content/highlights.css has it. Nothing of the page's own style may come in. */
const CSS_TEXT = `
:host { all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important;
  pointer-events: none !important; }
@media print { :host { display: none !important; } }
i { position: absolute; box-sizing: border-box; pointer-events: none; }
[data-mark=concept] { border-bottom: 1.5px dotted #2f8f6b; }
[data-mark=unsure] { border-bottom: 1.5px dashed #80868e; }
[data-mark=case] { border-bottom: 3px double #3f7fb8; }
[data-tags=solid] :is([data-mark=concept], [data-mark=unsure]) { border-bottom-style: solid; }
[data-tags=tinted] :is([data-mark=concept], [data-mark=unsure], [data-mark=case]) { border: 0; }
[data-tags=tinted] [data-mark=concept] { background: rgb(47 143 107 / 22%); }
[data-tags=tinted] [data-mark=unsure] { background: rgb(128 134 142 / 22%); }
[data-tags=tinted] [data-mark=case] { background: rgb(63 127 184 / 22%); }
[data-mark=note] { background: rgb(255 209 71 / 35%); border-bottom: 2px solid #c99a12; }
[data-mark=current] { background: rgb(47 143 107 / 30%); outline: 2px solid #2f8f6b; }
@media (forced-colors: active) { i { forced-color-adjust: none; } }
`;

interface Drawn {
  readonly mark: Mark;
  readonly range: AbstractRange;
}

export interface Overlay {
  readonly host: HTMLElement;
  /** Draws what is marked in an element, whenever it is near the screen. */
  watch(element: Element): void;
  unwatch(element: Element): void;
  /** Draws anew with the next frame. */
  update(): void;
  close(): void;
}

/** @param marksIn those to be drawn that begin in an element. */
export function createOverlay(
  marksIn: (element: Element) => readonly Drawn[],
  tagStyle: DrawnStyle,
): Overlay {
  const host = document.createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.dataset.tags = tagStyle;
  root.append(layer);
  const near = new Set<Element>();
  const ended = new AbortController();
  const { signal } = ended;
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    frame = undefined;
    // A page that replaced its whole document took our host with it.
    if (!host.isConnected) attach();
    const boxes: { readonly mark: Mark; readonly box: Box }[] = [];
    const sight = createSight();
    for (const element of near) {
      for (const { mark, range } of marksIn(element)) {
        for (const box of sight.findBoxes(range)) boxes.push({ mark, box });
      }
    }
    // Asked of the layer itself, for the page decides what we are placed in.
    const origin = layer.getBoundingClientRect();
    while (layer.childElementCount > boxes.length) layer.lastElementChild?.remove();
    for (const [at, { mark, box }] of boxes.entries()) {
      const element = layer.children[at] ?? layer.appendChild(document.createElement('i'));
      place(element as HTMLElement, mark, box, origin);
    }
  };
  const update = () => {
    frame ??= requestAnimationFrame(draw);
  };
  const updateLater = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      update();
    }, CHANGES_MS);
  };

  const attach = () => {
    document.documentElement.append(host);
    raise();
    const { currentCSSZoom: zoom = 1 } = host as { readonly currentCSSZoom?: number };
    layer.style.zoom = String(1 / zoom);
  };
  /** Above whatever the page put into its top layer meanwhile. */
  const raise = () => {
    if (typeof host.showPopover !== 'function') return;
    host.popover = 'manual';
    host.hidePopover();
    host.showPopover();
  };

  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      update();
    },
    { rootMargin: AROUND },
  );
  const changes = new MutationObserver(updateLater);
  changes.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['class', 'style', 'hidden', 'open'],
  });
  const sizes = new ResizeObserver(updateLater);
  sizes.observe(document.documentElement);
  const options = { signal, capture: true, passive: true };
  addEventListener('scroll', update, options);
  addEventListener('resize', update, options);
  for (const type of ['load', 'transitionend', 'animationend', 'input']) {
    document.addEventListener(type, updateLater, options);
  }
  for (const type of ['toggle', 'fullscreenchange']) {
    const raiseAfter = ({ target }: Event) => {
      // Our own raising is a toggle too, and that of a card is none of the page's.
      if (target instanceof Element && target.localName.startsWith('commons-gloss-')) return;
      raise();
      update();
    };
    document.addEventListener(type, raiseAfter, options);
  }
  attach();

  return {
    host,
    watch: (element) => sight.observe(element),
    unwatch(element) {
      sight.unobserve(element);
      near.delete(element);
    },
    update,
    close() {
      ended.abort();
      sight.disconnect();
      changes.disconnect();
      sizes.disconnect();
      clearTimeout(timer);
      if (frame !== undefined) cancelAnimationFrame(frame);
      host.remove();
    },
  };
}

function place(element: HTMLElement, mark: Mark, box: Box, origin: Box): void {
  if (element.dataset.mark !== mark) element.dataset.mark = mark;
  const { style } = element;
  style.left = `${box.left - origin.left}px`;
  style.top = `${box.top - origin.top}px`;
  style.width = `${box.right - box.left}px`;
  style.height = `${box.bottom - box.top}px`;
}
