/** Compiles assets/data into the very lexicons that ship; for the build, the evaluation and the tests. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { compileLexicons } from '../../lib/domain/tagging/compile-lexicon';
import {
  type CompiledLexicon,
  chooseLexicon,
  type LexiconName,
} from '../../lib/domain/tagging/compiled-lexicon';
import { voteLanguage } from '../../lib/domain/tagging/language-vote';
import { createLexicon, type Lexicon } from '../../lib/domain/tagging/lexicon';
import { type RawSources, readSources } from './read-sources';
import { parseLexiconSource, parseSources } from './source-schemas';

export type ShippedLexicons = Readonly<Record<LexiconName, CompiledLexicon>>;

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const COMPILER = join(PROJECT, 'lib', 'domain', 'tagging');
const CACHE = join(PROJECT, 'node_modules', '.cache', 'commons-gloss');

/**
 * The lexicons of the sources. Compiling takes many seconds and a test run needs them in several processes, so
 * the result is kept, under a name that changes with every source and with the compiler itself.
 * Throws when a source breaks its schema or a wording names what does not exist.
 */
export function compileShippedLexicons(raw: RawSources = readSources()): ShippedLexicons {
  const file = join(CACHE, `lexicons-${fingerprint(raw)}.json`);
  const kept = readIfThere(file);
  if (kept !== undefined) return JSON.parse(kept) as ShippedLexicons;
  const { concepts, cases } = parseSources(raw);
  const compiled = compileLexicons(concepts, cases, parseLexiconSource(raw));
  keep(file, JSON.stringify(compiled));
  return compiled;
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

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Written aside and moved, so that another process never reads half a file. */
function keep(file: string, text: string): void {
  mkdirSync(CACHE, { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, text);
  renameSync(aside, file);
}
