/** Two lists of strings → the pairs of a longest common subsequence; a text → its words. Plain and slow. */

export function matchInOrder(one: readonly string[], two: readonly string[]): [number, number][] {
  let from = 0;
  let endOne = one.length;
  let endTwo = two.length;
  const pairs: [number, number][] = [];
  while (from < endOne && from < endTwo && one[from] === two[from]) {
    pairs.push([from, from]);
    from += 1;
  }
  const tail: [number, number][] = [];
  while (endOne > from && endTwo > from && one[endOne - 1] === two[endTwo - 1]) {
    endOne -= 1;
    endTwo -= 1;
    tail.unshift([endOne, endTwo]);
  }
  const width = endTwo - from + 1;
  const best = new Uint16Array((endOne - from + 1) * width);
  for (let i = endOne - 1; i >= from; i -= 1) {
    for (let j = endTwo - 1; j >= from; j -= 1) {
      const cell = (i - from) * width + (j - from);
      best[cell] =
        one[i] === two[j]
          ? (best[cell + width + 1] as number) + 1
          : Math.max(best[cell + width] as number, best[cell + 1] as number);
    }
  }
  for (let i = from, j = from; i < endOne && j < endTwo; ) {
    const cell = (i - from) * width + (j - from);
    if (one[i] === two[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if ((best[cell + width] as number) >= (best[cell + 1] as number)) i += 1;
    else j += 1;
  }
  return [...pairs, ...tail];
}

export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
