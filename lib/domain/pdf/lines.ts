/** What is drawn on a page → its lines, in the order drawn. A gap as wide as between columns or cells ends a line. */
import type { DrawnPage, DrawnText } from './page-text';

export interface Line {
  /** Of the items it is made of, in order. */
  readonly items: readonly number[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of most of its letters. */
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly turns: number;
}

/** In sizes of the font. Word spaces of justified text stay below a gap, superscripts within a shift. */
const WIDEST_GAP = 1.8;
const LARGEST_SHIFT = 0.55;
const LARGEST_OVERLAP = 0.6;
/** A gap no drawn space fills: letters further apart are two words. */
export const SPACE_WIDTH = 0.17;

export function findLines({ items }: DrawnPage): Line[] {
  const lines: LineDraft[] = [];
  let open: LineDraft | undefined;
  for (const [at, item] of items.entries()) {
    if (item.text === '') continue;
    if (item.text.trim() === '') {
      open?.add(at, item);
      continue;
    }
    if (!open?.takes(item)) {
      open = new LineDraft();
      lines.push(open);
    }
    open.add(at, item);
  }
  return joinMarkers(lines.map((line) => line.finish(items)));
}

class LineDraft {
  readonly #items: number[] = [];
  #first: DrawnText | undefined;
  #largest: DrawnText | undefined;
  #left = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #backwards = false;
  /** Letters by the font and size they are drawn in. */
  readonly #letters = new Map<string, { count: number; item: DrawnText }>();

  takes(item: DrawnText): boolean {
    const largest = this.#largest;
    if (!largest || largest.turns !== item.turns) return false;
    const size = Math.max(largest.size, item.size);
    if (Math.abs(item.y - largest.y) > LARGEST_SHIFT * size) return false;
    const after = item.x - this.#right;
    const before = this.#left - (item.x + item.width);
    const gap = Math.abs(after) <= Math.abs(before) ? after : before;
    const follows = gap > -LARGEST_OVERLAP * size && gap < WIDEST_GAP * size;
    if (follows && gap === before && before !== after) this.#backwards = true;
    return follows && (gap === after || this.#backwards);
  }

  add(at: number, item: DrawnText): void {
    this.#items.push(at);
    if (item.text.trim() === '') return;
    this.#first ??= item;
    if (!this.#largest || item.size > this.#largest.size) this.#largest = item;
    this.#left = Math.min(this.#left, item.x);
    this.#right = Math.max(this.#right, item.x + item.width);
    const style = `${item.font} ${Math.round(item.size * 2)}`;
    const count = (this.#letters.get(style)?.count ?? 0) + item.text.length;
    this.#letters.set(style, { count, item });
  }

  finish(drawn: readonly DrawnText[]): Line {
    const [main] = [...this.#letters.values()].sort((a, b) => b.count - a.count);
    const item = (main?.item ?? this.#first) as DrawnText;
    return {
      items: this.#items,
      text: this.#items.map((at) => drawn[at]?.text ?? '').join(''),
      left: this.#left,
      right: this.#right,
      baseline: item.y,
      size: item.size,
      font: item.font,
      turns: item.turns,
    };
  }
}

/** A bullet, or the number of an item or a note, that stands apart from what it marks. */
const MARKER = /^\s*(?:[•▪◦‣●○■–—*†‡-]|\(?(?:\d{1,3}|\p{L}|[ivxlc]{1,5})[.)]|\d{1,3})\s*$/u;
/** Sizes of the font. */
const MARKER_GAP = 4;

function joinMarkers(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const marks =
      before &&
      MARKER.test(before.text) &&
      before.turns === line.turns &&
      Math.abs(before.baseline - line.baseline) < LARGEST_SHIFT * line.size &&
      line.left > before.right - line.size &&
      line.left - before.right < MARKER_GAP * line.size;
    if (!marks) {
      joined.push(line);
      continue;
    }
    joined[joined.length - 1] = {
      ...line,
      items: [...before.items, ...line.items],
      text: `${before.text} ${line.text}`,
      left: before.left,
    };
  }
  return joined;
}
