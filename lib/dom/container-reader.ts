/**
 * Reads what one container shows: its text, in blocks, and the containers inside it, which are not entered.
 * Inline markup leaves no trace; hidden, excluded and our own elements are passed over.
 */
import { type Container, TextBlock } from './container';
import { firstRenderedChild, isSlot, nextSlotted } from './flat-tree';
import { findLang, INLINE_HOST, isBlock, isEditable, isRendered, kindOf } from './visibility';

/** How many nodes may still be looked at before the page has its turn; whoever looks at some takes them off. */
export interface Budget {
  left: number;
}

export interface ReaderContext {
  /** Tells our own interface, whose text is not the page's. */
  isOwn(element: Element): boolean;
  /** The container of a block element met, read or still to be read; `afresh` when everything inside it must be read again. */
  containerOf(element: Element, lang: string, afresh: boolean): Container;
  /** Called for each element entered on the way that may have a shadow tree. */
  onHost(element: Element): void;
  /** Whether the element was put there, or changed, since it was read. */
  takeFresh(element: Element): boolean;
}

// Asking `Node` for its constants takes longer than all that depends on them.
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA_SECTION_NODE = 4;
const BLANK = 0x20;

export class ContainerReader {
  readonly #context: ReaderContext;
  readonly #container: Container;
  readonly #afresh: boolean;
  readonly #slot: HTMLSlotElement | undefined;
  readonly #parts: (TextBlock | Container)[] = [];
  /** The child to be read next. */
  #next: Node | null;
  #open: TextBlock | undefined;

  /** @param afresh whether everything inside the containers in this one must be read again as well. */
  constructor(container: Container, context: ReaderContext, afresh: boolean) {
    const { element, shown } = container;
    this.#context = context;
    this.#container = container;
    this.#afresh = afresh;
    this.#slot = isSlot(element) ? element : undefined;
    this.#next = shown ? firstRenderedChild(element) : null;
  }

  /** Reads on for as long as the budget lasts; tells whether it has come to the end. */
  read(budget: Budget): boolean {
    const { lang } = this.#container;
    const slot = this.#slot;
    for (let node = this.#next; node; ) {
      if (budget.left <= 0) {
        this.#next = node;
        return false;
      }
      this.#read(node, lang, this.#afresh);
      node = slot ? nextSlotted(slot, node) : node.nextSibling;
      budget.left -= 1;
    }
    this.#next = null;
    return true;
  }

  #read(node: Node, lang: string, afresh: boolean): void {
    const { nodeType } = node;
    if (nodeType === TEXT_NODE || nodeType === CDATA_SECTION_NODE)
      this.#addText(node as Text, lang);
    else if (nodeType === ELEMENT_NODE) this.#addElement(node as Element, lang, afresh);
  }

  /** What was read, with the blocks of the last reading where their text is still there. */
  finish(onMoved: (block: TextBlock) => void): readonly (TextBlock | Container)[] {
    this.#open = undefined;
    return continueParts(this.#container.parts, this.#parts, onMoved);
  }

  #addElement(element: Element, lang: string, afresh: boolean): void {
    const { localName } = element;
    const kind = kindOf(localName);
    if (kind === 'break') this.#addLineBreak();
    if (kind === 'break' || kind === 'excluded') return;
    // Most elements have no attribute at all, and one question is cheaper than three.
    const isBare = !element.hasAttributes();
    if ((!isBare && isEditable(element)) || this.#context.isOwn(element)) return;
    const inside = this.#context.takeFresh(element) || afresh;
    const ownLang = isBare ? lang : (findLang(element) ?? lang);
    if (kind === 'block' || (kind === 'custom' && isBlock(element))) {
      this.#open = undefined;
      this.#parts.push(this.#context.containerOf(element, ownLang, inside));
      return;
    }
    if (!isRendered(element, isBare)) return;
    if (kind === 'custom' || localName === INLINE_HOST) this.#context.onHost(element);
    // Words of another language within a sentence stay in its block: its text must not fall apart.
    this.#readInline(element, ownLang === lang ? lang : (this.#open?.lang ?? ownLang), inside);
  }

  #readInline(element: Element, lang: string, afresh: boolean): void {
    const slot = isSlot(element) ? element : undefined;
    for (let node = firstRenderedChild(element); node; ) {
      this.#read(node, lang, afresh);
      node = slot ? nextSlotted(slot, node) : node.nextSibling;
    }
  }

  #addText(node: Text, lang: string): void {
    const { data } = node;
    if (this.#open) {
      this.#open.append(node, data);
      return;
    }
    // White space alone, between two blocks, shows nothing.
    if (data.length === 0 || (data.charCodeAt(0) <= BLANK && !/\S/.test(data))) return;
    this.#open = new TextBlock(this.#container.element, lang, data, node);
    this.#parts.push(this.#open);
  }

  #addLineBreak(): void {
    if (this.#open) this.#open.text += '\n';
  }
}

/** The parts of a container just read, with the blocks it had before in place of those that say the same. */
export function continueParts(
  before: readonly (TextBlock | Container)[],
  parts: readonly (TextBlock | Container)[],
  onMoved: (block: TextBlock) => void,
): readonly (TextBlock | Container)[] {
  if (before.length === 0) return parts;
  const kept = matchBlocks(before.filter(isText), parts.filter(isText));
  let at = 0;
  return parts.map((part) => {
    if (!isText(part)) return part;
    const block = kept[at++];
    if (!block) return part;
    if (block.moveTo(part)) onMoved(block);
    return block;
  });
}

function isText(part: TextBlock | Container): part is TextBlock {
  return part instanceof TextBlock;
}

/**
 * For each draft the block it continues: same text, same language, matched from both ends, so that whatever
 * was inserted, removed or replaced in between leaves the others what they are.
 */
function matchBlocks(
  blocks: readonly TextBlock[],
  drafts: readonly TextBlock[],
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

function isContinued(block: TextBlock | undefined, draft: TextBlock | undefined): boolean {
  return block?.text === draft?.text && block?.lang === draft?.lang;
}
