/** A text that comes in pieces → its lines, one after another, however long the text. */

/** UTF-16 units. What is longer is handed on unfinished: the reader refuses it, and it must not fill the memory. */
const MAX_LINE_LENGTH = 17_000_000;

export async function* readLines(
  pieces: AsyncIterable<string>,
): AsyncGenerator<{ readonly line: string; readonly length: number }> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield { line, length: line.length + 1 };
    if (rest.length > MAX_LINE_LENGTH) yield { line: rest, length: rest.length };
  }
  if (rest !== '') yield { line: rest, length: rest.length };
}
