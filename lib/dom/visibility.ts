/** Which elements hold text a reader sees, and which of them set their text apart. */

/** Elements that run on within a line; everything else, custom elements too unless styled so, is a block. */
const INLINE = (
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby ' +
  's slot small span strong sub sup time tt u var wbr'
).split(' ');

/** Selects all others. */
export const NOT_INLINE = `:not(${INLINE.join(',')})`;

/** Elements whose text is no prose of the document: code, controls, embedded and scripted content. */
const EXCLUDED = (
  'script style noscript template title code kbd samp textarea input select option optgroup ' +
  'datalist button iframe frame object embed svg math canvas audio video picture progress meter'
).split(' ');

export type ElementKind = 'block' | 'inline' | 'break' | 'excluded' | 'custom';

const KINDS: ReadonlyMap<string, ElementKind> = new Map([
  ...INLINE.map((name) => [name, 'inline'] as const),
  ...EXCLUDED.map((name) => [name, 'excluded'] as const),
  ['br', 'break'],
]);

/** What kind a local name makes an element; asked for every element of a page, so it costs one look. */
export function kindOf(localName: string): ElementKind {
  return KINDS.get(localName) ?? (localName.includes('-') ? 'custom' : 'block');
}

export function isBlock(element: Element): boolean {
  const kind = kindOf(element.localName);
  // Only custom elements need their style asked for.
  return (
    kind === 'block' ||
    (kind === 'custom' && !getComputedStyle(element).display.startsWith('inline'))
  );
}

export function isExcluded(element: Element): boolean {
  return (
    kindOf(element.localName) === 'excluded' || (element.hasAttributes() && isEditable(element))
  );
}

/** The one inline element that may have a shadow tree, and no name of its own making. */
export const INLINE_HOST = 'span';

/** The language an element declares. */
export function findLang(element: Element): string | undefined {
  return element.getAttribute('lang') ?? element.getAttribute('xml:lang') ?? undefined;
}

/** What somebody is writing is not being read, and changes with every key. */
export function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
}

/** Without a prototype: the browser looks there for every option that is not given, which takes as long as the answer. */
const WITH_VISIBILITY: CheckVisibilityOptions = Object.assign(Object.create(null), {
  visibilityProperty: true,
});

/**
 * Whether an element shows. Inline ones without attributes are not asked for `visibility: hidden`, which takes
 * twice as long as all the rest: what they inherit of it, the block around them has been asked for.
 */
export function isRendered(element: Element, isBare = false): boolean {
  if (isBare ? element.checkVisibility() : element.checkVisibility(WITH_VISIBILITY)) return true;
  // Such an element has no box of its own, which counts as hidden, but its children are shown.
  return getComputedStyle(element).display === 'contents';
}
