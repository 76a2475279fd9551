/**
 * Runs the suggestion of case studies outside the extension, on the same files and with the same ranking.
 *   eval:link < passages.jsonl                 {"id","text","lang"?} per line → cases per line, best first
 *   eval:link -- --score FILE.jsonl [--errors] how often a right case is first and in the first three, and
 *                                              silence right, by kind and language; each line of the file
 *                                              also has "kind" and "cases", the right ones
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createLinker, type Link, type Passage } from './eval/link-passage';
import { type GoldPassage, type LinkedPassage, readGold, summarise } from './eval/link-score';

const link = createLinker();

async function linkStandardInput(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const passage = JSON.parse(line) as Passage;
    console.log(JSON.stringify({ id: passage.id, cases: await link(passage) }));
  }
}

async function printScore(path: string, errors: boolean): Promise<void> {
  const linked: LinkedPassage[] = [];
  for (const passage of readGold(readFileSync(path, 'utf8'))) {
    const cases = await link(passage);
    linked.push({ passage, cases: cases.map(({ id }) => id) });
    if (errors && !isRight(passage, cases)) printError(passage, cases);
  }
  for (const line of summarise(linked)) console.log(line);
}

function isRight({ cases: right }: GoldPassage, [first]: readonly Link[]): boolean {
  return first ? right.includes(first.id) : right.length === 0;
}

function printError({ id, cases: right }: GoldPassage, cases: readonly Link[]): void {
  console.log(`${id}: wanted ${right.join(' or ') || 'silence'}, got`);
  for (const { id, score, reason } of cases.slice(0, 3))
    console.log(`    ${id} ${score} ${reason}`);
}

const scoreAt = process.argv.indexOf('--score');
const goldPath = process.argv[scoreAt + 1];
if (scoreAt === -1) await linkStandardInput();
else if (goldPath) await printScore(goldPath, process.argv.includes('--errors'));
else {
  console.error('usage: eval:link [-- --score FILE.jsonl [--errors]]');
  process.exitCode = 2;
}
