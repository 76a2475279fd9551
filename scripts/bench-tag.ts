/**
 * Times the tagger in Node against B, a plain loop over the words of the same text in the same process,
 * and prints the size and load time of the lexicon. Ratios travel between machines, milliseconds do not.
 */
import { gzipSync } from 'node:zlib';
import { createLexicon } from '../lib/domain/tagging/lexicon';
import { matchPhrases } from '../lib/domain/tagging/match-phrases';
import { tag } from '../lib/domain/tagging/tag';
import { TokenBuffer } from '../lib/domain/tagging/token-buffer';
import { tokenise } from '../lib/domain/tagging/tokenise';
import { readSources } from './catalogue/read-sources';
import { compileShippedLexicon } from './catalogue/shipped-lexicon';
import { parseSources } from './catalogue/source-schemas';
import { syntheticText } from './eval/synthetic-text';

const MEGABYTE = 1_000_000;
const WARM_UPS = 3;
const RUNS = 9;

function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < WARM_UPS + RUNS; i++) {
    const before = performance.now();
    run();
    if (i >= WARM_UPS) least = Math.min(least, performance.now() - before);
  }
  return least;
}

const compileStart = performance.now();
const compiled = compileShippedLexicon();
const compileMs = performance.now() - compileStart;
const json = JSON.stringify(compiled);
const loadStart = performance.now();
const lexicon = createLexicon(JSON.parse(json));
const coldLoad = performance.now() - loadStart;
const warmLoad = best(() => createLexicon(compiled));

const text = syntheticText(parseSources(readSources()).concepts, 'en', MEGABYTE);
const words = /\p{L}+/gu;
const baseline = best(() => {
  words.lastIndex = 0;
  while (words.exec(text)) {
    // Only the walk is timed.
  }
});
const tokens = new TokenBuffer();
const scan = best(() => {
  tokens.reset();
  tokenise(text, lexicon.words, tokens);
  matchPhrases(tokens, lexicon, () => undefined);
});
let mentions = 0;
const whole = best(() => {
  mentions = tag(text, { lexicon, lang: 'en' }).length;
});

const parts = Object.entries(compiled)
  .map(([key, value]) => `${key} ${(gzipSync(JSON.stringify(value)).length / 1024).toFixed(1)}`)
  .join(', ');
console.log(
  `lexicon: ${compiled.words.split('\n').length} words, ${lexicon.states.outputs.length} states, ${lexicon.states.codes.length} edges`,
);
console.log(
  `size:    ${(json.length / 1024).toFixed(0)} KB, gzip ${(gzipSync(json).length / 1024).toFixed(1)} KB (${parts})`,
);
console.log(
  `compile: ${compileMs.toFixed(0)} ms; load: ${coldLoad.toFixed(1)} ms cold with JSON.parse, ${warmLoad.toFixed(1)} ms warm`,
);
console.log(`text:    ${text.length} units, ${tokens.count} words, ${mentions} mentions`);
console.log(`B:       ${baseline.toFixed(1)} ms`);
console.log(`scan:    ${scan.toFixed(1)} ms = ${(scan / baseline).toFixed(2)} × B`);
console.log(`tag:     ${whole.toFixed(1)} ms = ${(whole / baseline).toFixed(2)} × B`);
