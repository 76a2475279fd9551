/**
 * Times a vocabulary of 20,000 concepts with 40,000 labels in Node: read from Turtle, planned, written to a database in
 * memory, compiled, loaded, and a page of 1 MB scanned with it, as a multiple of a plain loop over the words (B). Twice:
 * with labels as a thesaurus has them, and with labels cut out of the page itself, which no page is. Each once as the
 * targets of `npm run bench` count, phrases found and nothing judged, and once until the candidates are there.
 */
import 'fake-indexeddb/auto';
import { createLexicon, type Lexicon } from '../lib/domain/tagging/lexicon';
import { matchPhrases } from '../lib/domain/tagging/match-phrases';
import { scanText } from '../lib/domain/tagging/scan';
import { tag } from '../lib/domain/tagging/tag';
import { TokenBuffer } from '../lib/domain/tagging/token-buffer';
import { tokenise } from '../lib/domain/tagging/tokenise';
import { compileOwnLexicon } from '../lib/domain/vocabulary/own-lexicon';
import { planVocabulary } from '../lib/domain/vocabulary/plan-vocabulary';
import { readSkos, SKOS } from '../lib/domain/vocabulary/read-skos';
import { createDatabaseSource } from '../lib/storage/open';
import { createOwnRepository } from '../lib/storage/own-repository';
import { parseRdf } from '../lib/vocabulary/parse-rdf';
import { makeLabels, makeThesaurus } from './bench/bench-lexicon';
import { readSources } from './catalogue/read-sources';
import { compileShippedLexicons } from './catalogue/shipped-lexicon';
import { parseLexiconSource, parseSources } from './catalogue/source-schemas';
import { syntheticText } from './eval/synthetic-text';

const CONCEPTS = 20_000;
const BATCH = 500;
const TURNS = 11;
const { concepts } = parseSources(readSources());
const { shared } = parseLexiconSource(readSources());
const labels = makeThesaurus(concepts, 2 * CONCEPTS);
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
const slices = makeLabels(concepts, 2 * CONCEPTS);
const cutOut = plan.concepts.map(({ record }, at) => ({
  ...record,
  prefLabel: { en: slices[2 * at] ?? '' },
  altLabels: { en: slices.slice(2 * at + 1, 2 * at + 2) },
}));
const lexicons = {
  'packaged alone': createLexicon(compileShippedLexicons().en),
  'own alone, a thesaurus': lexicon,
  'own alone, cut out of the page': createLexicon(compileOwnLexicon(cutOut, [], shared, 'en')),
};
const tokens = new TokenBuffer();
const scan = (of: Lexicon) => scanText(text, { lexicon: of, lang: 'en' });
const parts: ReadonlyMap<string, () => void> = new Map([
  ['B', readWords],
  ...Object.entries(lexicons).flatMap(([name, of]): [string, () => void][] => [
    [`${name}, nothing judged`, () => findPhrases(of)],
    [name, () => void scan(of)],
  ]),
]);
// The parts take turns, so that a busy moment of the machine weighs on all.
const times = new Map([...parts.keys()].map((name) => [name, [] as number[]]));
for (let turn = 0; turn < TURNS; turn += 1) {
  for (const [name, work] of parts) {
    const start = process.cpuUsage();
    work();
    times.get(name)?.push(process.cpuUsage(start).user);
  }
}
const words = text.match(/\p{L}+/gu)?.length ?? 0;
for (const [name, of] of Object.entries(lexicons)) {
  const perHundred = (100 * tag(text, { lexicon: of, lang: 'en' }).length) / words;
  const perB = (part: string) => `${(median(part) / median('B')).toFixed(2).padStart(5)} × B`;
  console.log(
    `scan, ${name.padEnd(30)} ${perB(`${name}, nothing judged`)}, judged ${perB(name)}, ${perHundred.toFixed(1)} mentions per 100 words`,
  );
}
process.exit();

/** What `npm run bench -- scans` times in a page. */
function findPhrases(of: Lexicon): void {
  tokens.reset();
  tokenise(text, of.words, tokens);
  matchPhrases(tokens, of, () => {
    // Found, and left.
  });
}

function readWords(): void {
  const word = /\p{L}+/gu;
  while (word.exec(text)) {
    // Only the walk is timed.
  }
}

function median(name: string): number {
  const sorted = times.get(name)?.toSorted((a, b) => a - b) ?? [];
  return sorted[TURNS >> 1] ?? Number.NaN;
}
