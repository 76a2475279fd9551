/**
 * The text of a PDF as a text source for a reading: all of it at once, painted on the pages that are on show.
 * Knows no viewer, only what it needs of one.
 */
import type { Block } from '../dom/block';
import { scrollToPlace } from '../dom/boxes';
import type { TextChange } from '../dom/page-text';
import { type Span, TextIndex } from '../dom/text-index';
import type { DrawnPage, ReadParagraph } from '../domain/pdf/page-text';
import { PdfBlock } from './pdf-block';
import { PdfLocator } from './pdf-locator';
import { PlainView } from './plain-view';
import { TextLayers } from './text-layers';

/** What is needed of whoever shows the pages. Pages count from 0. */
export interface PageViews {
  /** The one most of the window shows. */
  readonly current: number;
  /** Scrolls to a place of a page: points from its left and top, as shown. */
  goTo(page: number, x: number, y: number): void;
}

export interface PdfTextParts {
  readonly pages: readonly DrawnPage[];
  readonly paragraphs: readonly ReadParagraph[];
  /** BCP 47 as the document declares it, or ''. */
  readonly lang: string;
  /** What the document calls its pages; null where they are just counted. */
  readonly labels: readonly string[] | null;
  /** What stands above a page in the plain view, by what the document calls it. */
  readonly namePage: (label: string) => string;
  readonly views: PageViews;
}

/** A page that has not been drawn by then is not waited for: the reader has gone elsewhere. */
const DRAW_MS = 10_000;

export class PdfText {
  readonly #parts: PdfTextParts;
  readonly #layers = new TextLayers();
  readonly #locator: PdfLocator;
  readonly #blocks: readonly PdfBlock[];
  /** Its text without its pages, once somebody has it shown. */
  readonly plain: PlainView;
  readonly #waiting = new Set<() => void>();
  #index: TextIndex;
  #unread: readonly PdfBlock[] | undefined;
  /** Told which blocks are shown elsewhere than before, or no longer. */
  onShown: (blocks: readonly Block[]) => void = () => undefined;

  constructor(parts: PdfTextParts) {
    this.#parts = parts;
    const { paragraphs, lang, labels, namePage } = parts;
    const labelOf = (page: number) => labels?.[page] ?? String(page + 1);
    this.plain = new PlainView(paragraphs, (page) => namePage(labelOf(page)), lang);
    const document = { lang, labelOf, layers: this.#layers, plain: this.plain };
    const blocks = paragraphs.map((one, at) => new PdfBlock(one, at, document));
    this.#blocks = blocks;
    this.#locator = new PdfLocator(this.#layers, this.plain, blocks);
    this.#index = new TextIndex(0, [], this.#locator);
    this.#unread = blocks;
  }

  get index(): TextIndex {
    return this.#index;
  }

  begin(): void {}

  end(): void {}

  *readScreen(): Generator<void, readonly Block[]> {
    yield;
    return [];
  }

  *read(): Generator<void, void> {}

  takeChange(): TextChange | undefined {
    const added = this.#unread;
    if (!added) return undefined;
    this.#unread = undefined;
    this.#index = new TextIndex(1, added, this.#locator);
    return { index: this.#index, added, removed: [], moved: [] };
  }

  /** Shows the plain view in an element, or, with null, the pages again. */
  showPlain(root: HTMLElement | null): void {
    this.plain.show(root);
    this.onShown(this.#blocks);
  }

  findOnScreen(): readonly Block[] {
    if (this.plain.isShown) return this.#blocks.slice(...this.plain.inSight());
    const { current } = this.#parts.views;
    return [current - 1, current, current + 1].flatMap((page) => this.#locator.blocksOf(page));
  }

  guessOffsetOnScreen(): number {
    const [block] = this.plain.isShown
      ? this.findOnScreen()
      : this.#locator.blocksOf(this.#parts.views.current);
    return (block && this.#index.find(block)?.start) ?? 0;
  }

  /** A text layer is there, or there anew; whether its text is that of the page. */
  addLayer(page: number, root: Element): boolean {
    const gone = this.#layers.sweep();
    const drawn = this.#parts.pages[page];
    const isRight = drawn !== undefined && this.#layers.add(page, root, drawn);
    for (const wake of this.#waiting) wake();
    this.renew([page, ...gone]);
    return isRight;
  }

  /** The text of these pages is shown by other nodes than before. */
  renew(pages: readonly number[]): void {
    const blocks = new Set(pages.flatMap((page) => this.#locator.blocksOf(page)));
    if (blocks.size > 0) this.onShown([...blocks]);
  }

  async reveal(span: Span, at: 'middle' | 'top'): Promise<readonly StaticRange[]> {
    const place = this.#placeOf(span);
    if (!place) return [];
    if (!this.plain.isShown && !this.#layers.has(place.page)) {
      this.#parts.views.goTo(place.page, place.x, place.y);
      await this.#waitForLayer(place.page);
    }
    const ranges = this.#index.findRanges(span.start, span.end);
    scrollToPlace(ranges, at);
    return ranges;
  }

  #placeOf({ start }: Span) {
    const placed = this.#index.blockAt(start);
    if (!(placed?.block instanceof PdfBlock)) return undefined;
    const piece = placed.block.pieceAt(start - placed.start);
    const item = piece && this.#parts.pages[piece.page]?.items[piece.item];
    // Of turned text the top of the page is near enough.
    return (
      piece && item && { page: piece.page, x: 0, y: item.turns === 0 ? item.y - item.size : 0 }
    );
  }

  #waitForLayer(page: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => finish(), DRAW_MS);
      const finish = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const look = () => {
        if (this.#layers.has(page)) finish();
      };
      this.#waiting.add(look);
    });
  }
}
