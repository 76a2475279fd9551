/** The table itself: a row a concept, a column a document, each cell a way to the passages. */
import { useMemo } from 'preact/hooks';
import type { ConceptCell, ConceptRow, RowOrder } from '../../../domain/compare/concept-table';
import { GroupChip } from '../../GroupChip';
import { type CompareProps, type PickedCell, rateFormat } from './compare-props';

interface HeatTableProps extends CompareProps {
  readonly onPick: (picked: PickedCell) => void;
}

export function HeatTable({ table, route, actions, lang, t, onPick }: HeatTableProps) {
  const rate = useMemo(() => rateFormat(lang), [lang]);
  const order = (rows: RowOrder) => () => actions.go({ ...route, rows });
  const sorted = (rows: RowOrder, direction: 'ascending' | 'descending') =>
    route.rows === rows ? direction : undefined;
  return (
    // A region that scrolls has to be reached by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="heat-box" tabIndex={0} aria-label={t('compare.caption')}>
      <table class="heat">
        <caption>{t('compare.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={sorted('label', 'ascending')}>
              <button type="button" class="sort" onClick={order('label')}>
                {t('compare.concept')}
              </button>
            </th>
            <th scope="col" aria-sort={sorted('all', 'descending')}>
              <button type="button" class="sort" onClick={order('all')}>
                {t('compare.all')}
              </button>
            </th>
            {table.documents.map(({ url, title, published }) => (
              <th key={url} scope="col" aria-sort={sorted(url, 'descending')}>
                <button type="button" class="sort" title={title} onClick={order(url)}>
                  <span class="clamped" dir="auto">
                    {title}
                  </span>
                  {published && <span class="muted">{published.slice(0, 4)}</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <GroupChip group={row.group}>{row.label}</GroupChip>
              </th>
              <td class="total">{rate(row.all.rate)}</td>
              {row.cells.map((cell, at) => {
                const document = table.documents[at];
                return (
                  document && (
                    <HeatCell
                      key={document.url}
                      cell={cell}
                      row={row}
                      title={document.title}
                      rate={rate}
                      t={t}
                      onPick={() => onPick({ row, document })}
                    />
                  )
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeatCellProps extends Pick<CompareProps, 't'> {
  readonly cell: ConceptCell | null;
  readonly row: ConceptRow;
  readonly title: string;
  readonly rate: (rate: number) => string;
  readonly onPick: () => void;
}

function HeatCell({ cell, row, title, rate, t, onPick }: HeatCellProps) {
  if (!cell) return <td title={t('compare.notSought')}>–</td>;
  if (!cell.mentions) return <td class="absent">0</td>;
  const count = cell.mentions.all;
  return (
    <td data-heat={cell.heat}>
      <button
        type="button"
        class="cell"
        aria-label={`${rate(cell.rate)}. ${t('compare.cell', { concept: row.label, document: title, count })}`}
        onClick={onPick}
      >
        {rate(cell.rate)}
      </button>
    </td>
  );
}
