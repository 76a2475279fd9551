/**
 * Runs the anchoring of the extension outside it: notes described on one version of a page, resolved on the next.
 *   eval:anchor < revisions.jsonl
 *   {"id","before":[block],"after":[block],"notes":[{"id","block","start","end"}]} per line
 *   → {"id","results":[{"id","outcome","block","start","end"}],"ms"} per line; no place when missing.
 * A line that cannot be read is named on standard error; the others are answered, and the exit code is 1.
 */
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { resolveRevision } from './eval/revised-page';

const Index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const RevisionLine = v.object({
  id: v.union([v.string(), v.number()]),
  before: v.array(v.string()),
  after: v.array(v.string()),
  notes: v.array(
    v.object({ id: v.union([v.string(), v.number()]), block: Index, start: Index, end: Index }),
  ),
});

function answer(line: string): string {
  const { id, before, after, notes } = v.parse(RevisionLine, JSON.parse(line));
  const started = performance.now();
  // Ids go back as they came, be they numbers or strings.
  const results = resolveRevision({
    id: String(id),
    before,
    after,
    notes: notes.map((note) => ({ ...note, id: String(note.id) })),
  }).map(({ outcome, place }, i) => ({ id: notes[i]?.id, outcome, ...place }));
  const ms = Math.round((performance.now() - started) * 1000) / 1000;
  return JSON.stringify({ id, results, ms });
}

let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  number += 1;
  if (!line.trim()) continue;
  try {
    console.log(answer(line));
  } catch (error) {
    console.error(`Line ${number}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
