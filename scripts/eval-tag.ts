/**
 * Runs the tagger of the extension outside it.
 *   eval:tag < documents.jsonl                 {"id","lang"?,"text"} per line → mentions per line
 *   eval:tag -- --score GOLD.jsonl… [--errors]  precision, recall, F1, traps, per language, of all files together
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { voteLanguage } from '../lib/domain/tagging/language-vote';
import { SURE_CONFIDENCE } from '../lib/domain/tagging/mention';
import { tag } from '../lib/domain/tagging/tag';
import { loadShippedLexicons } from './catalogue/shipped-lexicon';
import { type DocumentScore, type GoldDocument, macroF1, scoreDocument, Tally } from './eval/score';

const ROUND = 1000;

const lexiconFor = loadShippedLexicons();

function tagConcepts(text: string, lang: string | undefined) {
  return tag(text, { lexicon: lexiconFor(text, lang), lang }).flatMap((mention) =>
    mention.kind === 'concept'
      ? [
          {
            start: mention.start,
            end: mention.end,
            concept: mention.concept,
            confidence: mention.confidence,
          },
        ]
      : [],
  );
}

async function tagStandardInput(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, lang, text } = JSON.parse(line) as { id: string; lang?: string; text: string };
    const before = performance.now();
    const mentions = tagConcepts(text, lang);
    const ms = Math.round((performance.now() - before) * ROUND) / ROUND;
    console.log(JSON.stringify({ id, lang: lang ?? voteLanguage(text) ?? null, mentions, ms }));
  }
}

function printScore(paths: readonly string[], errors: boolean): void {
  const documents = paths
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldDocument);
  const scored = documents.map((gold) => {
    const predictions = tagConcepts(gold.text, gold.lang).filter(
      (m) => m.confidence >= SURE_CONFIDENCE,
    );
    const score = scoreDocument(gold, predictions);
    if (errors) printErrors(gold, score);
    return { gold, score };
  });
  printLine(
    'all',
    scored.map(({ score }) => score),
  );
  for (const lang of new Set(documents.map((gold) => gold.lang))) {
    printLine(
      lang,
      scored.filter(({ gold }) => gold.lang === lang).map(({ score }) => score),
    );
  }
}

function printLine(name: string, scores: readonly DocumentScore[]): void {
  const all = new Tally();
  const byConcept = new Map<string, Tally>();
  let traps = 0;
  let leftAlone = 0;
  for (const score of scores) {
    all.add(score.tally);
    for (const [concept, tally] of score.byConcept) {
      const sum = byConcept.get(concept) ?? new Tally();
      sum.add(tally);
      byConcept.set(concept, sum);
    }
    traps += score.traps;
    leftAlone += score.trapsLeftAlone;
  }
  const three = (value: number) => value.toFixed(3);
  console.log(
    `${name.padEnd(4)} P ${three(all.precision(all.found))} R ${three(all.recall(all.found))} F1 ${three(all.f1(all.found))}` +
      `  exact P ${three(all.precision(all.exact))} R ${three(all.recall(all.exact))} F1 ${three(all.f1(all.exact))}` +
      `  macro F1 ${three(macroF1(byConcept))}  traps left alone ${leftAlone}/${traps}  mentions ${all.gold}`,
  );
}

function printErrors(gold: GoldDocument, score: DocumentScore): void {
  const show = (
    kind: string,
    { start, end, concept }: { start: number; end: number; concept: string },
  ) => {
    const around = `${gold.text.slice(Math.max(0, start - 50), start)}⟦${gold.text.slice(start, end)}⟧${gold.text.slice(end, end + 40)}`;
    console.log(`${kind} ${gold.id} ${concept}: ${around.replace(/\s+/g, ' ')}`);
  };
  for (const mention of score.missed) show('missed', mention);
  for (const mention of score.wrong) show('wrong ', mention);
  if (score.trapsLeftAlone < score.traps)
    console.log(`trap   ${gold.id}: ${score.traps - score.trapsLeftAlone} hit`);
}

const scoreAt = process.argv.indexOf('--score');
const goldPaths = process.argv.slice(scoreAt + 1).filter((argument) => !argument.startsWith('--'));
if (scoreAt === -1) await tagStandardInput();
else if (goldPaths.length) printScore(goldPaths, process.argv.includes('--errors'));
else {
  console.error('usage: eval:tag [-- --score GOLD.jsonl… [--errors]]');
  process.exitCode = 2;
}
