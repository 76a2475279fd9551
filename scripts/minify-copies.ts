/** Scripts of other people that ship as they are → smaller ones, made once and kept: that takes many seconds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { minify_sync as minify } from 'terser';
import type { Plugin } from 'vite';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/commons-gloss/', import.meta.url));

/** A script that the bundler only copies. */
const COPY = /pdf\.worker.*\.mjs$/;

/** Makes those smaller that the bundler only copies. */
export const minifyCopies: Plugin = {
  name: 'minify-copies',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !COPY.test(file.fileName)) continue;
      file.source = readFileSync(minifyOnce(Buffer.from(file.source).toString()));
    }
  },
};

/** Gives the path of the smaller module. Throws for what is no module. */
export function minifyOnce(code: string): string {
  const kept = `${CACHE}module-${createHash('sha256').update(code).digest('hex')}.js`;
  if (existsSync(kept)) return kept;
  const { code: smaller } = minify(code, { module: true, ecma: 2020, compress: { passes: 2 } });
  if (smaller === undefined) throw new Error('nothing left of a script');
  mkdirSync(CACHE, { recursive: true });
  // Another process may be at it too; nobody is to see half a file.
  const draft = `${kept}.${process.pid}`;
  writeFileSync(draft, smaller);
  renameSync(draft, kept);
  return kept;
}
