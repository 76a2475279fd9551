/**
 * Keeps the text of a page while its content changes, reading again only what did. The page is a tree of
 * containers (block elements), each with the blocks of text and the containers inside it. A change makes the
 * container around it stale; reading a stale container reuses those inside it. Reads the page, never changes
 * it; knows nothing of tags and notes, nor of when to read.
 */
import type { Block } from './block';
import { BlockCollector } from './block-collector';
import { Container, CURRENT, STALE, STALE_INSIDE, type Staleness, TextBlock } from './container';
import {
  type Budget,
  ContainerReader,
  continueParts,
  type ReaderContext,
} from './container-reader';
import { renderedParent } from './flat-tree';
import { createPageLocator } from './page-locator';
import { readPlainText } from './plain-text';
import { TextIndex } from './text-index';
import { findLang, isExcluded, isRendered } from './visibility';

/** What a new index has that the one before it had not, and the other way round. */
export interface TextChange {
  readonly index: TextIndex;
  readonly added: readonly Block[];
  readonly removed: readonly Block[];
  /** The same text in other nodes, or at other places in them. */
  readonly moved: readonly Block[];
}

export interface PageTextOptions {
  /** Tells our own interface, whose text is not the page's. */
  readonly isOwn?: (element: Element) => boolean;
  /** Called once for each open shadow root whose text is part of the page's. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
}

/** Nodes read between two points at which a reading can be interrupted: some tenths of a millisecond. */
const NODES_PER_STEP = 200;
/** As many blocks are collected in some tenths of a millisecond by code that is new to the browser. */
const BLOCKS_PER_STEP = 500;
const NO_PARTS: readonly TextBlock[] = [];

export class PageText {
  readonly #root: Document | Element;
  readonly #isOwn: (element: Element) => boolean;
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  readonly #containers = new WeakMap<Node, Container>();
  readonly #shadowRoots = new WeakSet<ShadowRoot>();
  /** Custom elements that had no shadow tree when read; no observer tells when one is attached. */
  readonly #possibleHosts = new Set<Element>();
  readonly #fresh = new WeakSet<Element>();
  readonly #context: ReaderContext;
  readonly #budget: Budget = { left: NODES_PER_STEP };
  readonly #locator = createPageLocator((node) => this.findBlocks(node));
  readonly #onMoved = (block: TextBlock) => void this.#moved.add(block);
  /** Whether `#fresh` may hold anything: asking it for every element costs. */
  #hasFresh = false;
  #stale: Container[] = [];
  #moved = new Set<TextBlock>();
  #index: TextIndex;
  #top: Container | undefined;
  /** As last read, in order. */
  #blocks: readonly TextBlock[] = [];

  constructor(root: Document | Element, options: PageTextOptions = {}) {
    this.#root = root;
    this.#isOwn = options.isOwn ?? (() => false);
    this.#onShadowRoot = options.onShadowRoot ?? (() => undefined);
    this.#index = this.#makeIndex(0, []);
    this.#context = {
      isOwn: this.#isOwn,
      containerOf: (child, lang, inside) => this.#containerOf(child, lang, inside),
      onHost: (host) => this.#watchShadow(host),
      takeFresh: (child) => this.#hasFresh && this.#fresh.delete(child),
    };
  }

  /** As last made. */
  get index(): TextIndex {
    return this.#index;
  }

  /** The blocks of the block element that a node is, or is in, as last read. */
  findBlocks(node: Node): readonly Block[] {
    const container = this.#findContainer(node);
    return container?.parts.filter((part) => part instanceof TextBlock) ?? [];
  }

  /** Takes note that `node`'s own text or children changed. */
  markChildren(node: Node): void {
    const element = node instanceof ShadowRoot ? node.host : node;
    // Which child goes into which slot is decided for the host as a whole.
    const hosts = element instanceof Element && element.shadowRoot !== null;
    this.#markAround(element, hosts ? STALE_INSIDE : STALE);
  }

  /** Takes note that an element was put where it is, or that how it and what is in it are shown may have changed. */
  markElement(element: Element): void {
    const container = this.#containers.get(element);
    if (container) {
      this.#mark(container, STALE_INSIDE);
      return;
    }
    this.#fresh.add(element);
    this.#hasFresh = true;
    const parent = renderedParent(element);
    if (parent) this.#markAround(parent, STALE);
  }

  /** As `markElement`, for an element that may have become or ceased to be part of the text at all. */
  markNature(element: Element): void {
    if (element === this.#top?.element) {
      this.markAll();
      return;
    }
    this.#fresh.add(element);
    this.#hasFresh = true;
    const parent = renderedParent(element);
    if (parent) this.#markAround(parent, STALE);
  }

  /** As `markElement`, if it is a block that is now hidden and was not, or the other way round. */
  markIfToggled(element: Element): void {
    const container = this.#containers.get(element);
    if (container && container.shown !== isRendered(element)) this.#mark(container, STALE_INSIDE);
  }

  /** As `markElement`, when nothing but the element's own style changed, which what is inside can only inherit. */
  markStyle(element: Element): void {
    if (this.#containers.has(element)) this.markIfToggled(element);
    else this.markElement(element);
  }

  /** Takes note that everything may be shown differently. */
  markAll(): void {
    if (this.#top) this.#mark(this.#top, STALE_INSIDE);
  }

  /** Reads the given block elements only, and what is in them. Their blocks are in no index before the next one. */
  *readFirst(elements: Iterable<Element>): Generator<void, readonly Block[]> {
    const containers: Container[] = [];
    for (const element of elements) {
      containers.push(this.#containerOf(element, this.#inheritLang(element), false));
      yield;
    }
    yield* this.#readStale();
    const collector = new BlockCollector(containers);
    collector.collect(Number.POSITIVE_INFINITY);
    return collector.blocks;
  }

  /** Reads what is stale, in small steps between which the page may change: what changes then is stale again. */
  *read(): Generator<void, void> {
    const top = this.#findTop();
    this.#top = top ? this.#containerOf(top, this.#inheritLang(top), false) : undefined;
    for (const host of this.#possibleHosts) {
      if (!host.shadowRoot && host.isConnected) continue;
      this.#possibleHosts.delete(host);
      if (host.isConnected) this.markElement(host);
    }
    yield* this.#readStale();
    const collector = new BlockCollector(this.#top ? [this.#top] : []);
    while (!collector.collect(BLOCKS_PER_STEP)) yield;
    this.#blocks = collector.blocks;
  }

  /** The index of what was read, and how it differs from the one before; undefined when it does not. */
  takeChange(): TextChange | undefined {
    const { version, blocks: before } = this.#index;
    const next = version + 1;
    const blocks = this.#blocks;
    const added: TextBlock[] = [];
    let sameOrder = true;
    // A plain loop is what a browser runs well at once, and where a long page is concerned this is done but once.
    for (let at = 0; at < blocks.length; at += 1) {
      const block = blocks[at] as TextBlock;
      if (block.seenIn !== version || version === 0) added.push(block);
      if (before[at] !== block) sameOrder = false;
      block.seenIn = next;
      block.position = at;
    }
    const removed = (before as readonly TextBlock[]).filter(({ seenIn }) => seenIn !== next);
    const known = new Set<Block>(this.#moved.size > 0 ? added : []);
    const moved = [...this.#moved].filter((block) => block.seenIn === next && !known.has(block));
    this.#moved.clear();
    if (sameOrder && removed.length === 0 && moved.length === 0) {
      for (const block of blocks) block.seenIn = version;
      return undefined;
    }
    this.#index = this.#makeIndex(next, blocks);
    return { index: this.#index, added, removed, moved };
  }

  #makeIndex(version: number, blocks: readonly Block[]): TextIndex {
    return new TextIndex(version, blocks, this.#locator);
  }

  #findTop(): Element | null {
    return this.#root instanceof Document ? this.#root.documentElement : this.#root;
  }

  *#readStale(): Generator<void, void> {
    const budget = this.#budget;
    for (let container = this.#stale.pop(); container; container = this.#stale.pop()) {
      if (budget.left <= 0) {
        yield;
        budget.left = NODES_PER_STEP;
      }
      const staleness = this.#openContainer(container);
      if (staleness === CURRENT || this.#readPlain(container)) continue;
      const reader = new ContainerReader(container, this.#context, staleness === STALE_INSIDE);
      while (!reader.read(budget)) {
        yield;
        budget.left = NODES_PER_STEP;
      }
      container.parts = reader.finish(this.#onMoved);
    }
  }

  /** Reads a container that is hidden or easily read; tells whether it was. */
  #readPlain(container: Container): boolean {
    const { element, lang, shown } = container;
    this.#budget.left -= 1;
    if (!shown) {
      container.parts = NO_PARTS;
      return true;
    }
    const plain = this.#watchShadow(element)
      ? undefined
      : readPlainText(element, lang, this.#isOwn);
    if (!plain) return false;
    this.#budget.left -= plain.elements;
    const parts = plain.text ? [new TextBlock(element, lang, plain.text)] : NO_PARTS;
    container.parts = continueParts(container.parts, parts, this.#onMoved);
    return true;
  }

  /** How much of a container is to be read; nothing when it has left the page, for should it come back, it comes as put there. */
  #openContainer(container: Container): Staleness {
    const { element, staleness } = container;
    container.staleness = CURRENT;
    if (!element.isConnected) return CURRENT;
    const shown = isRendered(element);
    // What was hidden was not watched closely.
    const afresh = staleness === STALE_INSIDE || (shown && !container.shown);
    container.shown = shown;
    return afresh ? STALE_INSIDE : STALE;
  }

  #containerOf(element: Element, lang: string, afresh: boolean): Container {
    let container = this.#containers.get(element);
    if (!container) {
      container = new Container(element, lang);
      this.#containers.set(element, container);
      container.shown = isRendered(element);
      // While its element is at hand; most are paragraphs, which takes one look.
      if (!this.#readPlain(container)) this.#mark(container, STALE_INSIDE);
    } else if (afresh || container.lang !== lang) {
      container.lang = lang;
      this.#mark(container, STALE_INSIDE);
    }
    return container;
  }

  #mark(container: Container, staleness: Staleness): void {
    if (container.staleness === CURRENT) this.#stale.push(container);
    if (staleness > container.staleness) container.staleness = staleness;
  }

  #markAround(node: Node, staleness: Staleness): void {
    const container = this.#findContainer(node);
    if (container) this.#mark(container, staleness);
  }

  /** The container a node is in; undefined inside what is no part of the text. */
  #findContainer(node: Node): Container | undefined {
    for (let at: Node | null = node; at; at = renderedParent(at)) {
      const container = this.#containers.get(at);
      if (container) return container;
      if (at instanceof Element && isExcluded(at)) return undefined;
    }
    return undefined;
  }

  #inheritLang(element: Element): string {
    for (let at: Node | null = element; at; at = renderedParent(at)) {
      const lang = at instanceof Element ? findLang(at) : undefined;
      if (lang !== undefined) return lang;
    }
    return '';
  }

  /** Has a shadow tree watched; tells whether there is one. */
  #watchShadow(element: Element): boolean {
    const { shadowRoot } = element;
    if (!shadowRoot) {
      if (element.localName.includes('-')) this.#possibleHosts.add(element);
      return false;
    }
    if (!this.#shadowRoots.has(shadowRoot)) {
      this.#shadowRoots.add(shadowRoot);
      this.#onShadowRoot(shadowRoot);
    }
    return true;
  }
}
