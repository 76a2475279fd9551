/** Names of things in a file → ids that depend on them alone, so that what is imported twice is the same. */
import { v5 as uuidFromName } from 'uuid';

/** Ours, made once; names within it are those of the things imported (RFC 9562, version 5). */
const NAMESPACE = 'c6b3d6a4-5f4e-4b0c-8a56-2d1f3c1c7b11';

export function uuidOf(...parts: readonly string[]): string {
  return uuidFromName(JSON.stringify(parts), NAMESPACE);
}
