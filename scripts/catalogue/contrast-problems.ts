/** Checks of contrasts.json: its shape, and that it names concepts, each once and none beside itself. */
import * as v from 'valibot';
import { findRepeated, type Problem } from './problem';
import type { RawFile } from './read-sources';
import { ContrastsSource } from './source-schemas';

/** @param conceptIds of all concepts, the unsound included. */
export function* findContrastProblems(
  { file, value }: RawFile,
  conceptIds: ReadonlySet<string>,
): Generator<Problem> {
  const result = v.safeParse(ContrastsSource, value);
  if (!result.success) {
    for (const issue of result.issues) {
      const [at = '', ...field] = (v.getDotPath(issue) ?? '').split('.');
      yield { file, id: `[${at}]`, field: field.join('.'), reason: issue.message };
    }
    return;
  }
  for (const id of findRepeated(result.output.map(({ concept }) => concept))) {
    yield { file, id, field: 'concept', reason: 'has two entries' };
  }
  for (const { concept: id, counterparts } of result.output) {
    const field = 'counterparts';
    if (!conceptIds.has(id)) yield { file, id, field: 'concept', reason: 'is not a concept' };
    for (const other of findRepeated(counterparts)) {
      yield { file, id, field, reason: `names ${other} twice` };
    }
    for (const other of counterparts) {
      if (!conceptIds.has(other)) yield { file, id, field, reason: `${other} is not a concept` };
      if (other === id) yield { file, id, field, reason: 'names the concept itself' };
    }
  }
}
