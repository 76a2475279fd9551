/** A browser for benches that need no extension, and code of ours as a script for its pages. */
import process from 'node:process';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowsers } from '../setup/find-browser.mjs';

export async function startBrowser(): Promise<Browser> {
  const [executablePath] = findBrowsers('chromium');
  if (!executablePath) throw new Error('No Chromium found. `npm test` says how to get one.');
  return puppeteer.launch({
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: 30 * 60_000,
    args: [
      '--disable-gpu',
      ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
    ],
  });
}

/** A file of this folder, with the code of the extension it needs, as one classic script. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // Only a library is built like this, which leaves it to others to say what it runs in.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: {
      write: false,
      lib: { entry: `scripts/bench/${entry}`, formats: ['iife'], name: 'inPage' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('Nothing was built.');
  return result.output[0].code;
}
