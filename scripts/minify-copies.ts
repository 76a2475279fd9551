/** Scripts of other people that ship as they are → smaller ones, made once and kept: that takes many seconds. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minify_sync as minify } from 'terser';
import type { Plugin } from 'vite';
import { makeOnce } from './build-cache';

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
  return makeOnce(`module-${createHash('sha256').update(code).digest('hex')}.js`, () => {
    const { code: smaller } = minify(code, { module: true, ecma: 2020, compress: { passes: 2 } });
    if (smaller === undefined) throw new Error('nothing left of a script');
    return smaller;
  });
}
