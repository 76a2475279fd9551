/**
 * What pdf.js loads while it shows a PDF, as files of the package: tables of Asian character sets, stand-ins for
 * fonts a PDF does not carry, and the decoder of JPEG 2000 that runs under our content security policy.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ResolvedPublicFile } from 'wxt';

const PACKAGE = fileURLToPath(new URL('../node_modules/pdfjs-dist/', import.meta.url));

const FOLDERS: Readonly<Record<string, RegExp>> = {
  // Those a PDF may name without carrying them (ISO 32000, 9.7.5.2): none of them is one for UTF-8 or UTF-32.
  cmaps: /^(?!.*UTF(?:8|32)).*\.bcmap$|^LICENSE/,
  // For all others it takes the system's; symbols are not the same on all (pdf.js, `fetchStandardFontData`).
  standard_fonts: /^Foxit(?:Symbol|Dingbats)\.pfb$|^LICENSE_FOXIT/,
  wasm: /_fallback\.js$|OPENJPEG$/,
};

/** For WXT's hook `build:publicAssets`. */
export function addPdfAssets(files: ResolvedPublicFile[]): void {
  for (const [folder, wanted] of Object.entries(FOLDERS)) {
    for (const name of readdirSync(`${PACKAGE}${folder}`).filter((file) => wanted.test(file))) {
      files.push({
        absoluteSrc: `${PACKAGE}${folder}/${name}`,
        relativeDest: `pdfjs/${folder}/${name}`,
      });
    }
  }
}
