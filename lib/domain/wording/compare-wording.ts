/**
 * Two wordings of a passage → what stayed, went and came, word by word. Strings only; knows no note.
 * Words are runs of letters and digits, so that a German compound is one and `l'eau` two.
 */
import { type ChangeObject, diffArrays } from 'diff';

export interface WordingRun {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/**
 * Words that may differ before the wordings count as rewritten. The search takes time and memory in the square of
 * this; some milliseconds here. A reader follows fewer.
 */
const MAX_DIFFERENCES = 400;

const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Kept and removed runs joined are `before`, kept and added ones `after`; what goes stands before what comes in its
 * place. Wordings with too little in common are removed and added whole, but for their common ends.
 */
export function compareWording(before: string, after: string): readonly WordingRun[] {
  const changes = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], {
    maxEditLength: MAX_DIFFERENCES,
  });
  if (changes === undefined) return compareEnds(before, after);
  return joinChanges(changes);
}

/** What stayed, and what then changed: `removed` and `added` may each be empty. */
interface Stretch {
  kept: string;
  removed: string;
  added: string;
}

/** Changes with nothing but white space or punctuation between them read as one, where that is clearer. */
function joinChanges(changes: readonly ChangeObject<string[]>[]): readonly WordingRun[] {
  const stretches: Stretch[] = [{ kept: '', removed: '', added: '' }];
  for (const { value, added, removed } of changes) {
    const last = stretches.at(-1);
    const text = value.join('');
    if (added && last) last.added += text;
    else if (removed && last) last.removed += text;
    else stretches.push({ kept: text, removed: '', added: '' });
  }
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

function compareEnds(before: string, after: string): readonly WordingRun[] {
  const one = before.match(TOKEN) ?? [];
  const other = after.match(TOKEN) ?? [];
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
