/** What a build makes once and keeps, since it takes seconds: files under names that change with what they are made of. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/commons-gloss/', import.meta.url));

/** Gives the path of the file of that name; its content is made only where there is none. Throws what `make` throws. */
export function makeOnce(name: string, make: () => string | Uint8Array): string {
  const kept = join(CACHE, name);
  if (existsSync(kept)) return kept;
  const content = make();
  mkdirSync(CACHE, { recursive: true });
  // Written aside and moved: another process may be at it too, and nobody is to see half a file.
  const draft = `${kept}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, kept);
  return kept;
}
