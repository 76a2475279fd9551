/** The tree as it is rendered: open shadow trees in place of their hosts' children, slotted nodes in their slots. */

/** The first node rendered inside an element. */
export function firstRenderedChild(element: Element): Node | null {
  if (element.shadowRoot) return element.shadowRoot.firstChild;
  if (element.localName === 'slot') {
    return (element as HTMLSlotElement).assignedNodes()[0] ?? element.firstChild;
  }
  return element.firstChild;
}

/** The node rendered after `node`, which is rendered inside `parent`. */
export function nextRenderedSibling(parent: Element, node: Node): Node | null {
  if (parent.localName === 'slot' && node.parentNode !== parent) {
    const assigned = (parent as HTMLSlotElement).assignedNodes();
    return assigned[assigned.indexOf(node as Element | Text) + 1] ?? null;
  }
  return node.nextSibling;
}

/** What a node is rendered in; the document for its root element. */
export function renderedParent(node: Node): Node | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (slot) return slot;
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
}
