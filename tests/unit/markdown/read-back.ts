/** A rendered export → what two independent Markdown parsers and a YAML parser make of it, in one shape. */
import { type Node as CommonmarkNode, Parser } from 'commonmark';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse as parseYaml } from 'yaml';

const GFM = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

export interface Block {
  /** As mdast names it. */
  readonly type: string;
  /** Of a heading; 0 for all else. */
  readonly depth: number;
  readonly text: string;
  readonly items: readonly string[];
  readonly links: readonly { readonly url: string; readonly text: string }[];
}

export interface ReadBack {
  readonly blocks: readonly Block[];
  /** The types of all nodes, at any depth. */
  readonly types: ReadonlySet<string>;
}

export interface Note {
  readonly heading: string;
  readonly quote: Block | undefined;
  readonly rest: readonly Block[];
}

export function splitFile(file: string): { facts: unknown; body: string } {
  const end = file.indexOf('\n---\n\n', 4);
  if (!file.startsWith('---\n') || end < 0) throw new Error('No front matter.');
  return {
    facts: parseYaml(file.slice(4, end), { version: '1.2', strict: true }),
    body: file.slice(end + 6),
  };
}

export function headings({ blocks }: ReadBack, depth: number): string[] {
  return blocks.filter((block) => block.depth === depth).map(({ text }) => text);
}

/** The blocks below the heading of depth 2 that says `title`, up to the next one. */
export function section({ blocks }: ReadBack, title: string): readonly Block[] {
  const start = blocks.findIndex(({ depth, text }) => depth === 2 && text === title);
  if (start < 0) return [];
  const end = blocks.findIndex(({ depth }, index) => index > start && depth > 0 && depth <= 2);
  return blocks.slice(start + 1, end < 0 ? undefined : end);
}

export function notesIn(file: ReadBack, title = 'Notes'): Note[] {
  const notes: { heading: string; quote: Block | undefined; rest: Block[] }[] = [];
  for (const block of section(file, title)) {
    const note = notes.at(-1);
    if (block.depth === 3) notes.push({ heading: block.text, quote: undefined, rest: [] });
    else if (note === undefined) throw new Error(`Text before the first note: ${block.text}`);
    else if (note.quote === undefined) note.quote = block;
    else note.rest.push(block);
  }
  return notes;
}

export function readWithGfm(body: string): ReadBack {
  return describe(treeOf(fromMarkdown(body, GFM)));
}

export function readWithCommonmark(body: string): ReadBack {
  return describe(treeOfCommonmark(new Parser().parse(body)));
}

/** What both parsers' trees have. */
interface Tree {
  readonly type: string;
  readonly depth: number;
  readonly url: string;
  readonly value: string;
  readonly children: readonly Tree[];
}

function treeOf(node: Nodes): Tree {
  return {
    type: node.type,
    depth: node.type === 'heading' ? node.depth : 0,
    url: node.type === 'link' ? node.url : '',
    value: 'value' in node ? node.value : '',
    children: 'children' in node ? node.children.map(treeOf) : [],
  };
}

const MDAST_NAMES: Readonly<Record<string, string>> = {
  block_quote: 'blockquote',
  item: 'listItem',
  html_block: 'html',
  html_inline: 'html',
};

function treeOfCommonmark(node: CommonmarkNode): Tree {
  const children: Tree[] = [];
  for (let child = node.firstChild; child !== null; child = child.next) {
    children.push(treeOfCommonmark(child));
  }
  return {
    type: MDAST_NAMES[node.type] ?? node.type,
    depth: node.type === 'heading' ? node.level : 0,
    url: node.destination ?? '',
    value: node.type === 'softbreak' ? '\n' : (node.literal ?? ''),
    children,
  };
}

function describe(root: Tree): ReadBack {
  const blocks = root.children.map((block) => ({
    type: block.type,
    depth: block.depth,
    text: textOf(block),
    items: block.type === 'list' ? block.children.map(textOf) : [],
    links: nodesOf(block)
      .filter(({ type }) => type === 'link')
      .map((link) => ({ url: link.url, text: textOf(link) })),
  }));
  return { blocks, types: new Set(nodesOf(root).map(({ type }) => type)) };
}

function nodesOf(tree: Tree): Tree[] {
  return [tree, ...tree.children.flatMap(nodesOf)];
}

function textOf(tree: Tree): string {
  return tree.value + tree.children.map(textOf).join('');
}
