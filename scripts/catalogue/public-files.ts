/** Hands the runtime files to WXT, which writes them beside the files of assets/public. */
import type { ResolvedPublicFile } from 'wxt';
import { readSources } from './read-sources';
import { runtimeFiles } from './runtime-files';
import { parseSources } from './source-schemas';

/** For WXT's `build:publicAssets` hook. Throws when a source breaks its schema, which stops the build. */
export function addCatalogueFiles(files: ResolvedPublicFile[]): void {
  for (const { path, json } of runtimeFiles(parseSources(readSources()))) {
    files.push({ relativeDest: path, contents: json });
  }
}
