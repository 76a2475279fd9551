/** Which concepts documents mention together: for each two, in how many. */
import { useMemo } from 'preact/hooks';
import { findCoOccurrence } from '../../../domain/compare/co-occurrence';
import { formatCount } from '../../quantities';
import type { CompareProps } from './compare-props';

const SHOWN = 10;
const STEPS = 5;

export function CoOccurrenceTable({ table, state, lang, t }: CompareProps) {
  const { concepts, both } = useMemo(() => {
    const shown = table.rows.flatMap(({ id }) => state.concepts.get(id) ?? []);
    return findCoOccurrence(table.documents, shown, SHOWN);
  }, [table, state.concepts]);
  if (concepts.length < 2) return null;
  const heat = (count: number) => Math.ceil((count / table.documents.length) * STEPS);
  return (
    <section>
      <h3>{t('compare.together')}</h3>
      <p class="muted">{t('compare.togetherHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section class="heat-box" tabIndex={0} aria-label={t('compare.together')}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{t('compare.concept')}</th>
              {concepts.map(({ id, label }) => (
                <th key={id} scope="col">
                  <span class="clamped">{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {concepts.map(({ id, label }, row) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {concepts.map((other, column) => {
                  const count = both[row]?.[column] ?? 0;
                  return (
                    <td
                      key={other.id}
                      data-heat={row === column ? undefined : heat(count)}
                      class={count === 0 ? 'absent' : undefined}
                    >
                      {formatCount(count, lang)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
