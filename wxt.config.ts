import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { addCatalogueFiles } from './scripts/catalogue/public-files';
import { catalogue } from './scripts/catalogue/vite-plugin';
import { addManifestLocales } from './scripts/manifest-locales';
import { addPdfAssets } from './scripts/pdf-assets';

/** What our own pages may load and reach: their package, nothing else. The browser enforces "no network". */
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

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
    plugins: [preact(), catalogue()],
    resolve: {
      alias: {
        // Its variant for browsers decodes by writing HTML; this one looks the name up in a table.
        'decode-named-character-reference': fileURLToPath(
          new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // A changed permission fails tests/build/manifest.test.ts; each is explained in docs/threat-model.md.
    permissions: ['storage', 'activeTab', 'unlimitedStorage'],
    content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY },
    action: { default_title: '__MSG_name__' },
    commands: {
      'note-on-selection': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_noteCommand__',
      },
    },
    ...(browser === 'firefox'
      ? {
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
