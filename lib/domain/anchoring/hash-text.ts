/** A stretch of text → 32 bits. Stored with snapshots and sketches: a change of it makes all of them meaningless. */

export const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, with a final mix; unsigned. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
