/**
 * Reads what one container shows: its text, in blocks, and the containers inside it, which are not entered.
 * Inline markup leaves no trace; hidden, excluded and our own elements are passed over.
 */
import { Container, TextBlock, type TextDraft } from './container';
import { firstRenderedChild, nextRenderedSibling } from './flat-tree';
import { isBlock, isEditable, isRendered, kindOf } from './visibility';

export interface ReaderContext {
  /** Tells our own interface, whose text is not the page's. */
  isOwn(element: Element): boolean;
  /** The container of a block element met; `afresh` when everything inside it must be read again. */
  containerOf(element: Element, lang: string, afresh: boolean): Container;
  /** Called for each element entered on the way. */
  onInline(element: Element): void;
  /** Whether the element was put there, or changed, since it was read. */
  takeFresh(element: Element): boolean;
}

// Asking `Node` for its constants takes longer than all that depends on them.
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

export class ContainerReader {
  readonly #context: ReaderContext;
  readonly #container: Container;
  readonly #parts: (TextDraft | Container)[] = [];
  #open: TextDraft | undefined;

  constructor(container: Container, context: ReaderContext) {
    this.#container = container;
    this.#context = context;
  }

  /** Reads a child of the container, or of an inline element in it. Call in the order of the children. */
  read(node: Node, lang: string, afresh: boolean): void {
    const { nodeType } = node;
    if (nodeType === TEXT_NODE) this.#addText(node as Text, lang);
    else if (nodeType === ELEMENT_NODE) this.#addElement(node as Element, lang, afresh);
  }

  /** What was read, with the blocks of the last reading where their text is still there. */
  finish(onMoved: (block: TextBlock) => void): readonly (TextBlock | Container)[] {
    this.#close();
    const { parts } = this.#container;
    if (parts.length === 0) {
      return this.#parts.map((part) => (part instanceof Container ? part : new TextBlock(part)));
    }
    const before = parts.filter((part) => part instanceof TextBlock);
    const drafts = this.#parts.filter((part): part is TextDraft => !(part instanceof Container));
    const kept = matchBlocks(before, drafts);
    let at = 0;
    return this.#parts.map((part) => {
      if (part instanceof Container) return part;
      const block = kept[at++];
      if (!block) return new TextBlock(part);
      if (!isSame(block.nodes, part.nodes) || !isSame(block.starts, part.starts)) {
        block.nodes = part.nodes;
        block.starts = part.starts;
        onMoved(block);
      }
      return block;
    });
  }

  #addElement(element: Element, lang: string, afresh: boolean): void {
    const kind = kindOf(element);
    if (kind === 'break') this.#addLineBreak();
    if (kind === 'break' || kind === 'excluded') return;
    // Most elements have no attribute at all, and one question is cheaper than three.
    const isBare = !element.hasAttributes();
    if ((!isBare && isEditable(element)) || this.#context.isOwn(element)) return;
    const inside = this.#context.takeFresh(element) || afresh;
    const ownLang = isBare ? lang : (findLang(element) ?? lang);
    if (kind === 'block' || (kind === 'custom' && isBlock(element))) {
      this.#close();
      this.#parts.push(this.#context.containerOf(element, ownLang, inside));
      return;
    }
    if (!isRendered(element, isBare)) return;
    this.#context.onInline(element);
    // Words of another language within a sentence stay in its block: its text must not fall apart.
    const insideLang = ownLang === lang ? lang : (this.#open?.lang ?? ownLang);
    for (let node = firstRenderedChild(element); node; node = nextRenderedSibling(element, node)) {
      this.read(node, insideLang, inside);
    }
  }

  #addText(node: Text, lang: string): void {
    const { data } = node;
    if (!this.#open) {
      // White space alone, between two blocks, shows nothing.
      if (data.charCodeAt(0) <= 0x20 && !/\S/.test(data)) return;
      if (data.length === 0) return;
      this.#open = { element: this.#container.element, lang, text: '', nodes: [], starts: [] };
    }
    const open = this.#open;
    open.nodes.push(node);
    open.starts.push(open.text.length);
    open.text += data;
  }

  #addLineBreak(): void {
    if (this.#open) this.#open.text += '\n';
  }

  #close(): void {
    if (this.#open) this.#parts.push(this.#open);
    this.#open = undefined;
  }
}

/** The language an element declares. */
export function findLang(element: Element): string | undefined {
  if (!element.hasAttributes()) return undefined;
  return element.getAttribute('lang') ?? element.getAttribute('xml:lang') ?? undefined;
}

/**
 * For each draft the block it continues: same text, same language, matched from both ends, so that whatever
 * was inserted, removed or replaced in between leaves the others what they are.
 */
function matchBlocks(
  blocks: readonly TextBlock[],
  drafts: readonly TextDraft[],
): readonly (TextBlock | undefined)[] {
  const kept = new Array<TextBlock | undefined>(drafts.length).fill(undefined);
  const most = Math.min(blocks.length, drafts.length);
  let head = 0;
  while (head < most && isContinued(blocks[head], drafts[head])) {
    kept[head] = blocks[head];
    head += 1;
  }
  for (let tail = 1; tail <= most - head; tail += 1) {
    const block = blocks[blocks.length - tail];
    if (!isContinued(block, drafts[drafts.length - tail])) break;
    kept[drafts.length - tail] = block;
  }
  return kept;
}

function isContinued(block: TextBlock | undefined, draft: TextDraft | undefined): boolean {
  return block?.text === draft?.text && block?.lang === draft?.lang;
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
