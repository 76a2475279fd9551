/** A fixture, or any text, read to the end without a background. */
import { readFileSync } from 'node:fs';
import type { DocumentItem, SkippedItem } from '../../../lib/domain/imports/import-item';
import { type Candidate, createCandidateMaker } from '../../../lib/domain/imports/make-candidate';
import { openImport } from '../../../lib/domain/imports/open-import';

export const NOW = '2026-06-01T00:00:00.000Z';

export function readText(text: string) {
  const { format, items } = openImport(text);
  const makeCandidate = createCandidateMaker(format, NOW);
  const candidates: Candidate[] = [];
  const skipped: SkippedItem[] = [];
  const documents: DocumentItem[] = [];
  for (const item of items) {
    if (item.kind === 'document') documents.push(item);
    else {
      const made = item.kind === 'skipped' ? item : makeCandidate(item);
      if ('note' in made) candidates.push(made);
      else skipped.push(made);
    }
  }
  return { format, candidates, skipped, documents, notes: candidates.map(({ note }) => note) };
}

export const fixture = (name: string) => readFileSync(`tests/fixtures/imports/${name}`, 'utf8');
export const readFixture = (name: string) => readText(fixture(name));
