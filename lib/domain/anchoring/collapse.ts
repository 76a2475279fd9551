/**
 * Page text → the text a reader sees: white space runs become one space, invisible break hints vanish.
 * Quotes are stored and searched in this text, so that re-wrapped markup changes nothing.
 * "Raw" offsets count in the page text, "seen" offsets in the collapsed text; both are UTF-16.
 */

export interface SeenText {
  readonly text: string;
  /** The raw offset of each code unit of `text`. */
  readonly rawAt: Uint32Array;
}

const SOFT_HYPHEN = 0x00ad;
const ZERO_WIDTH_SPACE = 0x200b;
const BYTE_ORDER_MARK = 0xfeff;

export function collapse(raw: string): SeenText {
  const steps = collapseInSteps(raw);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Well under a millisecond's work. */
const CHARACTERS_PER_STEP = 25_000;

/** `collapse` for callers who must not stop the page: yields between small units of work. */
export function* collapseInSteps(raw: string): Generator<void, SeenText> {
  const rawAt = new Uint32Array(raw.length);
  const pieces: string[] = [];
  let length = 0;
  let pieceStart = 0;
  // A leading space would be invisible, so the text starts as if one had been written already.
  let afterSpace = true;

  const flush = (end: number) => {
    if (end > pieceStart) pieces.push(raw.slice(pieceStart, end));
  };

  for (let at = 0; at < raw.length; at += 1) {
    if (at % CHARACTERS_PER_STEP === CHARACTERS_PER_STEP - 1) yield;
    const unit = raw.charCodeAt(at);
    if (isInvisible(unit)) {
      flush(at);
      pieceStart = at + 1;
    } else if (unit === 0x20 && !afterSpace) {
      // The usual case: the space stays part of the piece.
      rawAt[length] = at;
      length += 1;
      afterSpace = true;
    } else if (isSpace(unit)) {
      flush(at);
      pieceStart = at + 1;
      if (!afterSpace) {
        pieces.push(' ');
        rawAt[length] = at;
        length += 1;
        afterSpace = true;
      }
    } else {
      rawAt[length] = at;
      length += 1;
      afterSpace = false;
    }
  }
  flush(raw.length);
  return { text: pieces.join(''), rawAt: rawAt.subarray(0, length) };
}

/** The first seen offset at or after a raw offset. */
export function seenOffset({ rawAt }: SeenText, raw: number): number {
  let low = 0;
  let high = rawAt.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rawAt[middle] ?? 0) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The raw span of a non-empty seen span. */
export function rawSpan({ rawAt }: SeenText, start: number, end: number) {
  const first = rawAt[start];
  const last = rawAt[end - 1];
  if (first === undefined || last === undefined || end <= start) {
    throw new RangeError(`No text between ${start} and ${end}.`);
  }
  return { start: first, end: last + 1 };
}

function isInvisible(unit: number): boolean {
  return unit === SOFT_HYPHEN || unit === ZERO_WIDTH_SPACE || unit === BYTE_ORDER_MARK;
}

/** What CSS and typesetters use as space: the white space of ECMAScript's `\s` that is not invisible. */
function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0x1680
  );
}
