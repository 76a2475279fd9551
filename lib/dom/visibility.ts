/** Which elements hold text a reader sees, and which of them set their text apart. */

/** Elements that run on within a line; everything else, custom elements too unless styled so, is a block. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby ' +
    's slot small span strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements whose text is no prose of the document: code, controls, embedded and scripted content. */
const EXCLUDED = new Set(
  (
    'script style noscript template title code kbd samp textarea input select option optgroup ' +
    'datalist button iframe frame object embed svg math canvas audio video picture progress meter'
  ).split(' '),
);

export function isBlock(element: Element): boolean {
  const { localName } = element;
  if (INLINE.has(localName)) return false;
  // Only custom elements need their style asked for; known ones are told by name, which costs nothing.
  return !localName.includes('-') || !getComputedStyle(element).display.startsWith('inline');
}

export function isExcluded(element: Element): boolean {
  if (EXCLUDED.has(element.localName)) return true;
  // Most elements have no attribute at all, and one question is cheaper than two.
  if (!element.hasAttributes()) return false;
  // What somebody is writing is not being read, and changes with every key.
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
}

export function isRendered(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // Such an element has no box of its own, which counts as hidden, but its children are shown.
  return getComputedStyle(element).display === 'contents';
}
