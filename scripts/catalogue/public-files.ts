/** Hands the runtime files to WXT, which writes them beside the files of assets/public. */
import type { ResolvedPublicFile } from 'wxt';
import { readSources } from './read-sources';
import { lexiconFiles, runtimeFiles } from './runtime-files';
import { compileShippedLexicons } from './shipped-lexicon';
import { parseSources } from './source-schemas';

/** For WXT's `build:publicAssets` hook. Throws when a source breaks its schema, which stops the build. */
export function addCatalogueFiles(files: ResolvedPublicFile[]): void {
  const raw = readSources();
  const packaged = [
    ...runtimeFiles(parseSources(raw)),
    ...lexiconFiles(compileShippedLexicons(raw)),
  ];
  for (const { path, json } of packaged) {
    files.push({ relativeDest: path, contents: json });
  }
}
