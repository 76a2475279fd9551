/** The pages of a PDF as drawn → its paragraphs as one reads them, each letter with the way back. */
import { orderLines } from './columns';
import { findLines, type Line, SPACE_WIDTH } from './lines';
import { normaliseGlyphs } from './normalise-glyphs';
import type { DrawnPage, DrawnText, Piece, ReadParagraph } from './page-text';
import { findParagraphs, type Paragraph } from './paragraphs';
import { findRunningLines } from './running-lines';
import { breakBetween, countWords, type Terms, type Vocabulary } from './word-breaks';

/** Yields between units of work of about a millisecond. @param terms of the lexicon. */
export function* readDocumentInSteps(
  pages: readonly DrawnPage[],
  terms: Terms = [],
): Generator<void, readonly ReadParagraph[]> {
  const found: { page: DrawnPage; lines: readonly Line[] }[] = [];
  for (const page of pages) {
    found.push({ page, lines: findLines(page) });
    yield;
  }
  const running = findRunningLines(found);
  yield;
  const read: { page: DrawnPage; lines: readonly Line[] }[] = [];
  for (const [at, { page, lines }] of found.entries()) {
    const skipped = running[at];
    read.push({ page, lines: orderLines(lines.filter((line) => !skipped?.has(line))) });
    yield;
  }
  const paragraphs = findParagraphs(read);
  yield;
  const vocabulary = yield* readVocabulary(read);
  const texts: ReadParagraph[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const text = compose(paragraph, pages, vocabulary, terms);
    if (text.text !== '') texts.push(text);
    if (at % PARAGRAPHS_PER_STEP === 0) yield;
  }
  return texts;
}

const PARAGRAPHS_PER_STEP = 20;

/** Reads a whole document at once. */
export function readDocument(pages: readonly DrawnPage[]): readonly ReadParagraph[] {
  const steps = readDocumentInSteps(pages);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function* readVocabulary(
  pages: readonly { readonly lines: readonly Line[] }[],
): Generator<void, Vocabulary> {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    for (const { text } of lines) countWords(normaliseGlyphs(text).text, counts);
    yield;
  }
  return counts;
}

function compose(
  { kind, lines }: Paragraph,
  pages: readonly DrawnPage[],
  vocabulary: Vocabulary,
  terms: Terms,
): ReadParagraph {
  const draft = new TextDraft();
  let before = '';
  for (const { page, line } of lines) {
    if (draft.text !== '') draft.breakLine(breakBetween(before, line.text, vocabulary, terms));
    addLine(draft, line, page, pages[page] as DrawnPage);
    before = line.text;
  }
  return draft.finish(kind);
}

function addLine(draft: TextDraft, line: Line, page: number, { items }: DrawnPage): void {
  let last: DrawnText | undefined;
  for (const at of line.items) {
    const item = items[at] as DrawnText;
    if (item.text.trim() === '') {
      draft.space();
      continue;
    }
    if (last && Math.abs(gapBetween(last, item)) > SPACE_WIDTH * line.size) draft.space();
    draft.add(page, at, item.text);
    last = item;
  }
}

/** Whichever way the script runs. */
function gapBetween(last: DrawnText, item: DrawnText): number {
  const after = item.x - (last.x + last.width);
  const before = last.x - (item.x + item.width);
  return Math.max(after, before);
}

/** Keeps white space single, whoever it comes from, and every piece in step. */
class TextDraft {
  text = '';
  #pieces: Piece[] = [];
  #spaced = false;

  space(): void {
    this.#spaced = this.text !== '';
  }

  add(page: number, item: number, drawn: string): void {
    for (const piece of normaliseGlyphs(drawn).pieces) {
      this.#addPiece(page, item, piece);
    }
  }

  breakLine(kind: ReturnType<typeof breakBetween>): void {
    if (kind === 'joined') this.#dropHyphen();
    this.#spaced = kind === 'space' || kind === 'hyphen and space';
  }

  finish(kind: ReadParagraph['kind']): ReadParagraph {
    return { kind, text: this.text, pieces: this.#pieces };
  }

  #addPiece(page: number, item: number, piece: { from: number; to: number; text: string }): void {
    const { from, to, text } = piece;
    if (text.length === to - from) {
      const start = text.length - text.trimStart().length;
      const end = text.trimEnd().length;
      if (start > 0) this.space();
      if (end <= start) return;
      this.#put(page, item, from + start, from + end, text.slice(start, end));
      if (end < text.length) this.space();
      return;
    }
    this.#put(page, item, from, to, text);
  }

  #put(page: number, item: number, from: number, to: number, text: string): void {
    if (this.#spaced) this.text += ' ';
    this.#spaced = false;
    const start = this.text.length;
    this.text += text;
    this.#pieces.push({ page, item, from, to, start, end: this.text.length });
  }

  #dropHyphen(): void {
    const last = this.#pieces.at(-1);
    // A soft hyphen has left no trace.
    if (!last || !/[-‐]$/u.test(this.text)) return;
    this.text = this.text.slice(0, -1);
    this.#pieces.pop();
    if (last.end - last.start > 1) {
      this.#pieces.push({ ...last, to: last.to - 1, end: last.end - 1 });
    }
  }
}
