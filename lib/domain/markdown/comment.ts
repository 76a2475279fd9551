/**
 * A comment, which is Markdown of its own (GFM), → nodes that can stand under a heading of the export. Whatever
 * the comment holds, it stays inside its note, links to nothing outside it and brings no raw HTML.
 */
import type {
  BlockContent,
  Definition,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { linkTo, text } from './nodes';
import { inOneLine, joinTexts, withoutLinks } from './phrasing';
import { toWritableLines } from './plain-text';

/**
 * Without task lists: after an empty item, this parser takes any `[x]` for a check mark and loses it. They are
 * found in the tree instead.
 */
const GFM = {
  extensions: [gfm(), { disable: { null: ['tasklistCheck'] } }],
  mdastExtensions: [gfmFromMarkdown()],
};

/** The blocks of `comment`, its headings below a heading of depth `under`. None for a blank comment. */
export function commentBlocks(comment: string, under: number): BlockContent[] {
  const source = toWritableLines(comment);
  if (source.trim() === '') return [];
  if (CONTAINER_TOWER.test(source) || countMarkers(source) > MAX_MARKERS) return verbatim(source);
  const tree = fromMarkdown(source, GFM);
  return isDeep(tree) ? verbatim(source) : new CommentRewriter(tree, source, under).blocks();
}

/** Nobody writes this deep by hand, and parser and serialiser would run out of stack. */
const MAX_DEPTH = 50;
const CONTAINER_TOWER = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}/m;
/** Parsing takes time quadratic in these: seconds from here on. */
const MAX_MARKERS = 5_000;

const CHECK_MARK = /^\[([ xX])\][ \t\n]/;

function countMarkers(source: string): number {
  return source.match(/[*_~[\]<]/g)?.length ?? 0;
}

function isDeep(tree: Root): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** The comment as its author typed it. */
function verbatim(source: string): BlockContent[] {
  return [{ type: 'code', value: source.replace(/^\n+|\n+$/g, '') }];
}

class CommentRewriter {
  readonly #tree: Root;
  readonly #source: string;
  readonly #under: number;
  readonly #definitions = new Map<string, Definition>();
  readonly #footnotes = new Map<string, FootnoteDefinition>();
  /** Identifiers of footnotes in the order of their numbers, which is that of their first mention. */
  readonly #cited: string[] = [];

  constructor(tree: Root, source: string, under: number) {
    this.#tree = tree;
    this.#source = source;
    this.#under = under;
    this.#collect(tree);
  }

  blocks(): BlockContent[] {
    const body = this.#flow(this.#tree.children);
    const footnotes = this.#footnoteList();
    return footnotes === null ? body : [...body, footnotes];
  }

  /** The first definition of an identifier is the one that counts. */
  #collect(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier)) {
      this.#definitions.set(node.identifier, node);
    }
    if (node.type === 'footnoteDefinition' && !this.#footnotes.has(node.identifier)) {
      this.#footnotes.set(node.identifier, node);
    }
    if ('children' in node) for (const child of node.children) this.#collect(child);
  }

  #flow(nodes: readonly RootContent[]): BlockContent[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: RootContent): BlockContent[] {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: this.#phrasing(node.children) }];
      case 'heading':
        return [this.#heading(node)];
      case 'blockquote':
        return [{ type: 'blockquote', children: this.#flow(node.children) }];
      case 'list':
        return [{ ...node, children: node.children.map((item) => this.#listItem(item)) }];
      case 'table':
        return [{ ...node, children: node.children.map((row) => this.#tableRow(row)) }];
      case 'html':
        return paragraphsOf(node.value);
      case 'code':
      case 'thematicBreak':
        return [node];
      default:
        // Definitions: they are written where they are used.
        return [];
    }
  }

  #listItem(item: ListItem): ListItem {
    const [first, ...rest] = item.children;
    const [start, ...others] = first?.type === 'paragraph' ? first.children : [];
    const marked = start?.type === 'text' ? CHECK_MARK.exec(start.value) : null;
    const escaped = this.#source[start?.position?.start.offset ?? 0] !== '[';
    if (start?.type !== 'text' || marked === null || escaped) {
      return { ...item, children: this.#flow(item.children) };
    }
    const unmarked = [text(start.value.slice(marked[0].length)), ...others];
    const paragraph: Paragraph = { type: 'paragraph', children: this.#phrasing(unmarked) };
    return { ...item, checked: marked[1] !== ' ', children: [paragraph, ...this.#flow(rest)] };
  }

  #tableRow(row: TableRow): TableRow {
    return {
      type: 'tableRow',
      children: row.children.map((cell) => ({
        type: 'tableCell',
        children: this.#phrasing(cell.children),
      })),
    };
  }

  #heading({ depth, children }: Heading): Heading {
    const lower = Math.min(6, this.#under + depth) as Heading['depth'];
    return { type: 'heading', depth: lower, children: inOneLine(this.#phrasing(children)) };
  }

  #phrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return joinTexts(nodes.flatMap((node) => this.#span(node)));
  }

  #span(node: PhrasingContent): PhrasingContent[] {
    switch (node.type) {
      case 'html':
        return [text(node.value)];
      case 'inlineCode':
        // Line ends mean spaces there.
        return [{ type: 'inlineCode', value: node.value.replaceAll('\n', ' ') }];
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ type: node.type, children: this.#phrasing(node.children) }];
      case 'link':
        return linkTo(node.url, this.#label(node.children), node.title);
      case 'linkReference': {
        const { url, title } = this.#definition(node.identifier);
        return linkTo(url, this.#label(node.children), title);
      }
      case 'image':
        return imageLink(node.url, node.alt);
      case 'imageReference':
        return imageLink(this.#definition(node.identifier).url, node.alt);
      case 'footnoteReference':
        return [text(`[${this.#footnoteNumber(node.identifier)}]`)];
      default:
        return [node];
    }
  }

  #label(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return joinTexts(withoutLinks(this.#phrasing(nodes)));
  }

  #definition(identifier: string): Definition {
    const definition = this.#definitions.get(identifier);
    // The parser makes a reference only of what the same comment defines.
    if (definition === undefined) throw new Error(`No definition of ${identifier}.`);
    return definition;
  }

  #footnoteNumber(identifier: string): number {
    if (!this.#cited.includes(identifier)) this.#cited.push(identifier);
    return this.#cited.indexOf(identifier) + 1;
  }

  /**
   * Footnotes as a numbered list. CommonMark has none: it would read `[^1]: word` as the definition of a link,
   * for every `[^1]` of the file.
   */
  #footnoteList(): List | null {
    for (const identifier of this.#footnotes.keys()) this.#footnoteNumber(identifier);
    const children = this.#cited.map((identifier): ListItem => {
      const note = this.#footnotes.get(identifier);
      return { type: 'listItem', spread: false, children: this.#flow(note?.children ?? []) };
    });
    if (children.length === 0) return null;
    return { type: 'list', ordered: true, start: 1, spread: false, children };
  }
}

/** An image as a link: opening an export must fetch nothing. */
function imageLink(url: string, alt: string | null | undefined): PhrasingContent[] {
  return linkTo(url, [text(alt || url)]);
}

/** Raw HTML as the text that it is. */
function paragraphsOf(html: string): Paragraph[] {
  return html
    .split(/\n[ \t]*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', children: [text(part.trim())] }));
}
