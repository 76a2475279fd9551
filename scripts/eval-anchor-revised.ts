/**
 * Measures anchoring on real revisions, beside the published approach of Hypothesis.
 *   eval:anchor-revised [-- FOLDER] [--errors] [--all]
 * FOLDER has pairs NAME.before.txt and NAME.after.txt, blocks set apart by blank lines; without it, the pairs written
 * for this project. Only what can be told without doubt is asked (see true-places.ts). `--errors` prints each note
 * that did not come out right; `--all` asks all there is, of this project alone, where otherwise each pair has its say
 * with as many notes of a fate.
 */
import { matchAsHypothesis } from './eval/hypothesis-match';
import { Random } from './eval/random';
import { type BlockSpan, joinBlocks, resolveRevision } from './eval/revised-page';
import { type KnownNote, type KnownRevision, readPairs } from './eval/revision-pairs';
import { knownNotesOf } from './eval/true-places';
import { judge, Verdicts } from './eval/verdicts';

const OWN_PAIRS = 'tests/fixtures/revised';
/** Notes of one fate taken from one pair. */
const MOST_OF_A_FATE = 40;

function addOurs(revision: KnownRevision, verdicts: Verdicts, errors: boolean): void {
  const started = performance.now();
  const results = resolveRevision(revision);
  verdicts.ms += performance.now() - started;
  for (const [at, note] of revision.notes.entries()) {
    const result = results[at];
    if (!result) continue;
    const verdict = judge(note, result);
    verdicts.add(note.fate, verdict);
    if (errors && verdict !== 'right') printError(revision, note, verdict, result.place);
  }
}

function addTheirs({ before, after, notes }: KnownRevision, verdicts: Verdicts): void {
  const old = joinBlocks(before);
  const now = joinBlocks(after);
  for (const note of notes) {
    const from = old.blocks[note.block]?.start ?? 0;
    const span = { start: from + note.start, end: from + note.end };
    const started = performance.now();
    const match = matchAsHypothesis(old.text, span, now.text);
    verdicts.ms += performance.now() - started;
    const block = match ? now.blocks.findLastIndex(({ start }) => start <= match.start) : 0;
    const base = now.blocks[block]?.start ?? 0;
    const place = match && { block, start: match.start - base, end: match.end - base };
    verdicts.add(note.fate, judge(note, { outcome: place ? 'changed' : 'missing', place }));
  }
}

function printError(
  { id, before, after }: KnownRevision,
  note: KnownNote,
  verdict: string,
  place: BlockSpan | undefined,
): void {
  const show = (blocks: readonly string[], at: BlockSpan | null | undefined) =>
    at ? `[${at.block}] ${blocks[at.block]?.slice(at.start, at.end)}` : '–';
  console.log(`${verdict} (${note.fate}) ${id}`);
  console.log(`  note  ${show(before, note)}`);
  console.log(`  of    ${before[note.block]}`);
  console.log(`  truth ${show(after, note.truth)}`);
  console.log(`  found ${show(after, place)}`);
  console.log(`  in    ${place ? after[place.block] : '–'}`);
}

const parameters = process.argv.slice(2);
const folder = parameters.find((parameter) => !parameter.startsWith('--')) ?? OWN_PAIRS;
const ours = new Verdicts();
const theirs = new Verdicts();
const isAll = parameters.includes('--all');
const pairs = readPairs(folder);
for (const pair of pairs) {
  const revision = knownNotesOf(
    pair,
    new Random(pair.name),
    isAll ? Number.POSITIVE_INFINITY : MOST_OF_A_FATE,
  );
  addOurs(revision, ours, parameters.includes('--errors'));
  if (!isAll) addTheirs(revision, theirs);
}
console.log(`${pairs.length} pairs`);
ours.print('this project');
if (!isAll) theirs.print("Hypothesis' approach");
