/** Compiles assets/data into the very lexicon that ships; for the build, the evaluation and the tests. */
import { compileLexicon } from '../../lib/domain/tagging/compile-lexicon';
import type { CompiledLexicon } from '../../lib/domain/tagging/compiled-lexicon';
import { type RawSources, readSources } from './read-sources';
import { parseLexiconSource, parseSources } from './source-schemas';

/** Throws when a source breaks its schema or a wording names what does not exist. */
export function compileShippedLexicon(raw: RawSources = readSources()): CompiledLexicon {
  const { concepts, cases } = parseSources(raw);
  return compileLexicon(concepts, cases, parseLexiconSource(raw));
}
