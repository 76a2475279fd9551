/** A file that is written piece by piece, so that whoever writes can rest, tell how far it is, and stop. */

export interface Piece {
  /** What comes next in the file; '' while something is prepared. */
  readonly text: string;
  /** Of the work that is done, 0 to 1. */
  readonly part: number;
}

/** The pieces of one file, in order. */
export type Writing<Result = void> = Generator<Piece, Result>;

/** All of it at once, for what is short. */
export function joinPieces(writing: Iterable<Piece>): string {
  let whole = '';
  for (const { text } of writing) whole += text;
  return whole;
}

/** A piece of a folder of files; those of one file come one after another. */
export interface FilePiece extends Piece {
  /** With `/` between folders. */
  readonly path: string;
}
