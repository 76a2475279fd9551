/** A point on the screen → the offset of the text under it. Works where `highlightsFromPoint` is missing. */
import type { TextIndex } from './text-index';

/** The offset of the character at a viewport point (CSS pixels), or undefined where there is no text. */
export function findOffsetAtPoint(index: TextIndex, x: number, y: number): number | undefined {
  const caret = caretAt(x, y);
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE) return undefined;
  const text = caret.node as Text;
  // A caret stands between two characters, so the one that was hit is on either side of it. And a click in
  // an empty margin has a nearest caret too: only a character whose box holds the point was hit.
  for (const at of [caret.offset, caret.offset - 1]) {
    if (at >= 0 && at < text.length && coversPoint(text, at, x, y))
      return index.findOffset(text, at);
  }
  return undefined;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: openRoots(x, y) });
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** The open shadow roots around the point, without which the caret would stop at their hosts. */
function openRoots(x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let root = document.elementFromPoint(x, y)?.shadowRoot;
  while (root && !roots.includes(root)) {
    roots.push(root);
    root = root.elementFromPoint(x, y)?.shadowRoot;
  }
  return roots;
}

function coversPoint(text: Text, at: number, x: number, y: number): boolean {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}
