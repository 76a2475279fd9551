/**
 * Measures anchoring on amended documents, with the truth known, beside the published approach of Hypothesis.
 *   eval:anchor-amended [-- FOLDER]   FOLDER: text or Markdown files, a blank line between blocks;
 *                                       without it, the documents written for this project
 * Every second document is held out: thresholds may be chosen on the others only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLOCK_BREAK } from '../lib/dom/text-index';
import { AMENDMENTS, amendDocument } from './eval/amend-document';
import { matchAsHypothesis } from './eval/hypothesis-match';
import { ARRANGEMENTS, makeSiblings } from './eval/look-alikes';
import { createRandom } from './eval/made-up-law';
import { type BlockSpan, type QuoteInBlock, resolveRevision } from './eval/revised-page';

const OWN_DOCUMENTS = 'tests/fixtures/to-amend';
const LENGTHS = [25, 60, 150, Number.POSITIVE_INFINITY];
const ROUNDS = 5;
const MIN_KEPT = 0.5;
/** Pairs of look-alike sentences made in each document, for each way to place them. */
const SIBLINGS = 60;
type Verdict = 'right' | 'wrong place' | 're-attached' | 'orphaned' | 'ambiguous';

interface Tally {
  readonly counts: Map<Verdict, number>;
  all: number;
  gone: number;
}
const createTally = (): Tally => ({ counts: new Map(), all: 0, gone: 0 });

function count(tally: Tally, verdict: Verdict, gone: boolean): void {
  tally.all += 1;
  if (gone) tally.gone += 1;
  tally.counts.set(verdict, (tally.counts.get(verdict) ?? 0) + 1);
}

/** Right: in the block of the truth, covering most of it and little else. */
function judge(
  outcome: string,
  place: BlockSpan | undefined,
  truths: readonly BlockSpan[],
): Verdict {
  if (outcome === 'ambiguous') return 'ambiguous';
  if (truths.length === 0) return place ? 're-attached' : 'right';
  if (!place) return 'orphaned';
  return truths.some((truth) => isAt(place, truth)) ? 'right' : 'wrong place';
}

function isAt(place: BlockSpan, truth: BlockSpan): boolean {
  const shared = Math.min(place.end, truth.end) - Math.max(place.start, truth.start);
  const spanned = Math.max(place.end, truth.end) - Math.min(place.start, truth.start);
  return place.block === truth.block && shared * 2 >= spanned;
}

function quotesOf(blocks: readonly string[], random: () => number): QuoteInBlock[] {
  return blocks.flatMap((text, block) => {
    const length = LENGTHS[Math.floor(random() * LENGTHS.length)] ?? 25;
    if (text.length < 12) return [];
    const room = text.length - length;
    if (room <= 0) return [{ id: `${block}`, block, start: 0, end: text.length }];
    const start = text.lastIndexOf(' ', Math.floor(random() * room)) + 1;
    const space = text.indexOf(' ', start + length - 1);
    return [{ id: `${block}`, block, start, end: space === -1 ? text.length : space }];
  });
}

function show(name: string, { counts, all, gone }: Tally): void {
  const share = (verdict: Verdict, of: number) =>
    `${((100 * (counts.get(verdict) ?? 0)) / Math.max(1, of)).toFixed(2)} %`;
  console.log(
    `${name}: ${all} notes, right ${share('right', all)}, wrong place ${(
      (100 * ((counts.get('wrong place') ?? 0) + (counts.get('re-attached') ?? 0))) /
        Math.max(1, all)
    ).toFixed(2)} %, orphaned ${share('orphaned', all)}, ambiguous ${share('ambiguous', all)}` +
      (gone > 0 ? `, of ${gone} deleted re-attached ${share('re-attached', gone)}` : ''),
  );
}

const SIBLINGS_NAME = 'look-alike siblings';
const folder = process.argv[2] ?? OWN_DOCUMENTS;
const files = readdirSync(folder)
  .filter((file) => /\.(md|txt)$/.test(file))
  .sort();
const tallies = new Map<string, Tally>();
const tally = (name: string) => {
  const known = tallies.get(name) ?? createTally();
  tallies.set(name, known);
  return known;
};
let ownMs = 0;
let theirMs = 0;
for (const [index, file] of files.entries()) {
  const blocks = readFileSync(join(folder, file), 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
  measureSiblings(blocks, createRandom(index * 1_000 + 999));
  const half = index % 2 === 0 ? 'tune' : 'held out';
  for (let round = 0; round < ROUNDS; round += 1) {
    const random = createRandom(index * 1_000 + round);
    const { before, after, amendments, follow } = amendDocument(blocks, random);
    const notes = quotesOf(before, random);
    const started = performance.now();
    const results = resolveRevision({ id: file, before, after, notes });
    ownMs += performance.now() - started;
    const starts = offsetsOf(before);
    const newStarts = offsetsOf(after);
    for (const [i, note] of notes.entries()) {
      const { spans: truth, kept } = follow(note);
      const gone = truth.length === 0;
      // Whether a quote with most of its words replaced is still the passage is a matter of opinion.
      if (!gone && kept < MIN_KEPT) continue;
      const { outcome, place } = results[i] ?? { outcome: 'missing', place: undefined };
      const verdict = judge(outcome, place, truth);
      count(tally(`${half}, this project`), verdict, gone);
      count(tally(`  ${amendments[note.block]}, this project`), verdict, gone);
      const from = starts[note.block] ?? 0;
      const began = performance.now();
      const match = matchAsHypothesis(
        before.join(BLOCK_BREAK),
        { start: from + note.start, end: from + note.end },
        after.join(BLOCK_BREAK),
      );
      theirMs += performance.now() - began;
      const block = match ? newStarts.findLastIndex((start) => start <= match.start) : 0;
      const base = newStarts[block] ?? 0;
      const theirs = match && {
        block,
        start: match.start - base,
        end: Math.min(match.end - base, after[block]?.length ?? 0),
      };
      const theirVerdict = judge(theirs ? 'changed' : 'missing', theirs, truth);
      count(tally(`${half}, Hypothesis' approach`), theirVerdict, gone);
      count(tally(`  ${amendments[note.block]}, Hypothesis' approach`), theirVerdict, gone);
    }
  }
}

/** One of two near-identical sentences deleted or edited. */
function measureSiblings(blocks: readonly string[], random: () => number): void {
  for (const arrangement of ARRANGEMENTS) {
    for (let i = 0; i < SIBLINGS; i += 1) {
      const block = Math.floor(random() * blocks.length);
      const revision = makeSiblings(blocks, block, arrangement, random);
      if (!revision) continue;
      const results = resolveRevision(revision);
      for (const [at, { fate, truth }] of revision.notes.entries()) {
        const { outcome, place } = results[at] ?? { outcome: 'missing', place: undefined };
        const verdict = judge(outcome, place, truth ? [truth] : []);
        for (const name of [SIBLINGS_NAME, `  ${arrangement}: ${fate}`]) {
          count(tally(name), verdict, truth === null);
        }
      }
    }
  }
}

function offsetsOf(blocks: readonly string[]): number[] {
  let next = 0;
  return blocks.map((block) => {
    const start = next;
    next += block.length + BLOCK_BREAK.length;
    return start;
  });
}

const order = ['tune', 'held out', ...AMENDMENTS.map((name) => `  ${name}`)];
for (const name of order) {
  for (const who of ['this project', "Hypothesis' approach"]) {
    const found = tallies.get(`${name}, ${who}`);
    if (found) show(`${name}, ${who}`, found);
  }
}
for (const [name, found] of tallies) {
  if (name === SIBLINGS_NAME || ARRANGEMENTS.some((one) => name.startsWith(`  ${one}:`))) {
    show(name, found);
  }
}
console.log(`${files.length} documents; ${ownMs.toFixed(0)} ms against ${theirMs.toFixed(0)} ms`);
