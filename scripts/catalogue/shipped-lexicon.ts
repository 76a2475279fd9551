/** Compiles assets/data into the very lexicon that ships; for the build, the evaluation and the tests. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { compileLexicon } from '../../lib/domain/tagging/compile-lexicon';
import type { CompiledLexicon } from '../../lib/domain/tagging/compiled-lexicon';
import { type RawSources, readSources } from './read-sources';
import { parseLexiconSource, parseSources } from './source-schemas';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const COMPILER = join(PROJECT, 'lib', 'domain', 'tagging');
const CACHE = join(PROJECT, 'node_modules', '.cache', 'commons-gloss');

/**
 * The lexicon of the sources. Compiling takes many seconds and a test run needs it in several processes, so
 * the result is kept, under a name that changes with every source and with the compiler itself.
 * Throws when a source breaks its schema or a wording names what does not exist.
 */
export function compileShippedLexicon(raw: RawSources = readSources()): CompiledLexicon {
  const file = join(CACHE, `lexicon-${fingerprint(raw)}.json`);
  const kept = readIfThere(file);
  if (kept !== undefined) return JSON.parse(kept) as CompiledLexicon;
  const { concepts, cases } = parseSources(raw);
  const compiled = compileLexicon(concepts, cases, parseLexiconSource(raw));
  keep(file, JSON.stringify(compiled));
  return compiled;
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
