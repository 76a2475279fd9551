/**
 * Who may import whom; ARCHITECTURE.md draws the same arrows. Run over `lib entrypoints`.
 * Types count: a layer that knows another's types knows the layer.
 */

const OURS = '^(lib|entrypoints|tests|scripts|assets/data)/';
const DOMAIN = '^lib/domain/';
const PROTOCOL = '^lib/messaging/protocol/';
const ASKING =
  '^lib/messaging/(protocol/.*|(client|create-send|events|own-entries|unsaved-keeper)\\.ts)$';
const ANSWERING = '^lib/messaging/(protocol/.*|(server|responder)\\.ts)$';

const BUILD_TIME = '^lib/domain/.*(/compile-[a-z-]+|-source)\\.ts$';
const COMPILES_OWN =
  '^lib/domain/(tagging/(compile-(lexicon|rules)|lexicon-source)|concepts/concept-source)\\.ts$';

/** Files at `path` import nothing of ours but `allowed` and each other. */
function layer(name, path, allowed, comment) {
  return {
    name: `layer-${name}`,
    comment,
    severity: 'error',
    from: { path },
    to: { path: OURS, pathNot: [path, ...allowed] },
  };
}

/** Only files at `path` import the package. */
function onlyFrom(name, packageName, path, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: '^(lib|entrypoints)/', pathNot: path },
    to: { path: `(^|/)node_modules/${packageName}/` },
  };
}

module.exports = {
  forbidden: [
    layer('domain', DOMAIN, [], 'Pure: strings and plain objects in, plain objects out.'),
    layer('catalogue', '^lib/catalogue/', [DOMAIN], 'Is handed a way to load files.'),
    layer('dom', '^lib/dom/', [DOMAIN], 'Needs a Document and no extension.'),
    layer('platform', '^lib/platform/', [DOMAIN], 'The seam to the browser; knows no feature.'),
    layer('storage', '^lib/storage/', [DOMAIN], 'Stores and returns domain types.'),
    layer(
      'ui',
      '^lib/ui/',
      [DOMAIN, PROTOCOL],
      'Gets props and calls back, so that it also runs in the gallery, a plain tab.',
    ),
    layer(
      'messaging-asking',
      ASKING,
      [DOMAIN, '^lib/platform/'],
      'Runs in pages, where indexedDB is that of the site: it must not know our storage.',
    ),
    layer(
      'messaging-answering',
      ANSWERING,
      [DOMAIN, '^lib/platform/'],
      'Checks who asks what; lib/background knows the answers.',
    ),
    layer(
      'background',
      '^lib/background/',
      [DOMAIN, ANSWERING, '^lib/(catalogue|storage|platform)/'],
      'The only part that joins messages with storage. Shows nothing.',
    ),
    layer(
      'page',
      '^lib/page/',
      [DOMAIN, ASKING, '^lib/(dom|ui|platform)/'],
      'Runs in every page: asks the background for what it shows and never loads the catalogue.',
    ),
    layer(
      'popup',
      '^lib/popup/',
      [DOMAIN, ASKING, '^lib/(catalogue|ui|platform)/'],
      'Writes through the background, as pages do, so that there is one way to write.',
    ),
    layer(
      'panel',
      '^lib/panel/',
      [DOMAIN, ASKING, '^lib/(catalogue|ui|platform)/'],
      'As the popup.',
    ),
    layer(
      'options',
      '^lib/options/',
      [DOMAIN, '^lib/(catalogue|ui|platform)/'],
      'Reads and writes settings, which need no background.',
    ),
    layer(
      'onboarding',
      '^lib/onboarding/',
      [DOMAIN, ASKING, '^lib/(dom|ui|platform)/'],
      'Tags one passage of its own; knows no notes.',
    ),
    layer(
      'backup',
      '^lib/backup/',
      [DOMAIN, ASKING, '^lib/(ui|platform)/'],
      'Restores through the background, which alone writes.',
    ),
    layer(
      'library',
      '^lib/library/',
      [DOMAIN, ASKING, '^lib/(catalogue|ui|platform)/'],
      'Reads all notes through the background and writes through it, as every other part does.',
    ),
    layer(
      'vocabulary',
      '^lib/vocabulary/',
      [DOMAIN, ASKING, '^lib/(catalogue|ui|platform)/'],
      'As the library. Alone knows the parsers of RDF.',
    ),
    layer(
      'pdf',
      '^lib/pdf/',
      [DOMAIN, '^lib/dom/'],
      'Knows the pages pdf.js shows and no extension, so that it also runs in a test, a plain page.',
    ),
    layer(
      'reader',
      '^lib/reader/',
      [DOMAIN, ASKING, '^lib/(dom|page|pdf|ui|platform)/'],
      'A page of our own that accompanies a PDF as lib/page does web pages.',
    ),
    layer(
      'case',
      '^lib/case/',
      [DOMAIN, '^lib/(catalogue|ui|platform)/'],
      'Reads the catalogue and nothing of the reader: it needs no background.',
    ),
    layer('entrypoints', '^entrypoints/', ['^lib/'], 'What ships knows no test and no script.'),
    {
      name: 'one-owner-of-storage',
      comment: 'The background owns the database; everybody else sends it messages.',
      severity: 'error',
      from: { path: '^entrypoints/', pathNot: '^entrypoints/background' },
      to: { path: '^lib/storage/', reachable: true },
    },
    {
      name: 'build-time-only',
      comment: 'The lexicon is compiled and the sources are checked while building; neither ships.',
      severity: 'error',
      from: { path: '^entrypoints/', pathNot: '^entrypoints/background' },
      to: { path: BUILD_TIME, reachable: true },
    },
    {
      name: 'background-compiles-own-words-alone',
      comment:
        'What the reader adds is compiled by the background (ADR 29), by what that needs and no more.',
      severity: 'error',
      from: { path: '^entrypoints/background' },
      to: { path: BUILD_TIME, pathNot: COMPILES_OWN, reachable: true },
    },
    {
      name: 'one-way-to-the-compiler',
      comment: 'So that it is seen at a glance what of it ships.',
      severity: 'error',
      from: {
        path: '^(lib|entrypoints)/',
        pathNot: [COMPILES_OWN, '^lib/domain/vocabulary/own-lexicon\\.ts$'],
      },
      to: { path: '^lib/domain/tagging/compile-[a-z-]+\\.ts$' },
    },
    onlyFrom(
      'browser-api-in-platform-only',
      '@types/webextension-polyfill',
      '^lib/platform/',
      'Tests replace lib/platform; a second way to the browser would escape them.',
    ),
    onlyFrom('idb-in-storage-only', 'idb', '^lib/storage/', 'One place opens and migrates.'),
    onlyFrom(
      'pdfjs-in-two-rooms',
      'pdfjs-dist',
      '^lib/(pdf|reader)/',
      'What pages, popup and background load must not grow by a megabyte.',
    ),
    {
      name: 'domain-without-hosts',
      comment: 'lib/domain runs anywhere: no framework, no browser, no Node.',
      severity: 'error',
      from: { path: DOMAIN },
      to: { path: 'node_modules/(preact|wxt|vite)/' },
    },
    {
      name: 'no-node-in-what-ships',
      comment: 'There is no Node in a browser.',
      severity: 'error',
      from: { path: '^(lib|entrypoints)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
    },
  },
};
