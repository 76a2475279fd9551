/**
 * Prints what each part of the built extension weighs, gzipped, and exits with 1 when a part is heavier
 * than size-budget.json allows, or one of the two does not know the other's parts.
 * A page of ours weighs what it loads at once: its HTML and the scripts and styles that names. A page of the web weighs
 * the content script, and what that asks the background for unasked: the lexicon of its language. Words and looks of
 * cards come when the reader first presses a button or key in it, or rests on a tag.
 * The package is weighed as a whole, as shops take it: zipped.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

const BUILD = process.argv[2] ?? '.output/chrome-mv3';

/** Bytes for each file (APPNOTE.TXT, 4.3.7 and 4.3.12). */
const ZIP_HEADERS = 30 + 46;

const budget = JSON.parse(readFileSync('size-budget.json', 'utf8'));
const parts = findParts();
const sizes = {
  'package, zipped': zipSize(),
  ...Object.fromEntries(Object.entries(parts).map(([part, files]) => [part, sum(files)])),
};
let failed = false;
for (const part of new Set([...Object.keys(sizes), ...Object.keys(budget)])) {
  const size = sizes[part];
  const limit = budget[part];
  const over = size === undefined || limit === undefined || size > limit;
  failed ||= over;
  console.log(
    `${over ? '✗' : '✓'} ${part}: ${size ?? 'not built'} of ${limit ?? 'no budget'} bytes`,
  );
}
process.exitCode = failed ? 1 : 0;

/** Part → files, relative to the build. */
function findParts() {
  const manifest = JSON.parse(read('manifest.json'));
  const { service_worker: worker, scripts = [worker] } = manifest.background;
  const inPages = manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
  const pages = readdirSync(BUILD).filter((name) => name.endsWith('.html'));
  const everyPage = [...new Set(inPages)];
  const inLanguage = (lexicon) => [...everyPage, lexicon];
  const ofAll = 'data/lexicon.all.json';
  return {
    background: scripts,
    'content script alone': everyPage,
    'page in English': inLanguage('data/lexicon.en.json'),
    'page in any one language': inLanguage(
      heaviest(data('lexicon').filter((file) => file !== ofAll)),
    ),
    'page in no language we know': inLanguage(ofAll),
    ...Object.fromEntries(pages.map((page) => [page, [page, ...findAssets(page)]])),
  };
}

/** The packaged files of one kind, one for each language. */
function data(kind) {
  return readdirSync(join(BUILD, 'data'))
    .filter((name) => name.startsWith(`${kind}.`))
    .map((name) => `data/${name}`);
}

function heaviest(files) {
  return files.reduce((one, other) => (gzipSize(other) > gzipSize(one) ? other : one));
}

function findAssets(page) {
  const links = read(page).matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g);
  return [...new Set([...links].map(([, file]) => file))];
}

function sum(files) {
  return files.map(gzipSize).reduce((all, bytes) => all + bytes, 0);
}

/** What an archive with all files has: their contents, deflated, and each name with its facts twice. */
function zipSize() {
  const files = readdirSync(BUILD, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => {
      const { length } = deflateRawSync(readFileSync(path), { level: 9 });
      return length + 2 * Buffer.byteLength(relative(BUILD, path)) + ZIP_HEADERS;
    })
    .reduce((all, bytes) => all + bytes, 0);
}

function gzipSize(file) {
  return gzipSync(read(file), { level: 9 }).length;
}

function read(file) {
  return readFileSync(join(BUILD, file), 'utf8');
}
