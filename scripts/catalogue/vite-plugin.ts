/** Serves `virtual:lexicon`: the labels of assets/data, compiled for the tagger while building. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { DATA_DIRECTORY, readSources } from './read-sources';
import { compileShippedLexicon } from './shipped-lexicon';

const MODULE = 'virtual:lexicon';
// The NUL keeps other plugins from taking the id for a file (a Rollup convention).
const RESOLVED = `\0${MODULE}`;

/** Makes `virtual:lexicon` importable; a change in the data makes Vite load it again. */
export function catalogue(): Plugin {
  return {
    name: 'commons-gloss:catalogue',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const raw = readSources();
      for (const { file } of [...raw.concepts, ...raw.cases, ...Object.values(raw.lexicon)]) {
        this.addWatchFile(join(DATA_DIRECTORY, file));
      }
      const lexiconJson = JSON.stringify(compileShippedLexicon(raw));
      return `export const lexiconJson = ${JSON.stringify(lexiconJson)};`;
    },
  };
}
