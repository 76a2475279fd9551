/** Compiles assets/data into the very lexicons that ship; for the build, the evaluation and the tests. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLexicons } from '../../lib/domain/tagging/compile-lexicon';
import {
  type CompiledLexicon,
  chooseLexicon,
  type LexiconName,
} from '../../lib/domain/tagging/compiled-lexicon';
import { voteLanguage } from '../../lib/domain/tagging/language-vote';
import { createLexicon, type Lexicon } from '../../lib/domain/tagging/lexicon';
import { makeOnce } from '../build-cache';
import { type RawSources, readSources } from './read-sources';
import { parseLexiconSource, parseSources } from './source-schemas';

export type ShippedLexicons = Readonly<Record<LexiconName, CompiledLexicon>>;

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const COMPILER = join(PROJECT, 'lib', 'domain', 'tagging');

/**
 * The lexicons of the sources. Compiling takes many seconds and a test run needs them in several processes, so
 * the result is kept, under a name that changes with every source and with the compiler itself.
 * Throws when a source breaks its schema or a wording names what does not exist.
 */
export function compileShippedLexicons(raw: RawSources = readSources()): ShippedLexicons {
  const file = makeOnce(`lexicons-${fingerprint(raw)}.json`, () => {
    const { concepts, cases } = parseSources(raw);
    return JSON.stringify(compileLexicons(concepts, cases, parseLexiconSource(raw)));
  });
  return JSON.parse(readFileSync(file, 'utf8')) as ShippedLexicons;
}

/** Gives the lexicon a text is tagged with; without `lang` (BCP 47) the text itself is asked. */
export function loadShippedLexicons(
  raw?: RawSources,
): (text: string, lang?: string | undefined) => Lexicon {
  const compiled = compileShippedLexicons(raw);
  const loaded = new Map<LexiconName, Lexicon>();
  return (text, lang) => {
    const name = chooseLexicon(lang || (voteLanguage(text) ?? ''));
    const lexicon = loaded.get(name) ?? createLexicon(compiled[name]);
    loaded.set(name, lexicon);
    return lexicon;
  };
}

function fingerprint(raw: RawSources): string {
  const hash = createHash('sha256').update(JSON.stringify(raw));
  for (const name of readdirSync(COMPILER, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.ts')) hash.update(readFileSync(join(COMPILER, name)));
  }
  return hash.digest('hex').slice(0, 32);
}
