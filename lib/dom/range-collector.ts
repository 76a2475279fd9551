/** Pieces of text nodes, in the order of the text → the ranges to be painted. */

/** Joins pieces of text nodes into ranges, as long as they lie in one tree (document or shadow root). */
export class RangeCollector {
  readonly #ranges: StaticRange[] = [];
  #pending: StaticRangeInit | undefined;

  add(node: Text, from: number, to: number): void {
    const pending = this.#pending;
    const sameTree =
      pending &&
      (pending.endContainer === node || pending.endContainer.getRootNode() === node.getRootNode());
    if (sameTree) {
      this.#pending = { ...pending, endContainer: node, endOffset: to };
    } else {
      this.addApart(node, from, to);
    }
  }

  /** Adds a piece that is not to be joined with those before: what lies between may not belong to the text. */
  addApart(node: Text, from: number, to: number): void {
    this.#close();
    this.#pending = { startContainer: node, startOffset: from, endContainer: node, endOffset: to };
  }

  finish(): StaticRange[] {
    this.#close();
    return this.#ranges;
  }

  #close(): void {
    if (this.#pending) this.#ranges.push(new StaticRange(this.#pending));
    this.#pending = undefined;
  }
}
