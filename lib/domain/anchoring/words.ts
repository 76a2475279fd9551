/**
 * Seen text → its words as 16-bit fingerprints. Words, not characters, tell look-alike passages apart.
 * The lowest bit says whether a clause ends after the word; the others are a hash of its letters, ASCII case folded.
 */

export interface Words {
  readonly fingerprints: Uint16Array;
  /** Where each word is in the text; UTF-16, end exclusive. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The words of `text` between two offsets. */
export function readWords(text: string, from: number, to: number): Words {
  const fingerprints: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  while (at < to) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    let hash = FNV_OFFSET;
    do {
      const unit = text.charCodeAt(at);
      hash = Math.imul(hash ^ (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit), FNV_PRIME);
      at += 1;
      if (isIdeograph(unit)) break;
    } while (at < to && isWordUnit(text.charCodeAt(at)) && !isIdeograph(text.charCodeAt(at)));
    fingerprints.push(
      ((hash ^ (hash >>> 15)) & 0xfffe) | (endsClause(text, start, at, to) ? 1 : 0),
    );
    starts.push(start);
    ends.push(at);
  }
  return {
    fingerprints: Uint16Array.from(fingerprints),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
}

/**
 * Clause marks count when a space or the end follows, past closing quotes and brackets. A full stop after a number
 * or a short word mostly abbreviates ("Art.", "17. Dezember").
 */
function endsClause(text: string, start: number, at: number, to: number): boolean {
  let marked = false;
  const first = text.charCodeAt(start);
  const mayStop = at - start >= 4 && !(first >= 0x30 && first <= 0x39);
  for (let i = at; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x20 || isWordUnit(unit)) return marked && unit === 0x20;
    marked ||=
      (unit === 0x2e && mayStop) ||
      unit === 0x3b ||
      unit === 0x3a ||
      unit === 0x21 ||
      unit === 0x3f;
  }
  return true;
}

/** Letters, marks and digits. Beyond ASCII everything but the common punctuation blocks counts as a letter. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x30 && unit <= 0x39)
    );
  }
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  return (
    unit !== 0xd7 &&
    unit !== 0xf7 &&
    !(unit >= 0x2000 && unit <= 0x206f) &&
    !(unit >= 0x2190 && unit <= 0x2bff) &&
    !(unit >= 0x3000 && unit <= 0x3004) &&
    !(unit >= 0x3008 && unit <= 0x3020) &&
    !(unit >= 0xff01 && unit <= 0xff0f)
  );
}

/** Scripts written without spaces: each character stands for a word. */
function isIdeograph(unit: number): boolean {
  return unit >= 0x3040 && unit <= 0x9fff;
}
