/**
 * Two wordings of a passage → what stayed, went and came, word by word. Strings only; knows no note.
 * Words are runs of letters and digits, so that a German compound is one and `l'eau` two.
 */
import { matchSequences } from '../anchoring/match-sequences';

export interface WordingRun {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Words that may differ before the wordings count as rewritten. A reader follows fewer. */
const MAX_DIFFERENCES = 400;

const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Kept and removed runs joined are `before`, kept and added ones `after`; what goes stands before what comes in its
 * place. Wordings with too little in common are removed and added whole, but for their common ends.
 */
export function compareWording(before: string, after: string): readonly WordingRun[] {
  const one = before.match(TOKEN) ?? [];
  const other = after.match(TOKEN) ?? [];
  const stretches = findStretches(one, other);
  const kept = stretches.reduce((sum, stretch) => sum + stretch.kept.length, 0);
  if (one.length + other.length - 2 * kept > MAX_DIFFERENCES) return compareEnds(one, other);
  return joinChanges(stretches.map(toText));
}

/** What stayed, and what then changed, in tokens. */
type TokenStretch = Readonly<Record<keyof Stretch, string[]>>;

function findStretches(one: readonly string[], other: readonly string[]): TokenStretch[] {
  const partner = matchSequences(...numberTokens(one, other));
  const stretches: TokenStretch[] = [];
  let last: TokenStretch = { kept: [], removed: [], added: [] };
  stretches.push(last);
  let next = 0;
  const keep = (token: string) => {
    if (last.removed.length + last.added.length > 0) {
      last = { kept: [], removed: [], added: [] };
      stretches.push(last);
    }
    last.kept.push(token);
  };
  for (const [at, token] of one.entries()) {
    const found = partner[at] ?? -1;
    if (found < 0) {
      last.removed.push(token);
      continue;
    }
    while (next < found) last.added.push(other[next++] ?? '');
    next += 1;
    keep(token);
  }
  while (next < other.length) last.added.push(other[next++] ?? '');
  return stretches;
}

function toText({ kept, removed, added }: TokenStretch): Stretch {
  return { kept: kept.join(''), removed: removed.join(''), added: added.join('') };
}

/** Equal tokens of both have the same number. */
function numberTokens(one: readonly string[], other: readonly string[]): [number[], number[]] {
  const numbers = new Map<string, number>();
  const numberOf = (token: string) => {
    const number = numbers.get(token) ?? numbers.size;
    numbers.set(token, number);
    return number;
  };
  return [one.map(numberOf), other.map(numberOf)];
}

/** What stayed, and what then changed: `removed` and `added` may each be empty. */
interface Stretch {
  readonly kept: string;
  readonly removed: string;
  readonly added: string;
}

/** Changes with nothing but white space or punctuation between them read as one, where that is clearer. */
function joinChanges(stretches: readonly Stretch[]): readonly WordingRun[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    let next = stretch;
    if (last && last.removed + last.added === '') {
      joined.pop();
      next = { ...stretch, kept: last.kept + stretch.kept };
    }
    const before = joined.at(-1);
    const whole = before && isBetweenChanges(before, next) && join(before, next);
    if (whole) joined.splice(-1, 1, ...whole);
    else joined.push(next);
  }
  return joined
    .flatMap(({ kept, removed, added }): WordingRun[] => [
      { kind: 'kept', text: kept },
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
    ])
    .filter(({ text }) => text !== '');
}

function isBetweenChanges(before: Stretch, { kept, removed, added }: Stretch): boolean {
  return before.removed + before.added !== '' && removed + added !== '' && !HAS_WORD.test(kept);
}

/**
 * `[-vast-]{+room+} [-space -]for` → `[-vast space-]{+room+} for`, and `water[-,-] [-gas -]and` → `water[-, gas-] and`.
 * Null where both would hold what stayed and only one a word: then they are clearer apart.
 */
function join(one: Stretch, other: Stretch): readonly Stretch[] | null {
  const removed = one.removed + other.kept + other.removed;
  const added = one.added + other.kept + other.added;
  const start = sharedStart(removed, added);
  const end = sharedEnd(removed.slice(start), added.slice(start));
  const change = {
    kept: one.kept + removed.slice(0, start),
    removed: removed.slice(start, removed.length - end),
    added: added.slice(start, added.length - end),
  };
  const isClearer =
    change.removed === '' ||
    change.added === '' ||
    (HAS_WORD.test(change.removed) && HAS_WORD.test(change.added));
  if (!isClearer) return null;
  const rest = removed.slice(removed.length - end);
  return rest === '' ? [change] : [change, { kept: rest, removed: '', added: '' }];
}

/** UTF-16 length of what is no word at the start of both. */
function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length] && isGap(one[length])) length += 1;
  return length;
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) {
    if (!isGap(one.at(-1 - length))) break;
    length += 1;
  }
  return length;
}

/** One UTF-16 unit, and no half of a pair. */
function isGap(unit: string | undefined): boolean {
  return unit !== undefined && /[^\p{L}\p{M}\p{N}\p{Cs}]/u.test(unit);
}

function compareEnds(one: readonly string[], other: readonly string[]): readonly WordingRun[] {
  const limit = Math.min(one.length, other.length);
  let start = 0;
  while (start < limit && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < limit - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const runs: WordingRun[] = [
    { kind: 'kept', text: one.slice(0, start).join('') },
    { kind: 'removed', text: one.slice(start, one.length - end).join('') },
    { kind: 'added', text: other.slice(start, other.length - end).join('') },
    { kind: 'kept', text: one.slice(one.length - end).join('') },
  ];
  return runs.filter(({ text }) => text !== '');
}
