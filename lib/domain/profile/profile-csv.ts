/** The profile of a document → CSV (RFC 4180) for a spreadsheet: one line a concept, absent ones with 0. */
import type { ProfileExport } from './profile-export';

/** Not translated: columns are read by programs too. */
const COLUMNS = ['id', 'concept', 'group', 'mentions', 'unsure', 'notably_absent'];

export function renderProfileCsv({ concepts, absences }: ProfileExport): string {
  const rows = [
    COLUMNS,
    ...concepts.map(({ id, label, groupLabel, sure, unsure }) => [
      id,
      label,
      groupLabel,
      String(sure + unsure),
      String(unsure),
      'no',
    ]),
    ...absences.map(({ id, label, groupLabel }) => [id, label, groupLabel, '0', '0', 'yes']),
  ];
  return rows.map((row) => `${row.map(quoteField).join(',')}\r\n`).join('');
}

function quoteField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
