/**
 * A list as a change of the one before it: runs that stay are named by where they stood, only the rest is told.
 * Finds moved runs too. Linear; knows nothing of what the items are.
 */

/** Either `count` items of the old list from `from` on, or new ones. */
export type ListPart<T> =
  | { readonly from: number; readonly count: number }
  | { readonly items: readonly T[] };

/** @param keys of `items`, each once; equal keys mean equal items. @param before the keys of the old list. */
export function describeChange<T>(
  before: ReadonlyMap<string, number>,
  items: readonly T[],
  keys: readonly string[],
): ListPart<T>[] {
  const parts: ListPart<T>[] = [];
  let run: { from: number; count: number } | undefined;
  let added: T[] | undefined;
  items.forEach((item, at) => {
    const from = before.get(keys[at] as string);
    if (from === undefined) {
      run = undefined;
      if (!added) {
        added = [];
        parts.push({ items: added });
      }
      added.push(item);
      return;
    }
    added = undefined;
    if (run && run.from + run.count === from) {
      run.count += 1;
      return;
    }
    run = { from, count: 1 };
    parts.push(run);
  });
  return parts;
}

/** Whether the change of a list of `length` items leaves it as it is. */
export function isUnchanged(parts: readonly ListPart<unknown>[], length: number): boolean {
  const [only, ...others] = parts;
  if (!only) return length === 0;
  return others.length === 0 && 'from' in only && only.from === 0 && only.count === length;
}

/** The new list. What the old one does not have is left out. */
export function applyChange<T>(before: readonly T[], parts: readonly ListPart<T>[]): T[] {
  return parts.flatMap((part) =>
    'items' in part ? part.items : before.slice(part.from, part.from + part.count),
  );
}

/** The same change in pieces of at most `size` new items each, for those who cannot take it at once. */
export function splitChange<T>(parts: readonly ListPart<T>[], size: number): ListPart<T>[][] {
  const pieces: ListPart<T>[][] = [[]];
  let room = size;
  const put = (part: ListPart<T>, cost: number) => {
    pieces.at(-1)?.push(part);
    room -= cost;
  };
  for (const part of parts) {
    if (!('items' in part)) {
      put(part, 0);
      continue;
    }
    for (let at = 0; at < part.items.length; ) {
      if (room <= 0) {
        pieces.push([]);
        room = size;
      }
      const items = part.items.slice(at, at + room);
      put({ items }, items.length);
      at += items.length;
    }
  }
  return pieces;
}
