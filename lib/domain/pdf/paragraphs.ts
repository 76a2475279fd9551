/**
 * Lines in reading order → paragraphs, over columns and page breaks. Notes at the foot of a page come after the
 * paragraph that runs on over them. Decides by what typesetters do: spacing, indents, sizes, and sentences.
 */
import type { Line } from './lines';
import type { DrawnPage, ParagraphKind } from './page-text';

export interface PageLine {
  readonly page: number;
  readonly line: Line;
}

export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly lines: readonly PageLine[];
}

export interface PageLines {
  readonly page: DrawnPage;
  /** In reading order, without running lines. */
  readonly lines: readonly Line[];
}

/** In sizes of the font. */
const SINGLE_SPACING = 1.75;
const INDENT = 0.8;
/** More than the spacing around it sets a paragraph apart. */
const EXTRA_SPACING = 1.25;
/** As a share of the size. */
const SAME_SIZE = 0.08;
const HEADING = 1.15;
const TITLE = 1.6;
/** Letters. */
const LONGEST_HEADING = 200;
/** Of the size of the text around it. */
const FOOTNOTE = 0.92;

const SENTENCE_END = /[.!?:;…]["'”’»)\]]*(?:\d{1,3})?\s*$/u;
const ITEM = /^\s*(?:[•▪◦‣●○■–—-]\s|\(?(?:\d{1,3}|\p{Ll}|[ivxlc]{1,5})[.)]\s)/u;
const NOTE_MARK = /^\s*(?:\d{1,3}|[*†‡])[.)]?\s*\p{L}/u;
const HYPHEN_END = /\p{L}[-‐\u00AD]\s*$/u;

export function findParagraphs(pages: readonly PageLines[]): Paragraph[] {
  const body = findBody(pages);
  const paragraphs: Paragraph[] = [];
  /** Notes wait until the paragraph that they stand under has ended. */
  let notes: Paragraph[] = [];
  for (const [at, page] of pages.entries()) {
    const { text, foot } = splitNotes(page, body.size);
    const blocks = cut(text, at, body);
    const [first] = blocks;
    const last = paragraphs.at(-1);
    if (first && last && runsOn(last, first)) {
      paragraphs[paragraphs.length - 1] = { ...last, lines: [...last.lines, ...first.lines] };
      blocks.shift();
    }
    if (blocks.length > 0 || text.length === 0) {
      paragraphs.push(...notes);
      notes = [];
    }
    paragraphs.push(...blocks);
    notes.push(...cut(foot, at, body).map(({ lines }): Paragraph => ({ kind: 'aside', lines })));
    const open = paragraphs.at(-1);
    if (!open || SENTENCE_END.test(textOf(open))) {
      paragraphs.push(...notes);
      notes = [];
    }
  }
  return [...paragraphs, ...notes];
}

interface Body {
  readonly size: number;
  readonly font: string;
}

/** The size and font of most letters. */
function findBody(pages: readonly PageLines[]): Body {
  const letters = new Map<string, { count: number; body: Body }>();
  for (const { size, font, text } of pages.flatMap(({ lines }) => lines)) {
    const rounded = Math.round(size * 2) / 2;
    const key = `${rounded} ${font}`;
    const count = (letters.get(key)?.count ?? 0) + text.length;
    letters.set(key, { count, body: { size: rounded, font } });
  }
  const [main] = [...letters.values()].sort((a, b) => b.count - a.count);
  return main?.body ?? { size: 0, font: '' };
}

/** The smaller lines at the end of a page, from the first that a mark begins. */
function splitNotes({ page, lines }: PageLines, size: number): { text: Line[]; foot: Line[] } {
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] as Line;
    const isSmall = line.size < FOOTNOTE * size && line.baseline > page.height / 2;
    if (!isSmall) break;
    if (NOTE_MARK.test(line.text)) start = at;
  }
  return { text: lines.slice(0, start), foot: lines.slice(start) };
}

/** Of one page; each a paragraph as far as the page tells. */
function cut(lines: readonly Line[], page: number, body: Body): Paragraph[] {
  const groups: Line[][] = [];
  const spacing = usualSpacing(lines);
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && belongs(line, before, group, spacing)) group.push(line);
    else groups.push([line]);
  }
  const inRow = findCells(groups);
  return groups.map((group) => ({
    kind: inRow.has(group) ? 'td' : kindOf(group, body),
    lines: group.map((line) => ({ page, line })),
  }));
}

/** The commonest distance of two baselines, in sizes of the font. */
function usualSpacing(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (let at = 1; at < lines.length; at += 1) {
    const spacing = spacingOf(lines[at - 1] as Line, lines[at] as Line);
    if (spacing <= 0.8 || spacing > SINGLE_SPACING * EXTRA_SPACING) continue;
    const rounded = Math.round(spacing * 20) / 20;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual?.[0] ?? SINGLE_SPACING / EXTRA_SPACING;
}

function spacingOf(before: Line, line: Line): number {
  return (line.baseline - before.baseline) / Math.max(before.size, line.size);
}

function belongs(line: Line, before: Line, group: readonly Line[], spacing: number): boolean {
  if (line.turns !== before.turns || !isSameSize(line, before)) return false;
  const distance = spacingOf(before, line);
  // Upwards: a new column, where a sentence may go on.
  if (distance < 0) return goesOn(before, line) && line.left > before.right;
  if (distance < 0.5 || distance > spacing * EXTRA_SPACING) return false;
  const apart = line.left > before.right || line.right < before.left;
  if (apart) return false;
  if (line.font !== before.font && isShort(before, group)) return false;
  if (isHeadingAbove(line, before, group)) return false;
  const ended = SENTENCE_END.test(before.text);
  if (ITEM.test(line.text) && (ended || line.left < before.left - INDENT * line.size)) return false;
  if (ITEM.test(line.text) && ITEM.test(group[0]?.text ?? '')) {
    return line.left > (group[0] as Line).left + INDENT * line.size;
  }
  if (!ended) return true;
  const edge = Math.min(...group.slice(1).map(({ left }) => left), before.left);
  const indented = group.length > 1 && line.left > edge + INDENT * line.size;
  return !indented && !isShort(before, group);
}

/** Its only line, in a font of its own, and short beside the capital that follows. */
function isHeadingAbove(line: Line, before: Line, group: readonly Line[]): boolean {
  return (
    group.length === 1 &&
    line.font !== before.font &&
    /^\s*\p{Lu}/u.test(line.text) &&
    isShort(before, [before, line])
  );
}

/** Ends well before the others. */
function isShort(line: Line, group: readonly Line[]): boolean {
  const right = Math.max(...group.map((other) => other.right));
  const left = Math.min(...group.map((other) => other.left));
  return line.right < right - 0.12 * (right - left);
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size);
}

/** Whether a sentence that `before` leaves open is taken up by `line`. */
function goesOn(before: Line, line: Line): boolean {
  if (HYPHEN_END.test(before.text)) return /^\s*\p{L}/u.test(line.text);
  return !SENTENCE_END.test(before.text) && /^\s*[\p{L}\p{N}("'“„«]/u.test(line.text);
}

function runsOn(last: Paragraph, first: Paragraph): boolean {
  const before = last.lines.at(-1)?.line;
  const line = first.lines[0]?.line;
  const isText = (kind: ParagraphKind) => kind === 'p' || kind === 'li';
  if (!before || !line || !isText(last.kind) || first.kind !== 'p') return false;
  if (!isSameSize(before, line) || before.turns !== line.turns || !goesOn(before, line)) {
    return false;
  }
  const lines = last.lines.map((one) => one.line);
  // A capital may begin something new; it goes on a sentence only after a line that was full.
  return !/^\s*\p{Lu}/u.test(line.text) || (lines.length > 1 && !isShort(before, lines));
}

/** Groups that stand beside each other, as cells do. */
function findCells(groups: readonly Line[][]): ReadonlySet<readonly Line[]> {
  const cells = new Set<readonly Line[]>();
  for (let at = 1; at < groups.length; at += 1) {
    const before = groups[at - 1] as Line[];
    const group = groups[at] as Line[];
    const [above] = before;
    const [line] = group;
    if (!above || !line || above.turns !== line.turns) continue;
    const beside = line.left > Math.max(...before.map(({ right }) => right));
    if (beside && Math.abs(above.baseline - line.baseline) < 0.5 * line.size) {
      cells.add(before);
      cells.add(group);
    }
  }
  return cells;
}

function kindOf(group: readonly Line[], body: Body): ParagraphKind {
  const [first] = group;
  if (!first) return 'p';
  const length = group.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= LONGEST_HEADING && first.size >= TITLE * body.size) return 'h1';
  if (length <= LONGEST_HEADING && first.size >= HEADING * body.size) return 'h2';
  const isApart = group.length <= 2 && length <= LONGEST_HEADING && first.font !== body.font;
  const last = group.at(-1)?.text ?? '';
  if (isApart && first.size >= body.size && !SENTENCE_END.test(last)) return 'h3';
  return ITEM.test(first.text) ? 'li' : 'p';
}

function textOf({ lines }: Paragraph): string {
  return lines.at(-1)?.line.text ?? '';
}
