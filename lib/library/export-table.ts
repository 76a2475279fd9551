/** A comparison → a file. What writes a format is loaded when somebody asks for it. */
import { downloadBytes, downloadText } from '../platform/hand-over';
import { paintPicture } from '../platform/paint-picture';
import type { TableFormat, TableSources } from '../ui/library/library-state';

const NAME = 'commons-gloss-comparison';

/** Hands the file to the browser. Rejects when a part of it cannot be loaded, or the picture not be painted. */
export async function exportTable(
  format: TableFormat,
  { text, table, words }: TableSources,
): Promise<void> {
  if (format === 'csv' || format === 'markdown') {
    const { renderTableCsv, renderTableMarkdown } = await import('../domain/compare/text-table');
    if (format === 'csv') downloadText(`${NAME}.csv`, [renderTableCsv(text)], 'text/csv');
    else downloadText(`${NAME}.md`, [renderTableMarkdown(text)], 'text/markdown');
    return;
  }
  const { drawTable } = await import('../domain/compare/table-picture');
  const picture = drawTable(table, words);
  if (format === 'svg') downloadText(`${NAME}.svg`, [picture.svg], 'image/svg+xml');
  else downloadBytes(`${NAME}.png`, await paintPicture(picture), 'image/png');
}
