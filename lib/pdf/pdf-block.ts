/** A paragraph of a PDF as a block of text: shown on as many of its pages as there are text layers for. */
import type { Block } from '../dom/block';
import { firstIndex } from '../dom/first-index';
import type { RangeCollector } from '../dom/range-collector';
import type { PageNumber } from '../domain/anchoring/selectors';
import type { Piece, ReadParagraph } from '../domain/pdf/page-text';
import type { PlainView } from './plain-view';
import type { TextLayers } from './text-layers';

/** What all blocks of a document have in common. */
export interface BlockDocument {
  readonly lang: string;
  /** What the document calls a page, counted from 0. */
  readonly labelOf: (page: number) => string;
  readonly layers: TextLayers;
  readonly plain: PlainView;
}

export class PdfBlock implements Block {
  readonly kind: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly lang: string;
  readonly position: number;
  readonly #layers: TextLayers;
  readonly #plain: PlainView;
  readonly #labelOf: (page: number) => string;

  constructor({ kind, text, pieces }: ReadParagraph, at: number, document: BlockDocument) {
    this.kind = kind;
    this.text = text;
    this.pieces = pieces;
    this.lang = document.lang;
    this.position = at;
    this.#layers = document.layers;
    this.#plain = document.plain;
    this.#labelOf = document.labelOf;
  }

  get id(): number {
    return this.position;
  }

  /** The piece that holds the letter at `offset`, or the last before it. */
  pieceAt(offset: number): Piece | undefined {
    const at = firstIndex(this.pieces, ({ end }) => end > offset);
    return this.pieces[Math.min(at, this.pieces.length - 1)];
  }

  pageAt(offset: number): PageNumber | undefined {
    const piece = this.pieceAt(offset);
    return piece && { number: piece.page + 1, label: this.#labelOf(piece.page) };
  }

  collectRanges(start: number, end: number, ranges: RangeCollector): void {
    if (this.#plain.isShown) {
      const node = this.#plain.nodeOf(this.position);
      if (node) ranges.add(node, start, end);
      return;
    }
    const first = firstIndex(this.pieces, (piece) => piece.end > start);
    let before: Piece | undefined;
    for (let at = first; at < this.pieces.length; at += 1) {
      const piece = this.pieces[at] as Piece;
      if (piece.start >= end) break;
      const from = this.#layers.findNode(piece.page, piece.item, drawnOffset(piece, start), false);
      const to = this.#layers.findNode(piece.page, piece.item, drawnOffset(piece, end, true), true);
      if (from && to) {
        // What stands between two items drawn one after the other is at most a space.
        const follows = before?.page === piece.page && piece.item - before.item <= 2;
        if (from[0] !== to[0]) {
          ranges.addApart(from[0], from[1], from[0].length);
          ranges.add(to[0], 0, to[1]);
        } else if (follows && piece.item >= (before?.item ?? 0)) {
          ranges.add(from[0], from[1], to[1]);
        } else {
          ranges.addApart(from[0], from[1], to[1]);
        }
      }
      before = piece;
    }
  }
}

/** Where an offset of the block's text is in what a piece was drawn with; of a ligature there is no half. */
function drawnOffset({ from, to, start, end }: Piece, offset: number, atEnd = false): number {
  if (offset <= start) return from;
  if (offset >= end) return to;
  if (end - start === to - from) return from + offset - start;
  return atEnd ? to : from;
}

/** The other way round. */
export function readOffset({ from, to, start, end }: Piece, offset: number): number {
  if (offset <= from) return start;
  if (offset >= to) return end;
  return end - start === to - from ? start + offset - from : start;
}
