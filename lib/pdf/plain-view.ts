/**
 * The reading text of a PDF as a plain page, an element for each paragraph that holds its text and nothing else. While
 * it is shown, blocks are found in it instead of on the pages.
 */
import { firstIndex } from '../dom/first-index';
import { isBeforeBoundary } from '../dom/tree-order';
import type { ParagraphKind, ReadParagraph } from '../domain/pdf/page-text';

const TAGS: Readonly<Record<ParagraphKind, string>> = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  p: 'p',
  li: 'p',
  td: 'p',
  aside: 'p',
};

export class PlainView {
  readonly #paragraphs: readonly ReadParagraph[];
  readonly #nameOf: (page: number) => string;
  readonly #lang: string;
  #elements: HTMLElement[] = [];
  #numbers = new WeakMap<Node, number>();
  #root: HTMLElement | undefined;

  /** @param nameOf says of a page, from 0, what stands above where it begins. @param lang BCP 47 or ''. */
  constructor(
    paragraphs: readonly ReadParagraph[],
    nameOf: (page: number) => string,
    lang: string,
  ) {
    this.#paragraphs = paragraphs;
    this.#nameOf = nameOf;
    this.#lang = lang;
  }

  get isShown(): boolean {
    return this.#root !== undefined;
  }

  /** Fills `root`, and empties it again with null. */
  show(root: HTMLElement | null): void {
    this.#root?.replaceChildren();
    this.#root = root ?? undefined;
    this.#elements = [];
    this.#numbers = new WeakMap();
    if (!root) return;
    if (this.#lang) root.lang = this.#lang;
    else root.removeAttribute('lang');
    const content = document.createDocumentFragment();
    let page = -1;
    for (const [at, paragraph] of this.#paragraphs.entries()) {
      const own = paragraph.pieces[0]?.page ?? page;
      if (own > page) content.append(this.#markPage(own));
      page = Math.max(page, own);
      const element = document.createElement(TAGS[paragraph.kind]);
      element.className = paragraph.kind;
      element.dir = 'auto';
      element.textContent = paragraph.text;
      this.#elements.push(element);
      this.#numbers.set(element, at);
      content.append(element);
    }
    root.append(content);
  }

  /** Where a paragraph's text is; undefined while this is not shown. */
  nodeOf(paragraph: number): Text | undefined {
    const node = this.#elements[paragraph]?.firstChild;
    return node instanceof Text ? node : undefined;
  }

  /** The paragraph that a node is in. */
  findParagraph(node: Node): number | undefined {
    const own = this.#numbers.get(node);
    return own ?? (node.parentElement ? this.#numbers.get(node.parentElement) : undefined);
  }

  /** The first paragraph that does not begin before a boundary point; their number when there is none. */
  firstAfter(container: Node, offset: number): number {
    return firstIndex(this.#elements, (element) => !isBeforeBoundary(element, container, offset));
  }

  /** The paragraphs in sight, first and one past the last. */
  inSight(): readonly [number, number] {
    const top = this.#root?.getBoundingClientRect().top ?? 0;
    const from = firstIndex(this.#elements, (one) => one.getBoundingClientRect().bottom > top);
    const to = firstIndex(this.#elements, (one) => one.getBoundingClientRect().top > innerHeight);
    return [from, to];
  }

  /** The page, from 0, whose text is at the top. */
  get page(): number {
    const [first] = this.inSight();
    return this.#paragraphs[Math.min(first, this.#paragraphs.length - 1)]?.pieces[0]?.page ?? 0;
  }

  /** To the first paragraph that begins on a page, from 0, or after it. */
  goToPage(page: number): void {
    const at = this.#paragraphs.findIndex(({ pieces }) => (pieces[0]?.page ?? 0) >= page);
    const element = this.#elements.at(at);
    // With the mark of its page.
    (element?.previousElementSibling ?? element)?.scrollIntoView({ block: 'start' });
  }

  #markPage(page: number): HTMLElement {
    const mark = document.createElement('div');
    mark.className = 'page-mark';
    mark.setAttribute('role', 'separator');
    mark.setAttribute('aria-label', this.#nameOf(page));
    mark.dataset.name = this.#nameOf(page);
    return mark;
  }
}
