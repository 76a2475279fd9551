/**
 * Two wordings of a passage → what stayed, went and came, word by word. Strings only; knows no note.
 * Words are runs of letters and digits, so that a German compound is one and `l'eau` two.
 */
import { diffArrays } from 'diff';

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
  const runs = changes.map(({ value, added, removed }): WordingRun => {
    const kind = added ? 'added' : removed ? 'removed' : 'kept';
    return { kind, text: value.join('') };
  });
  return joinChanges(shiftSpaces(runs));
}

/**
 * `water[-,-] [-gas -]and` says the same as `water[-, gas-] and`, and less clearly: a space that stayed between two
 * halves of one removal, or of one addition, is exchanged for the one at its end or its start.
 */
function shiftSpaces(runs: readonly WordingRun[]): readonly WordingRun[] {
  const shifted: WordingRun[] = [];
  for (const run of runs) {
    const [half, space] = shifted.slice(-2);
    const isSplit =
      half !== undefined &&
      space?.kind === 'kept' &&
      space.text.trim() === '' &&
      half.kind === run.kind &&
      run.kind !== 'kept';
    const { kind, text } = run;
    if (isSplit && text.endsWith(space.text)) {
      const rest = text.slice(0, text.length - space.text.length);
      shifted.splice(-2, 2, { kind, text: half.text + space.text + rest }, space);
    } else if (isSplit && half.text.startsWith(space.text)) {
      const rest = half.text.slice(space.text.length);
      shifted.splice(-2, 2, space, { kind, text: rest + space.text + text });
    } else shifted.push(run);
  }
  return shifted;
}

/** Changes with nothing but white space or punctuation between them read as one. */
function joinChanges(runs: readonly WordingRun[]): readonly WordingRun[] {
  const joined: WordingRun[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  runs.forEach((run, index) => {
    if (run.kind === 'removed') removed += run.text;
    else if (run.kind === 'added') added += run.text;
    // Needs words on both sides to join: a comma that went must not take the words around it along.
    else if (!HAS_WORD.test(run.text) && isReplaced(removed, added) && leadsOn(runs, index)) {
      removed += run.text;
      added += run.text;
    } else {
      settle();
      joined.push(run);
    }
  });
  settle();
  return joined;
}

function isReplaced(removed: string, added: string): boolean {
  return HAS_WORD.test(removed) && HAS_WORD.test(added);
}

/** Whether the change after `index` replaces words by words. */
function leadsOn(runs: readonly WordingRun[], index: number): boolean {
  const next = runs.slice(index + 1, index + 3).filter(({ kind }) => kind !== 'kept');
  return next.length === 2 && next.every(({ text }) => HAS_WORD.test(text));
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
