/** What is wrong with a file as a whole, and the line that shows it. Nothing of such a file is used. */
export class LineFault<Code extends string> extends Error {
  readonly code: Code;
  /** The first line is 1. */
  readonly line: number;
  constructor(code: Code, line: number) {
    super(`line ${line}: ${code}`);
    this.name = new.target.name;
    this.code = code;
    this.line = line;
  }
}
