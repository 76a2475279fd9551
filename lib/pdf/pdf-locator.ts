/** A place in the text layers of a PDF → the place in its paragraphs. */
import type { Block, BlockPoint } from '../dom/block';
import { firstIndex } from '../dom/first-index';
import type { Locator } from '../dom/text-index';
import { isBeforeBoundary } from '../dom/tree-order';
import type { Piece } from '../domain/pdf/page-text';
import { type PdfBlock, readOffset } from './pdf-block';
import type { PlainView } from './plain-view';
import type { TextLayers } from './text-layers';

interface PlacedPiece {
  readonly block: PdfBlock;
  readonly piece: Piece;
}

export class PdfLocator implements Locator {
  readonly #layers: TextLayers;
  readonly #plain: PlainView;
  readonly #blocks: readonly PdfBlock[];
  /** By page and item: what is read of it. Headers, page numbers and the like are in none. */
  readonly #pieces: PlacedPiece[][][] = [];

  constructor(layers: TextLayers, plain: PlainView, blocks: readonly PdfBlock[]) {
    this.#layers = layers;
    this.#plain = plain;
    this.#blocks = blocks;
    for (const block of blocks) {
      for (const piece of block.pieces) {
        this.#pieces[piece.page] ??= [];
        const page = this.#pieces[piece.page] as PlacedPiece[][];
        page[piece.item] ??= [];
        page[piece.item]?.push({ block, piece });
      }
    }
  }

  /** Each once, in order of the text. */
  blocksOf(page: number): readonly PdfBlock[] {
    const blocks = new Set<PdfBlock>();
    for (const item of this.#pieces[page] ?? [])
      for (const { block } of item ?? []) blocks.add(block);
    return [...blocks].sort((a, b) => a.position - b.position);
  }

  findPoint(node: Node, offset: number): BlockPoint | undefined {
    if (this.#plain.isShown) {
      const block = this.#blocks[this.#plain.findParagraph(node) ?? -1];
      // In the element itself a point is before its text or behind it.
      const inText = node instanceof Text || offset === 0 ? offset : block?.text.length;
      return block && { block, offset: inText ?? 0 };
    }
    const found = this.#layers.findItem(node, offset);
    const pieces = found && this.#pieces[found.page]?.[found.item];
    if (!found || !pieces) return undefined;
    const placed = pieces.find(({ piece }) => found.offset <= piece.to) ?? pieces.at(-1);
    return placed && { block: placed.block, offset: readOffset(placed.piece, found.offset) };
  }

  findPointFrom(
    _blocks: readonly Block[],
    container: Node,
    offset: number,
  ): BlockPoint | undefined {
    if (this.#plain.isShown) {
      const block = this.#blocks[this.#plain.firstAfter(container, offset)];
      return block && { block, offset: 0 };
    }
    for (const page of this.#layers.pages) {
      const elements = this.#layers.elementsOf(page);
      const first = firstAfter(elements, container, offset);
      for (let item = first; item < elements.length; item += 1) {
        const placed = this.#pieces[page]?.[item]?.[0];
        if (placed) return { block: placed.block, offset: placed.piece.start };
      }
    }
    return undefined;
  }

  findPointUpTo(blocks: readonly Block[], container: Node, offset: number): BlockPoint | undefined {
    if (this.#plain.isShown) {
      const last = this.#blocks[this.#plain.firstAfter(container, offset) - 1];
      if (last) return { block: last, offset: last.text.length };
    }
    for (const page of [...this.#layers.pages].reverse()) {
      const elements = this.#layers.elementsOf(page);
      for (let item = firstAfter(elements, container, offset) - 1; item >= 0; item -= 1) {
        const placed = this.#pieces[page]?.[item]?.at(-1);
        if (placed) return { block: placed.block, offset: placed.piece.end };
      }
    }
    const [block] = blocks;
    return block && { block, offset: 0 };
  }
}

/** The first item that does not begin before a boundary point. */
function firstAfter(
  elements: readonly (Element | undefined)[],
  container: Node,
  offset: number,
): number {
  const shown = elements.flatMap((element, item) => (element ? [{ element, item }] : []));
  const at = firstIndex(shown, ({ element }) => !isBeforeBoundary(element, container, offset));
  return shown[at]?.item ?? elements.length;
}
