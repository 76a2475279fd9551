/**
 * Turns the box of some words and the size of a card into the place of the card beside the words.
 * All numbers are CSS pixels of the viewport; knows no element.
 */

/** A `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** What is higher scrolls inside. */
  readonly maxHeight: number;
  readonly side: 'below' | 'above' | 'beside';
}

export interface PlaceOptions {
  readonly prefer?: 'below' | 'above' | undefined;
  /** Kept free between it and its words. */
  readonly gap?: number | undefined;
  readonly widest?: number | undefined;
}

const MAX_WIDTH = 340;
/** Kept free between a card and the edges of the viewport. */
const MARGIN = 8;
/** Kept free between a card and its words. */
const GAP = 6;
/** Less than this is a slit to scroll in: then a place beside the words is better, where there is one. */
const COMFORTABLE_HEIGHT = 160;
/** One line of text and a row of buttons: a card is never cut lower, wherever it has to go. */
const LEAST_HEIGHT = 72;

/** The greatest width of a card, or of something that may be `widest`. */
export function maxWidth(viewport: Size, widest = MAX_WIDTH): number {
  return Math.min(widest, viewport.width - 2 * MARGIN);
}

/**
 * Below or above the words, whichever has room, `prefer` first; beside them when they leave little room
 * either way. It covers the words only when they leave less than LEAST_HEIGHT on every side.
 */
export function place(
  words: Box,
  card: Size,
  viewport: Size,
  { prefer = 'below', gap = GAP, widest = MAX_WIDTH }: PlaceOptions = {},
): Placement {
  const anchor = clip(words, viewport);
  const width = Math.min(card.width, maxWidth(viewport, widest));
  const room = {
    below: viewport.height - MARGIN - gap - anchor.bottom,
    above: anchor.top - gap - MARGIN,
  };
  const other = prefer === 'below' ? 'above' : 'below';
  const roomier = room[prefer] >= room[other] ? prefer : other;
  const fitting = ([prefer, other] as const).find((side) => room[side] >= card.height);
  const side = fitting ?? roomier;

  if (room[side] < Math.min(card.height, COMFORTABLE_HEIGHT)) {
    const left = findLeftBeside(anchor, width, viewport);
    if (left !== undefined) return placeBeside(anchor, { ...card, width }, viewport, left);
  }
  const maxHeight = Math.min(
    Math.max(room[side], LEAST_HEIGHT),
    Math.max(viewport.height - 2 * MARGIN, 0),
  );
  const height = Math.min(card.height, maxHeight);
  return {
    left: clamp(anchor.left, MARGIN, viewport.width - MARGIN - width),
    top: clamp(
      side === 'below' ? anchor.bottom + gap : anchor.top - gap - height,
      MARGIN,
      viewport.height - MARGIN - height,
    ),
    width,
    maxHeight,
    side,
  };
}

function placeBeside(anchor: Box, card: Size, viewport: Size, left: number): Placement {
  const maxHeight = viewport.height - 2 * MARGIN;
  const lowestTop = viewport.height - MARGIN - Math.min(card.height, maxHeight);
  return {
    left,
    top: clamp(anchor.top, MARGIN, lowestTop),
    width: card.width,
    maxHeight,
    side: 'beside',
  };
}

function findLeftBeside(anchor: Box, width: number, viewport: Size): number | undefined {
  const right = anchor.right + GAP;
  if (right + width + MARGIN <= viewport.width) return right;
  const left = anchor.left - GAP - width;
  return left >= MARGIN ? left : undefined;
}

/** The part in view; for words scrolled out of view, a line on the edge they left by. */
function clip(box: Box, viewport: Size): Box {
  return {
    left: clamp(box.left, 0, viewport.width),
    top: clamp(box.top, 0, viewport.height),
    right: clamp(box.right, 0, viewport.width),
    bottom: clamp(box.bottom, 0, viewport.height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
