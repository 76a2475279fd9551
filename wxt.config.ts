import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { addCatalogueFiles } from './scripts/catalogue/public-files';
import { addManifestLocales } from './scripts/manifest-locales';
import { minifyCopies } from './scripts/minify-copies';
import { addPdfAssets } from './scripts/pdf-assets';
import { popupChunk } from './scripts/popup-chunk';

/**
 * What our own pages may load and reach: their package, nothing else. The browser enforces "no network".
 * @param reached besides the package.
 */
function extensionPagesPolicy(reached: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${reached}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Firefox does not run content scripts where it shows a PDF, so that there the reader has to load what the user
 * asks it to show. All other pages are held to the package (docs/threat-model.md).
 */
const FIREFOX_READER = ' http: https:';
const PAGE_WITH_CONNECTIONS = /\/reader\/index\.html$/;

/** Holds a page to its package, whatever the policy of the extension as a whole. */
const narrowPages: Plugin = {
  name: 'narrow-pages',
  transformIndexHtml(_html, { path }) {
    if (PAGE_WITH_CONNECTIONS.test(path)) return [];
    const policy = { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" };
    return [{ tag: 'meta', attrs: policy, injectTo: 'head-prepend' }];
  },
};

export default defineConfig({
  // Imports are written out, so that readers and the layer checks see every edge.
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  outDir: '.output',
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      addCatalogueFiles(files);
      addManifestLocales(files);
      addPdfAssets(files);
    },
  },
  vite: () => ({
    plugins: [preact(), narrowPages, popupChunk, minifyCopies],
    // A page of ours waits for each of its files: a few hundred bytes are no file of their own.
    build: {
      rollupOptions: { output: { experimentalMinChunkSize: 8_000 } },
      // Every page of the web waits for what the smaller script is: 4 KB less than by esbuild.
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 2, inline: 1, loops: false } },
    },
    resolve: {
      alias: {
        // Its variant for browsers decodes by writing HTML; this one looks the name up in a table.
        'decode-named-character-reference': fileURLToPath(
          new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
        // Its entry brings the compressor along, which is four times as large.
        'lzma1/decoder': fileURLToPath(
          new URL('node_modules/lzma1/lib/decoder.js', import.meta.url),
        ),
        'lzma1/streams': fileURLToPath(
          new URL('node_modules/lzma1/lib/streams.js', import.meta.url),
        ),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // A changed permission fails tests/build/manifest.test.ts; each is explained in docs/threat-model.md.
    permissions: [
      'storage',
      'activeTab',
      'unlimitedStorage',
      // Firefox cannot be asked for it later; neither browser says anything about it to the user.
      ...(browser === 'firefox' ? ['contextMenus'] : []),
    ],
    content_security_policy: {
      extension_pages: extensionPagesPolicy(browser === 'firefox' ? FIREFOX_READER : ''),
    },
    action: { default_title: '__MSG_name__' },
    commands: {
      'note-on-selection': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_noteCommand__',
      },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_nextMentionCommand__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_previousMentionCommand__',
      },
      // Firefox opens its sidebar by a command of its own, Chrome only when asked.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_panelCommand__',
      },
    },
    // Asked for when backups are to be saved as files by themselves, or the reader is wanted in the menu of links.
    optional_permissions:
      browser === 'firefox' ? ['downloads'] : ['downloads', 'offscreen', 'contextMenus'],
    ...(browser === 'firefox'
      ? {
          // Asked for site by site, when the user has the reader load a PDF from one.
          optional_host_permissions: ['http://*/*', 'https://*/*'],
          browser_specific_settings: {
            gecko: {
              id: 'commons-gloss@commons-gloss.org',
              // The first version with the CSS Custom Highlight API.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
