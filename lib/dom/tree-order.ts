/** The order of nodes of one page, across shadow roots. */

/** Whether `node` comes before a boundary point: `offset` children into `container`. */
export function isBeforeBoundary(node: Node, container: Node, offset: number): boolean {
  const child = container.childNodes[offset];
  const [own, other] = alignTrees(node, child ?? container);
  const position = other.compareDocumentPosition(own);
  // Behind the last child, or in a node that has none: what the container holds is before the point.
  const before = child
    ? Node.DOCUMENT_POSITION_PRECEDING
    : Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY;
  return (position & before) !== 0;
}

/** Both nodes, or the hosts of the shadow trees they are in, such that they are in one tree. */
function alignTrees(a: Node, b: Node): [Node, Node] {
  const others = [b, ...hostsOf(b)];
  for (const own of [a, ...hostsOf(a)]) {
    const other = others.find((candidate) => candidate.getRootNode() === own.getRootNode());
    if (other) return [own, other];
  }
  return [a, b];
}

function hostsOf(node: Node): Element[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [root.host, ...hostsOf(root.host)] : [];
}
