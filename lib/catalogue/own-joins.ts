/** What own entries add to each part of the catalogue. Loaded where there are any. */
import type { CaseIndexFile, CaseNotionsFile } from '../domain/cases/case-index';
import type { CaseNamesFile } from '../domain/cases/case-names';
import { chooseReadingLanguage } from '../domain/cases/read-situation';
import type { ConceptEntry } from '../domain/concepts/concept';
import { foldText } from '../domain/tagging/fold-table';
import type { OwnCase } from '../domain/vocabulary/own-case';
import type { Catalogue } from './catalogue';
import { indexOwnCase, readOwnNotions } from './own-cases';

type Files = Pick<Catalogue, 'caseCues' | 'notions'>;

async function readLanguageOf({ summary }: OwnCase, files: Files) {
  const lang = chooseReadingLanguage(summary);
  return [await files.caseCues(lang), await files.notions(lang)] as const;
}

export async function joinIndex(
  base: CaseIndexFile,
  cases: readonly OwnCase[],
  files: Files,
): Promise<CaseIndexFile> {
  const own = cases.map(async (one) =>
    indexOwnCase(one, base, (await readLanguageOf(one, files))[0]),
  );
  return { ...base, cases: [...base.cases, ...(await Promise.all(own))] };
}

export async function joinNotions(
  base: CaseNotionsFile,
  cases: readonly OwnCase[],
  files: Files,
): Promise<CaseNotionsFile> {
  const own = cases.map(async (one) => readOwnNotions(one, (await readLanguageOf(one, files))[1]));
  return { cases: [...base.cases, ...(await Promise.all(own))] };
}

export function joinNames(base: CaseNamesFile, concepts: readonly ConceptEntry[]): CaseNamesFile {
  const own = concepts.map(({ id, prefLabel }) => [id, foldText(prefLabel)] as const);
  return { ...base, concepts: { ...base.concepts, ...Object.fromEntries(own) } };
}
