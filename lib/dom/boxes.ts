/** Where spans of the page are on the screen. */

/** The box around ranges, in viewport coordinates (CSS pixels); of no size when nothing of them is shown. */
export function boxAround(ranges: readonly StaticRange[]): DOMRect {
  const boxes = ranges.flatMap((range) => [...toLiveRange(range).getClientRects()]);
  if (boxes.length === 0) return new DOMRect();
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Brings ranges into view without moving the focus: in the middle of the window, or near its top. */
export function scrollToPlace(ranges: readonly StaticRange[], place: 'middle' | 'top'): void {
  if (place === 'top') scrollToTopOf(ranges);
  else scrollToMiddle(ranges);
}

function scrollToMiddle(ranges: readonly StaticRange[]): void {
  const element = ranges[0]?.startContainer.parentElement;
  if (!element) return;
  openDetails(element);
  // First whatever scrolls around the words, then the words themselves: an element can be a screen high.
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  const box = boxAround(ranges);
  const middle = innerHeight / 2;
  if (box.height > 0 && Math.abs(box.top - middle) > innerHeight / 4) {
    scrollBy({ top: box.top - middle });
  }
}

/** Of the window, above what is scrolled to: what sticks to the top of a page is seldom higher. */
const TOP_MARGIN = 0.15;

/** Brings the beginning of ranges near the top of the window at once, as far as the page can scroll. */
function scrollToTopOf(ranges: readonly StaticRange[]): void {
  const element = ranges[0]?.startContainer.parentElement;
  if (!element) return;
  openDetails(element);
  element.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
  const { top } = boxAround(ranges);
  scrollBy({ top: top - innerHeight * TOP_MARGIN, behavior: 'instant' });
}

/** A closed `<details>` would keep the words hidden; opening it is what the reader asked for. */
function openDetails(element: Element): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
    at.open = true;
  }
}

/** A range that the browser can measure; of no extent where the page changed the text since it was read. */
export function toLiveRange(range: AbstractRange): Range {
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    // A collapsed range has no boxes.
  }
  return live;
}
