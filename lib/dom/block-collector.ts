/** The tree of containers → the blocks in it, in order, in pieces: a long page has very many. */
import { type Container, TextBlock } from './container';

interface Cursor {
  readonly parts: Container['parts'];
  next: number;
}

export class BlockCollector {
  readonly blocks: TextBlock[] = [];
  readonly #open: Cursor[];

  constructor(parts: Container['parts']) {
    this.#open = [{ parts, next: 0 }];
  }

  /** Collects up to `most` more; tells whether it has come to the end. */
  collect(most: number): boolean {
    const { blocks } = this;
    const enough = blocks.length + most;
    for (let cursor = this.#open.at(-1); cursor; cursor = this.#open.at(-1)) {
      if (blocks.length >= enough) return false;
      const part = cursor.parts[cursor.next];
      cursor.next += 1;
      if (!part) this.#open.pop();
      else if (part instanceof TextBlock) blocks.push(part);
      else this.#enter(part);
    }
    return true;
  }

  #enter({ parts }: Container): void {
    const [first] = parts;
    // Most hold one block and nothing else.
    if (parts.length === 1 && first instanceof TextBlock) this.blocks.push(first);
    else if (first) this.#open.push({ parts, next: 0 });
  }
}
