/** The inside of a paragraph → the same words in a simpler form, for places that cannot hold all that Markdown has. */
import type { PhrasingContent } from 'mdast';
import { text } from './nodes';

/** What links in `nodes` say, without the links: a link in a link would end the outer one. */
export function withoutLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') return withoutLinks(node.children);
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
      return [{ type: node.type, children: withoutLinks(node.children) }];
    }
    return [node];
  });
}

/** Underlined headings may have several lines; below the second level Markdown has none of those. */
export function inOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return joinTexts(
    nodes.map((node): PhrasingContent => {
      if (node.type === 'break') return text(' ');
      if (node.type === 'text') return text(node.value.replaceAll('\n', ' '));
      if (!('children' in node)) return node;
      return { ...node, children: inOneLine(node.children) };
    }),
  );
}

/** Neighbouring texts as one: the serialiser sees what two of them spell together only then. */
export function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = text(last.value + node.value);
    } else {
      joined.push(node);
    }
  }
  return joined;
}
