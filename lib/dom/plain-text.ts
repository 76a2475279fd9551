/**
 * Reads an element that holds nothing but text and inline elements that are shown, as most paragraphs do, in one
 * question for the text and a few for each element, none for each text node. Whatever needs a closer look is left
 * to `ContainerReader`, which comes to the same text where both can tell.
 */
import { findLang, INLINE_HOST, isEditable, isRendered, kindOf } from './visibility';

/** As ContainerReader reads at once; an element with more inside takes its steps. */
const MOST_ELEMENTS = 200;
const BLANK = 0x20;

export interface PlainText {
  /** Empty when nothing is there to be read. */
  readonly text: string;
  /** Elements looked at on the way. */
  readonly elements: number;
}

/** Undefined when only a closer look can tell. `element` is shown, has no shadow tree and its text is in `lang`. */
export function readPlainText(
  element: Element,
  lang: string,
  isOwn: (element: Element) => boolean,
): PlainText | undefined {
  const elements = countInline(element, lang, isOwn, MOST_ELEMENTS);
  if (elements < 0) return undefined;
  const text = element.textContent ?? '';
  if (text.length > 0 && text.charCodeAt(0) > BLANK) return { text, elements };
  if (/^[ \t\n\f\r]*$/.test(text)) return { text: '', elements };
  return beginsWithBlankNode(element) ? undefined : { text, elements };
}

/** How many elements are inside, at most `most`; −1 when there are more, or one that is not simply shown within the line. */
function countInline(
  parent: Element,
  lang: string,
  isOwn: (element: Element) => boolean,
  most: number,
): number {
  let count = 0;
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (count >= most || !isPlainInline(child, lang) || isOwn(child)) return -1;
    const inside = countInline(child, lang, isOwn, most - count);
    if (inside < 0) return -1;
    count += 1 + inside;
  }
  return count;
}

function isPlainInline(element: Element, lang: string): boolean {
  const { localName } = element;
  if (kindOf(localName) !== 'inline' || localName === 'slot') return false;
  if (localName === INLINE_HOST && element.shadowRoot) return false;
  const isBare = !element.hasAttributes();
  if (!isBare && (isEditable(element) || (findLang(element) ?? lang) !== lang)) return false;
  return isRendered(element, isBare);
}

/** White space in a node of its own before the text is no part of a block. */
function beginsWithBlankNode({ firstChild }: Element): boolean {
  return !(firstChild instanceof Text && /\S/.test(firstChild.data));
}
