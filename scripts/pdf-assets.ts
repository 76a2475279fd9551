/**
 * What pdf.js loads while it shows a PDF, as files of the package: tables of Asian character sets, stand-ins for
 * fonts a PDF does not carry, and the decoder of JPEG 2000 that runs under our content security policy.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { ResolvedPublicFile } from 'wxt';
import { joinTables } from '../lib/reader/table-archive';
import { makeOnce } from './build-cache';
import { compress } from './lzma.mjs';
import { minifyOnce } from './minify-copies';

const PACKAGE = fileURLToPath(new URL('../node_modules/pdfjs-dist/', import.meta.url));

const FOLDERS: Readonly<Record<string, RegExp>> = {
  cmaps: /^LICENSE/,
  // For all others it takes the system's; symbols are not the same on all (pdf.js, `fetchStandardFontData`).
  standard_fonts: /^Foxit(?:Symbol|Dingbats)\.pfb$|^LICENSE_FOXIT/,
  wasm: /_fallback\.js$|OPENJPEG$/,
};

/** Those a PDF may name without carrying them (ISO 32000, 9.7.5.2): none of them is one for UTF-8 or UTF-32. */
const TABLE = /^(?!.*UTF(?:8|32))(.*)\.bcmap$/;

/** For WXT's hook `build:publicAssets`. */
export function addPdfAssets(files: ResolvedPublicFile[]): void {
  for (const [folder, wanted] of Object.entries(FOLDERS)) {
    for (const name of readdirSync(`${PACKAGE}${folder}`).filter((file) => wanted.test(file))) {
      const path = `${PACKAGE}${folder}/${name}`;
      files.push({
        absoluteSrc: name.endsWith('.js') ? minifyOnce(readFileSync(path, 'utf8')) : path,
        relativeDest: `pdfjs/${folder}/${name}`,
      });
    }
  }
  files.push({ absoluteSrc: packTables(), relativeDest: 'pdfjs/cmaps/tables.lzma' });
}

/**
 * All tables in one file: they repeat each other over distances that the zip of the package does not see.
 * Packing takes seconds, so that it is done once for each version of them.
 */
export function packTables(): string {
  const tables = readdirSync(`${PACKAGE}cmaps`).flatMap((file) => {
    const [, name] = TABLE.exec(file) ?? [];
    return name ? [[name, readFileSync(`${PACKAGE}cmaps/${file}`)] as const] : [];
  });
  const joined = joinTables(new Map(tables));
  const name = `tables-${createHash('sha256').update(joined).digest('hex')}.lzma`;
  return makeOnce(name, () => compress(joined, 9));
}
