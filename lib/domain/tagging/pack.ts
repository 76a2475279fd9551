/** Numbers as short strings: half the size of JSON arrays once compressed, quick to read back. */

/** Printable and never escaped in JSON; five bits each, the sixth says that more follow. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const VALUES = new Uint8Array(128);
for (let value = 0; value < 64; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/** Whole numbers ≥ 0, small ones in one character. */
export function packNumbers(numbers: readonly number[]): string {
  let packed = '';
  for (const number of numbers) {
    let rest = number;
    while (rest >= 32) {
      packed += DIGITS[32 + (rest & 31)];
      rest = Math.floor(rest / 32);
    }
    packed += DIGITS[rest];
  }
  return packed;
}

/** The inverse of packNumbers. */
export function unpackNumbers(packed: string): Int32Array {
  const numbers = new Int32Array(packed.length);
  let count = 0;
  let value = 0;
  let shift = 0;
  for (let at = 0; at < packed.length; at++) {
    const digit = VALUES[packed.charCodeAt(at)] as number;
    value += (digit & 31) << shift;
    if (digit & 32) shift += 5;
    else {
      numbers[count++] = value;
      value = 0;
      shift = 0;
    }
  }
  return numbers.subarray(0, count);
}

/** Differences may be negative: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
export function packDifferences(numbers: readonly number[]): string {
  let previous = 0;
  return packNumbers(
    numbers.map((number) => {
      const difference = number - previous;
      previous = number;
      return difference < 0 ? -2 * difference - 1 : 2 * difference;
    }),
  );
}

/** The inverse of packDifferences. */
export function unpackDifferences(packed: string): Int32Array {
  const numbers = unpackNumbers(packed);
  let previous = 0;
  for (let at = 0; at < numbers.length; at++) {
    const coded = numbers[at] as number;
    previous += coded & 1 ? -(coded + 1) / 2 : coded / 2;
    numbers[at] = previous;
  }
  return numbers;
}
