/** The words of one text as parallel arrays, reused from text to text so that scanning allocates nothing. */

/** How a word is joined to the one before it. */
export const GAP_BREAK = 0;
/** White space, apostrophes, quotation marks, one line break. */
export const GAP_LOOSE = 1;
/** A hyphen, or the closing bracket of "(re)municipalise". */
export const GAP_TIGHT = 2;
export const GAP_COMMA = 3;
/** A word, then a hyphen, then white space: "co- and self-management". */
export const GAP_DANGLING = 4;

export class TokenBuffer {
  count = 0;
  starts = new Int32Array(4096);
  /** Exclusive; a possessive ending lies outside. */
  ends = new Int32Array(4096);
  lexemes = new Int32Array(4096);
  /** GAP_* before the word. */
  gaps = new Uint8Array(4096);
  /** Of the folded word. */
  hashes = new Int32Array(4096);
  /** How the word begins, see `headOf`. */
  heads = new Uint16Array(4096);

  reset(): void {
    this.count = 0;
  }

  push(start: number, end: number, lexeme: number, gap: number, hash: number, head: number): void {
    if (this.count === this.starts.length) this.#grow();
    const at = this.count++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.lexemes[at] = lexeme;
    this.gaps[at] = gap;
    this.hashes[at] = hash;
    this.heads[at] = head;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = enlarge(this.starts, new Int32Array(size));
    this.ends = enlarge(this.ends, new Int32Array(size));
    this.lexemes = enlarge(this.lexemes, new Int32Array(size));
    this.gaps = enlarge(this.gaps, new Uint8Array(size));
    this.hashes = enlarge(this.hashes, new Int32Array(size));
    this.heads = enlarge(this.heads, new Uint16Array(size));
  }
}

function enlarge<A extends Int32Array | Uint16Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
