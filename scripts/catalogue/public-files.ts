/** Hands the runtime files to WXT, which writes them beside the files of assets/public. */
import type { ResolvedPublicFile } from 'wxt';
import { readSources } from './read-sources';
import { lexiconFiles, runtimeFiles, wordingFile } from './runtime-files';
import { compileShippedLexicons } from './shipped-lexicon';
import { parseLexiconSource, parseSources } from './source-schemas';

/** For WXT's `build:publicAssets` hook. Throws when a source breaks its schema, which stops the build. */
export function addCatalogueFiles(files: ResolvedPublicFile[]): void {
  const raw = readSources();
  const packaged = [
    ...runtimeFiles(parseSources(raw)),
    wordingFile(parseLexiconSource(raw)),
    ...lexiconFiles(compileShippedLexicons(raw)),
  ];
  for (const { path, json } of packaged) {
    files.push({ relativeDest: path, contents: json });
  }
}
