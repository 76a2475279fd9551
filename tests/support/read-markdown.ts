/** Reads Markdown as other programs would: what it quotes, where it links, what it says. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export interface MarkdownContent {
  /** The text of each block quote. */
  readonly quotes: readonly string[];
  /** The addresses of links, in order. */
  readonly links: readonly string[];
  /** Everything a reader would read, without markup. */
  readonly text: string;
}

export function readMarkdown(markdown: string): MarkdownContent {
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const nodes = [...walk(root)];
  return {
    quotes: nodes.filter(({ type }) => type === 'blockquote').map(textOf),
    links: nodes.flatMap((node) => (node.type === 'link' ? node.url : [])),
    text: textOf(root),
  };
}

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isBlock = node.type === 'root' || node.type === 'list' || node.type === 'blockquote';
  return node.children.map(textOf).join(isBlock ? '\n' : '');
}
