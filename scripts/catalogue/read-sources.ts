/**
 * Reads assets/data from disk, unchecked but with the place of every record, so that whoever checks it
 * can say where a defect is. Knows the layout of the folder and nothing of what a record means.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DATA_DIRECTORY = fileURLToPath(new URL('../../assets/data', import.meta.url));

/** One element of a source file's array. */
export interface RawRecord {
  /** Relative to the data folder, with forward slashes. */
  readonly file: string;
  readonly index: number;
  readonly value: unknown;
}

/** A source file that is one object. */
export interface RawFile {
  readonly file: string;
  readonly value: unknown;
}

export interface RawSources {
  readonly concepts: readonly RawRecord[];
  readonly cases: readonly RawRecord[];
  readonly facets: readonly RawRecord[];
  readonly caseFacets: RawFile;
  readonly subjects: readonly RawRecord[];
  readonly caseSubjects: RawFile;
  readonly sectorCues: RawFile;
  readonly notions: readonly RawRecord[];
  readonly labels: RawFile;
  readonly contrasts: RawFile;
  /** By language code, and `shared`. */
  readonly lexicon: Readonly<Record<string, RawFile>>;
}

/** Throws when a file is missing, is not JSON, or is not an array where records are expected. */
export function readSources(directory: string = DATA_DIRECTORY): RawSources {
  return {
    concepts: listFiles(directory, 'concepts').flatMap((file) => readRecords(directory, file)),
    cases: listFiles(directory, 'cases').flatMap((file) => readRecords(directory, file)),
    facets: readRecords(directory, 'facets.json'),
    caseFacets: readFile(directory, 'case-facets.json'),
    subjects: readRecords(directory, 'subjects.json'),
    caseSubjects: readFile(directory, 'case-subjects.json'),
    sectorCues: readFile(directory, 'sector-cues.json'),
    notions: listFiles(directory, 'notions').flatMap((file) => readRecords(directory, file)),
    labels: readFile(directory, 'labels.json'),
    contrasts: readFile(directory, 'contrasts.json'),
    lexicon: Object.fromEntries(
      listFiles(directory, 'lexicon').map((file) => [
        basename(file, '.json'),
        readFile(directory, file),
      ]),
    ),
  };
}

function listFiles(directory: string, folder: string): string[] {
  // Sorted, because file systems list in any order and builds must be reproducible.
  return readdirSync(join(directory, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function readRecords(directory: string, file: string): RawRecord[] {
  const { value } = readFile(directory, file);
  if (!Array.isArray(value)) throw new Error(`${file}: is not an array of records`);
  return value.map((record: unknown, index) => ({ file, index, value: record }));
}

function readFile(directory: string, file: string): RawFile {
  const json = readFileSync(join(directory, file), 'utf8');
  try {
    return { file, value: JSON.parse(json) };
  } catch (cause) {
    throw new Error(`${file}: is not JSON`, { cause });
  }
}
