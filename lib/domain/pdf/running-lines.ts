/** Which lines of each page are its header, footer or number: they repeat, and are no part of the text. */
import type { Line } from './lines';
import type { DrawnPage } from './page-text';

/** The share of a page's height, at either end, in which they stand. */
const MARGIN = 0.13;
/** A line repeats when it is on so many pages, and on this share of them: left and right pages may differ. */
const FEWEST_PAGES = 3;
const SHARE = 0.2;
/** Points within which it keeps its place. */
const PLACE = 6;

/** A header of more is a paragraph that many pages have at their top. */
const MOST_LINES = 3;
/** In sizes of the font: further than lines of one paragraph. */
const APART = 1.8;

/** "12", "– 12 –", "Page 3 of 20", "iv", "A-3" */
const PAGE_NUMBER =
  /^[\s\p{Pd}|·.[(]*(?:(?:\p{L}{1,6}\.?\s*)?\d{1,4}|[ivxlcdm]{1,7}|[A-Z]{1,2}[-.]\d{1,3})(?:\s*(?:\/|of|von|de|di|sur)\s*\d{1,4})?[\s\p{Pd}|·.\])]*$/iu;

/** For each page the lines that are none of the text. */
export function findRunningLines(
  pages: readonly { readonly page: DrawnPage; readonly lines: readonly Line[] }[],
): readonly ReadonlySet<Line>[] {
  const counts = new Map<string, number>();
  const atMargins = pages.map(({ page, lines }) => findMarginLines(lines, page));
  atMargins.forEach((lines, at) => {
    const keys = new Set(lines.flatMap((line) => keysOf(line, pages[at]?.page)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const enough = Math.max(FEWEST_PAGES, SHARE * pages.length);
  return atMargins.map((lines, at) => {
    const repeats = (line: Line) =>
      keysOf(line, pages[at]?.page).some((key) => (counts.get(key) ?? 0) >= enough);
    const isAlone = (line: Line) =>
      !pages[at]?.lines.some(
        (other) => other !== line && Math.abs(other.baseline - line.baseline) < line.size / 2,
      );
    const isNumber = (line: Line) => PAGE_NUMBER.test(line.text) && isAlone(line);
    return new Set(lines.filter((line) => repeats(line) || isNumber(line)));
  });
}

/** The lines at either end of the page that white space sets apart from the text. */
function findMarginLines(lines: readonly Line[], { height }: DrawnPage): Line[] {
  const upright = lines.filter(({ turns }) => turns === 0);
  const down = upright.toSorted((a, b) => a.baseline - b.baseline);
  const isHead = (line: Line) => line.baseline - line.size < MARGIN * height;
  const isFoot = (line: Line) => line.baseline > (1 - MARGIN) * height;
  return [...takeApart(down, isHead), ...takeApart(down.reverse(), isFoot)];
}

/** From the first line on, in groups: as long as the whole group is where running lines are. */
function takeApart(lines: readonly Line[], isThere: (line: Line) => boolean): Line[] {
  const taken: Line[] = [];
  let group: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (!isThere(line)) return taken;
    group.push(line);
    const next = lines[at + 1];
    const distance = next ? Math.abs(next.baseline - line.baseline) : Number.POSITIVE_INFINITY;
    if (distance < APART * line.size) continue;
    if (group.length <= MOST_LINES) taken.push(...group);
    group = [];
  }
  return taken;
}

/** Two neighbouring places each, so that none falls between two. Numbers count up from page to page. */
function keysOf({ text, baseline }: Line, page: DrawnPage | undefined): string[] {
  const words = text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
  const edge = page && baseline > page.height / 2 ? baseline - page.height : baseline;
  const place = edge / PLACE;
  return [...new Set([Math.floor(place), Math.round(place)])].map((at) => `${at} ${words}`);
}
