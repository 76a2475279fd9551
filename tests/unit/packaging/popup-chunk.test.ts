import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { popupChunk } from '../../../scripts/popup-chunk';

/** Builds pages of these scripts, which import modules by name; which module is in which file, and what a file imports. */
async function buildPages(files: Readonly<Record<string, string>>, format: 'es' | 'iife' = 'es') {
  const root = await mkdtemp(path.join(os.tmpdir(), 'commons-gloss-chunks-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const pages = Object.keys(files).filter((name) => name.startsWith('entrypoints/'));
  for (const [name, code] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, code);
  }
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [popupChunk],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rollupOptions: {
        input: pages.map((name) => path.join(root, name)),
        output: { format },
      },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  const nameOf = (id: string) => path.basename(id, '.js');
  const chunkWith = (module: string) =>
    chunks.find(({ moduleIds }) => moduleIds.some((id) => nameOf(id) === module));
  const readWith = (module: string): string[] => {
    const seen = new Set([chunkWith(module)?.fileName ?? '']);
    for (const name of seen)
      for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
        seen.add(next);
    return [...seen];
  };
  return {
    fileOf: (module: string) => chunkWith(module)?.fileName,
    /** The files that are read before a script runs. */
    readWith,
  };
}

const page = (name: string) => `<!doctype html><script type="module" src="/${name}.js"></script>`;
const speaks = (word: string, ...imported: string[]) =>
  `${imported.map((name) => `import './${name}.js';`).join('')} globalThis.say?.('${word}');`;

const PAGES = {
  'entrypoints/popup/index.html': page('popup'),
  'entrypoints/options/index.html': page('options'),
  'entrypoints/reader/index.html': page('reader'),
  'popup.js': `${speaks('popup', 'words', 'notes', 'own')} globalThis.later = () => import('./exports.js');`,
  'options.js': speaks('options', 'words', 'settings'),
  'reader.js': `${speaks('reader', 'settings')} globalThis.later = () => import('./notes.js');`,
  'words.js': speaks('words'),
  'notes.js': speaks('notes'),
  'own.js': speaks('own'),
  'settings.js': speaks('settings'),
  'exports.js': speaks('exports', 'words'),
};

it('puts what the popup shares with any other page, at once or later, into one file, and nothing else', async () => {
  const { fileOf, readWith } = await buildPages(PAGES);
  expect(fileOf('words')).toBe(fileOf('notes'));
  for (const name of ['popup', 'own', 'options', 'settings', 'reader', 'exports'])
    expect(fileOf(name)).not.toBe(fileOf('words'));
  expect(readWith('popup').sort()).toEqual([fileOf('popup'), fileOf('words')].sort());
  expect(fileOf('own')).toBe(fileOf('popup'));
});

it('leaves what is loaded later out of what the popup reads first', async () => {
  const { fileOf, readWith } = await buildPages(PAGES);
  expect(readWith('popup')).not.toContain(fileOf('exports'));
});

it('changes nothing where there is no popup', async () => {
  const { 'entrypoints/popup/index.html': _, ...others } = PAGES;
  const { fileOf, readWith } = await buildPages(others);
  expect(fileOf('words')).toBe(fileOf('options'));
  expect(readWith('reader')).not.toContain(fileOf('words'));
});

it('leaves programs alone that are one file each', async () => {
  const popup = { 'entrypoints/popup/index.html': page('popup') };
  const {
    'entrypoints/options/index.html': _,
    'entrypoints/reader/index.html': __,
    ...files
  } = PAGES;
  const { fileOf } = await buildPages({ ...files, ...popup }, 'iife');
  expect(fileOf('exports')).toBe(fileOf('popup'));
});
