/** Numbers ↔ base64 (RFC 4648) of their little-endian bytes: messages and backups are JSON and carry no typed arrays. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;

/** @param width bytes per number. */
export function encodeNumbers(numbers: ArrayLike<number>, width: 2 | 4): string {
  const bytes = new Uint8Array(numbers.length * width);
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    for (let byte = 0; byte < width; byte += 1) {
      bytes[i * width + byte] = (number >>> (8 * byte)) & 0xff;
    }
  }
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    pieces.push(
      DIGITS.charAt(three >>> 18),
      DIGITS.charAt((three >>> 12) & 63),
      at + 1 < bytes.length ? DIGITS.charAt((three >>> 6) & 63) : '=',
      at + 2 < bytes.length ? DIGITS.charAt(three & 63) : '=',
    );
  }
  return pieces.join('');
}

/** Characters that are not base64 count as zero bits: a damaged snapshot is weak evidence, not an error. */
export function decodeNumbers(text: string, width: 2 | 4): Uint32Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const length = Math.max(0, Math.floor((text.length / 4) * 3) - padding);
  const bytes = new Uint8Array(length + 3);
  for (let i = 0, at = 0; at < length; i += 4, at += 3) {
    const four =
      (valueAt(text, i) << 18) |
      (valueAt(text, i + 1) << 12) |
      (valueAt(text, i + 2) << 6) |
      valueAt(text, i + 3);
    bytes[at] = four >>> 16;
    bytes[at + 1] = four >>> 8;
    bytes[at + 2] = four;
  }
  const numbers = new Uint32Array(Math.floor(length / width));
  for (let i = 0; i < numbers.length; i += 1) {
    const at = i * width;
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    const high = width === 4 ? (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8) : 0;
    numbers[i] = (low | (high << 16)) >>> 0;
  }
  return numbers;
}

function valueAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? 0;
}
