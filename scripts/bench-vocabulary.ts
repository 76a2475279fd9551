/**
 * Times a vocabulary of 20,000 concepts with 40,000 labels in Node: read from Turtle, planned, written to a database in
 * memory, compiled, loaded, and a page of 1 MB scanned with it, as a multiple of a plain loop over the words (B).
 */
import 'fake-indexeddb/auto';
import { createLexicon } from '../lib/domain/tagging/lexicon';
import { scanText } from '../lib/domain/tagging/scan';
import { compileOwnLexicon } from '../lib/domain/vocabulary/own-lexicon';
import { planVocabulary } from '../lib/domain/vocabulary/plan-vocabulary';
import { readSkos, SKOS } from '../lib/domain/vocabulary/read-skos';
import { createDatabaseSource } from '../lib/storage/open';
import { createOwnRepository } from '../lib/storage/own-repository';
import { parseRdf } from '../lib/vocabulary/parse-rdf';
import { makeLabels } from './bench/bench-lexicon';
import { readSources } from './catalogue/read-sources';
import { parseLexiconSource, parseSources } from './catalogue/source-schemas';
import { syntheticText } from './eval/synthetic-text';

const CONCEPTS = 20_000;
const BATCH = 500;
const { concepts } = parseSources(readSources());
const { shared } = parseLexiconSource(readSources());
const labels = makeLabels(concepts, 2 * CONCEPTS);
const turtle = [
  `@prefix skos: <${SKOS}> .`,
  '<urn:bench:scheme> a skos:ConceptScheme .',
  ...Array.from(
    { length: CONCEPTS },
    (_, at) =>
      `<urn:bench:${at}> a skos:Concept ; skos:prefLabel "${labels[2 * at]}"@en ; skos:altLabel "${labels[2 * at + 1]}"@en .`,
  ),
].join('\n');

/** By the processor's clock, since others may be at work on this machine. */
async function time<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1_000;
  console.log(
    `${name.padEnd(28)} ${cpu.toFixed(0).padStart(7)} ms of processor time, ${(performance.now() - start).toFixed(0)} ms by the clock`,
  );
  return result;
}

const plan = await time('read and plan', async () =>
  planVocabulary({
    draft: readSkos(await parseRdf(turtle, 'turtle'), 'en'),
    title: 'bench',
    vocabularies: [],
    concepts: [],
    packaged: new Map(),
    group: 'Commons',
    now: '2026-11-28T09:00:00.000Z',
  }),
);
const own = createOwnRepository(createDatabaseSource({ name: 'bench' }));
await time('write, database in memory', async () => {
  const records = plan.concepts.map(({ record }) => ({ store: 'ownConcepts' as const, record }));
  for (let from = 0; from < records.length; from += BATCH)
    await own.put(records.slice(from, from + BATCH), false);
});
const compiled = await time('compile, English', () =>
  compileOwnLexicon(
    plan.concepts.map(({ record }) => record),
    [],
    shared,
    'en',
  ),
);
const lexicon = await time('load', () => createLexicon(compiled));
const text = syntheticText(concepts, 'en', 1_000_000);
const median = (work: () => void) => {
  const times = Array.from({ length: 11 }, () => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user;
  });
  return times.sort((a, b) => a - b)[5] ?? Number.NaN;
};
const baseline = median(() => {
  const words = /\p{L}+/gu;
  while (words.exec(text)) {
    // Only the walk is timed.
  }
});
const scanned = median(() => void scanText(text, { lexicon, lang: 'en' }));
console.log(`scan, its 40,000 labels: ${(scanned / baseline).toFixed(2)} × B`);
process.exit();
