/** A finished tree → the fragment by which a viewer reaches each of its headings, as GitHub and most others name them. */
import type { Heading, Nodes, Root } from 'mdast';

/** The rule of GitHub's `html-pipeline`: letters, digits, `-` and `_` of the text; repeated names are numbered. */
export function anchorsOf(tree: Root): ReadonlyMap<Heading, string> {
  const anchors = new Map<Heading, string>();
  const taken = new Map<string, number>();
  for (const node of tree.children) {
    if (node.type !== 'heading') continue;
    const name = textOf(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const repeats = taken.get(name) ?? 0;
    taken.set(name, repeats + 1);
    anchors.set(node, repeats === 0 ? name : `${name}-${repeats}`);
  }
  return anchors;
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
