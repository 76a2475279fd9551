/** The tree as it is rendered: open shadow trees in place of their hosts' children, slotted nodes in their slots. */

/** The first node rendered inside an element. */
export function firstRenderedChild(element: Element): Node | null {
  if (element.shadowRoot) return element.shadowRoot.firstChild;
  return (isSlot(element) && element.assignedNodes()[0]) || element.firstChild;
}

/** Only what is in a slot may have other siblings than those the browser names. */
export function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot';
}

/** The node rendered after `node`, which is rendered inside a slot. */
export function nextSlotted(slot: HTMLSlotElement, node: Node): Node | null {
  if (node.parentNode === slot) return node.nextSibling;
  const assigned = slot.assignedNodes();
  return assigned[assigned.indexOf(node as Element | Text) + 1] ?? null;
}

/** What a node is rendered in; the document for its root element. */
export function renderedParent(node: Node): Node | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (slot) return slot;
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
}
