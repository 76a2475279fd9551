/** Switches between the pages of a PDF and its text alone, and stays at the same place. Pages count from 1. */
import type { PdfText } from '../pdf/pdf-text';
import type { PageViewer } from './page-viewer';

export interface TextMode {
  readonly isOn: boolean;
  use(on: boolean): void;
  goToPage(page: number): void;
}

/**
 * @param area where the text is put; scrolls. @param pages is hidden meanwhile.
 * @param onPage told which page's text is at the top.
 */
export function createTextMode(
  text: PdfText,
  viewer: PageViewer,
  area: HTMLElement,
  pages: HTMLElement,
  onPage: (page: number) => void,
  signal: AbortSignal,
): TextMode {
  const { plain } = text;
  const [column] = area.children;
  let isWaiting = false;

  const use = (on: boolean) => {
    if (on === plain.isShown || !(column instanceof HTMLElement)) return;
    const page = on ? viewer.current : plain.page;
    area.hidden = !on;
    pages.hidden = on;
    text.showPlain(on ? column : null);
    if (on) plain.goToPage(page);
    else viewer.goToPage(page + 1);
  };
  area.addEventListener(
    'scroll',
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        if (plain.isShown) onPage(plain.page + 1);
      });
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      plain.show(null);
      area.hidden = true;
    },
    { once: true },
  );

  return {
    get isOn() {
      return plain.isShown;
    },
    use,
    goToPage: (page) => plain.goToPage(page - 1),
  };
}
