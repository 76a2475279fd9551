/** Names as people type them, one on each line → the concepts that are called so. */
import type { ConceptId } from '../../domain/concepts/concept';
import { tidy } from '../../domain/vocabulary/vocabulary';
import { linesOf } from './Field';

export interface FoundNames {
  readonly ids: readonly ConceptId[];
  /** The first that nothing is called; undefined when all are found. */
  readonly unknown: string | undefined;
}

export function findNames(text: string, names: ReadonlyMap<ConceptId, string>): FoundNames {
  const byName = new Map([...names].map(([id, name]) => [name.toLowerCase(), id]));
  const wanted = linesOf(text).map(tidy);
  const ids = wanted.flatMap((name) => byName.get(name.toLowerCase()) ?? []);
  return {
    ids: [...new Set(ids)],
    unknown: wanted.find((name) => !byName.has(name.toLowerCase())),
  };
}

export function writeNames(
  ids: readonly ConceptId[],
  names: ReadonlyMap<ConceptId, string>,
): string {
  return ids.map((id) => names.get(id) ?? id).join('\n');
}
