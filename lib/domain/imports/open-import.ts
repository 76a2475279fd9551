/** A text → the format it is in, by what it holds, and what can be read from it, entry by entry. */
import { BACKUP_FORMAT } from '../backups/backup-format';
import { parseCsv } from './csv-table';
import { ImportFault, type ImportFormat, type ImportItem, MAX_IMPORT_LENGTH } from './import-item';
import { parseJson } from './json-values';
import { isCslJson, readCslJson } from './read-csl-json';
import {
  isHypothesisCsv,
  isHypothesisJson,
  readHypothesisCsv,
  readHypothesisJson,
} from './read-hypothesis';
import { isNotesCsv, readNotesCsv } from './read-notes-csv';
import { isObsidianClipper, readObsidianClipper } from './read-obsidian-clipper';
import { isReadwise, readReadwise } from './read-readwise';
import { isWebAnnotations, readWebAnnotations } from './read-web-annotations';
import { isZoteroCsv, isZoteroJson, readZoteroCsv, readZoteroJson } from './read-zotero';

export interface OpenedImport {
  readonly format: ImportFormat;
  /** Lazily, so that whoever reads can rest between entries. */
  readonly items: Iterable<ImportItem>;
}

/** In the order in which they are tried: the ones that say most about themselves come first. */
const JSON_READERS = [
  ['hypothesis-json', isHypothesisJson, readHypothesisJson],
  ['web-annotation', isWebAnnotations, readWebAnnotations],
  ['obsidian-clipper', isObsidianClipper, readObsidianClipper],
  ['zotero-json', isZoteroJson, readZoteroJson],
  ['csl-json', isCslJson, readCslJson],
] as const;
const CSV_READERS = [
  ['notes-csv', isNotesCsv, readNotesCsv],
  ['hypothesis-csv', isHypothesisCsv, readHypothesisCsv],
  ['readwise', isReadwise, readReadwise],
  ['zotero-csv', isZoteroCsv, readZoteroCsv],
] as const;

/** @throws ImportFault when it is broken, a backup, or in no format that is known. */
export function openImport(text: string): OpenedImport {
  if (text.length > MAX_IMPORT_LENGTH) throw new ImportFault('too-large', 1);
  const start = text
    .slice(0, 1_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('{') && start.split('\n', 1)[0]?.includes(`"${BACKUP_FORMAT}"`)) {
    throw new ImportFault('backup', 1);
  }
  return start.startsWith('{') || start.startsWith('[') ? openJson(text) : openCsv(text);
}

function openJson(text: string): OpenedImport {
  const parsed = parseJson(text.replace(/^\ufeff/, ''));
  for (const [format, fits, read] of JSON_READERS) {
    if (fits(parsed.value)) return { format, items: read(parsed) };
  }
  throw new ImportFault('unknown', 1);
}

function openCsv(text: string): OpenedImport {
  const table = parseCsv(text);
  for (const [format, fits, read] of CSV_READERS) {
    if (fits(table)) return { format, items: read(table) };
  }
  throw new ImportFault('unknown', 1);
}
