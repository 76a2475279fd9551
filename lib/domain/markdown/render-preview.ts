/** A comment (GFM) → the elements that show it, through the same tree as an export: what is shown is what is exported. */
import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { commentBlocks } from './comment';
import type { Preview, PreviewElement, PreviewNode } from './preview';

/** Headings in an export are of this depth and deeper; here they are all alike. */
const UNDER = 3;

export function renderPreview(comment: string): PreviewNode[] {
  return commentBlocks(comment, UNDER).flatMap(showBlock);
}

function showBlock(node: RootContent): PreviewNode[] {
  switch (node.type) {
    case 'paragraph':
      return [element('p', showAll(node.children))];
    case 'heading':
      return [element('h4', showAll(node.children))];
    case 'blockquote':
      return [element('blockquote', node.children.flatMap(showBlock))];
    case 'list': {
      const items = node.children.map((item) => element('li', showItem(item, node.spread)));
      if (!node.ordered) return [element('ul', items)];
      return [{ ...element('ol', items), start: node.start ?? 1 }];
    }
    case 'code':
      return [element('pre', [node.value])];
    case 'thematicBreak':
      return [element('hr', [])];
    case 'table':
      return [
        element(
          'table',
          node.children.map((row) =>
            element(
              'tr',
              row.children.map((cell) => element('td', showAll(cell.children))),
            ),
          ),
        ),
      ];
    default:
      // `commentBlocks` gives no other.
      return [];
  }
}

/** A tight item has its words without a paragraph around them. */
function showItem(
  { checked, children }: ListItem,
  spread: boolean | null | undefined,
): PreviewNode[] {
  const mark = typeof checked === 'boolean' ? [checked ? '☑ ' : '☐ '] : [];
  const shown = children.flatMap((child: BlockContent | RootContent) =>
    child.type === 'paragraph' && !spread ? showAll(child.children) : showBlock(child),
  );
  return [...mark, ...shown];
}

function showAll(nodes: readonly PhrasingContent[]): PreviewNode[] {
  return nodes.map(showSpan);
}

function showSpan(node: PhrasingContent): PreviewNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return element('code', [node.value]);
    case 'emphasis':
      return element('em', showAll(node.children));
    case 'strong':
      return element('strong', showAll(node.children));
    case 'delete':
      return element('del', showAll(node.children));
    case 'link':
      return { ...element('u', showAll(node.children)), title: node.url };
    case 'break':
      return element('br', []);
    default:
      return '';
  }
}

function element(tag: PreviewElement['tag'], children: Preview): PreviewElement {
  return { tag, children };
}
