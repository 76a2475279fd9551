/**
 * Times the tagger in Node against B, a plain loop over the words of the same text in the same process,
 * and prints the size and load time of the lexicon. Ratios travel between machines, milliseconds do not.
 * The parts take turns with B, so that a busy moment of the machine weighs on both.
 */
import { gzipSync } from 'node:zlib';
import type { ConceptSource } from '../lib/domain/concepts/concept-source';
import { LABEL_LANGUAGES } from '../lib/domain/i18n/languages';
import { compileLexicon } from '../lib/domain/tagging/compile-lexicon';
import { createLexicon, type Lexicon } from '../lib/domain/tagging/lexicon';
import { matchPhrases } from '../lib/domain/tagging/match-phrases';
import { unpackNumbers } from '../lib/domain/tagging/pack';
import { tag } from '../lib/domain/tagging/tag';
import { TokenBuffer } from '../lib/domain/tagging/token-buffer';
import { tokenise } from '../lib/domain/tagging/tokenise';
import { NODE } from '../lib/domain/tagging/unpack-states';
import { readSources } from './catalogue/read-sources';
import { compileShippedLexicons } from './catalogue/shipped-lexicon';
import { parseLexiconSource, parseSources } from './catalogue/source-schemas';
import { syntheticText } from './eval/synthetic-text';

const MEGABYTE = 1_000_000;
const WARM_UPS = 2;
const RUNS = 9;

const { concepts, cases } = parseSources(readSources());
const compileStart = performance.now();
const lexicons = compileShippedLexicons();
const compiled = lexicons.en;
const compileMs = performance.now() - compileStart;
const json = JSON.stringify(compiled);
const loadStart = performance.now();
const lexicon = createLexicon(JSON.parse(json));
const coldLoad = performance.now() - loadStart;

const text = syntheticText(concepts, 'en', MEGABYTE);
const tokens = new TokenBuffer();
let mentions = 0;

const small = lexiconOf(2_000);
const large = lexiconOf(20_000);
const parts: Readonly<Record<string, () => void>> = {
  'scan, 2,000 labels': () => scan(small),
  'scan, 20,000 labels': () => scan(large),
  'scan, shipped': () => scan(lexicon),
  tag: () => {
    mentions = tag(text, { lexicon, lang: 'en' }).length;
  },
  load: () => {
    createLexicon(JSON.parse(json));
  },
};
const times = timeInTurns({ B: readWords, ...parts });
const baseline = median(times.get('B') ?? []);

/** A lexicon with that many labels: those of one concept after the other, then made-up pairs of words. */
function lexiconOf(labels: number): Lexicon {
  const [model] = concepts;
  if (!model) throw new Error('no concepts');
  const own = concepts.flatMap((concept) => [concept.prefLabel.en, ...concept.altLabels.en]);
  const madeUp = Array.from(
    { length: Math.max(0, labels - own.length) },
    (_, at) => `=w${(at % 997).toString(36)} v${at.toString(36)}`,
  );
  const none = Object.fromEntries(LABEL_LANGUAGES.map((lang) => [lang, [] as string[]]));
  const concept: ConceptSource = {
    ...model,
    altLabels: {
      ...(none as ConceptSource['altLabels']),
      en: [...own, ...madeUp].slice(0, labels),
    },
    acronyms: [],
    ambiguous: [],
    broader: [],
  };
  const wordings = parseLexiconSource(readSources());
  return createLexicon(compileLexicon([concept], [], { shared: wordings.shared, languages: {} }));
}

function scan(of: Lexicon): void {
  tokens.reset();
  tokenise(text, of.words, tokens);
  matchPhrases(tokens, of, () => undefined);
}

function readWords(): void {
  const words = /\p{L}+/gu;
  while (words.exec(text)) {
    // Only the walk is timed.
  }
}

/** Milliseconds by part, without the warm-ups. */
function timeInTurns(runs: Readonly<Record<string, () => void>>): Map<string, number[]> {
  const measured = new Map<string, number[]>();
  for (let turn = 0; turn < WARM_UPS + RUNS; turn++) {
    for (const [name, run] of Object.entries(runs)) {
      const before = performance.now();
      run();
      const ms = performance.now() - before;
      if (turn >= WARM_UPS) measured.set(name, [...(measured.get(name) ?? []), ms]);
    }
  }
  return measured;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const weights = Object.entries(compiled)
  .map(([key, value]) => `${key} ${(gzipSync(JSON.stringify(value)).length / 1024).toFixed(1)}`)
  .join(', ');
console.log(
  `lexicon: ${unpackNumbers(compiled.lexemes).length} words, ${lexicon.states.nodes.length / NODE} states, ${cases.length} cases`,
);
console.log(
  `size:    ${(json.length / 1024).toFixed(0)} KB, gzip ${(gzipSync(json).length / 1024).toFixed(1)} KB (${weights})`,
);
console.log(
  `compile: ${compileMs.toFixed(0)} ms; load: ${coldLoad.toFixed(1)} ms the first time, with JSON.parse`,
);
console.log(`text:    ${text.length} units, ${tokens.count} words, ${mentions} mentions`);
for (const [name, values] of times) {
  const ms = median(values);
  console.log(
    `${name.padEnd(20)} ${ms.toFixed(1).padStart(7)} ms = ${(ms / baseline).toFixed(2)} × B`,
  );
}
