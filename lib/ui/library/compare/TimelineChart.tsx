/** How often the concepts mentioned most are mentioned in the documents of each year: bars, and the same as a table. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { useMemo } from 'preact/hooks';
import { makeTimeline } from '../../../domain/compare/timeline';
import { type CompareProps, rateFormat } from './compare-props';

const SHOWN = 6;
const WIDTH = 600;
const HEIGHT = 40;

export function TimelineChart({ table, counted, state, lang, t }: CompareProps) {
  const rate = useMemo(() => rateFormat(lang), [lang]);
  const timeline = useMemo(() => {
    const most = table.rows
      .toSorted((a, b) => b.all.rate - a.all.rate)
      .slice(0, SHOWN)
      .flatMap(({ id }) => state.concepts.get(id) ?? []);
    return makeTimeline(counted, most);
  }, [table, counted, state.concepts]);
  const { years, series, undated } = timeline;
  if (years.length === 0) return null;

  const names = years.map(({ year }) => String(year));
  const x = scaleBand(names, [0, WIDTH]).padding(0.15);
  const most = Math.max(0, ...series.flatMap(({ rates }) => rates.map((value) => value ?? 0)));
  const y = scaleLinear([0, most || 1], [0, HEIGHT]);
  return (
    <section>
      <h3>{t('compare.timeline')}</h3>
      <p class="muted">
        {t('compare.timelineHint')} {undated > 0 && t('compare.undated', { count: undated })}
      </p>
      <div class="timeline">
        {series.map(({ id, label, rates }) => (
          <div key={id} class="series">
            <span aria-hidden="true">{label}</span>
            <svg
              role="img"
              aria-label={sayRates(label, names, rates, rate)}
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
            >
              <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
              {rates.map((value, at) => (
                <rect
                  key={names[at]}
                  x={x(names[at] ?? '')}
                  width={x.bandwidth()}
                  y={HEIGHT - y(value ?? 0)}
                  height={y(value ?? 0)}
                />
              ))}
            </svg>
          </div>
        ))}
        <div class="series" aria-hidden="true">
          <span />
          <span class="years small muted">
            {names.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </span>
        </div>
      </div>
      <details>
        <summary>{t('compare.asTable')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
        <section class="heat-box" tabIndex={0} aria-label={t('compare.timeline')}>
          <table class="heat">
            <caption>{t('compare.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('compare.concept')}</th>
                {names.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {series.map(({ id, label, rates }) => (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  {rates.map((value, at) => (
                    <td key={names[at]}>{value === null ? '–' : rate(value)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}

/** "commons: 2020 1.2, 2022 0.4", for those who hear the bars. */
function sayRates(
  label: string,
  names: readonly string[],
  rates: readonly (number | null)[],
  format: (rate: number) => string,
): string {
  const said = rates.flatMap((value, at) =>
    value === null ? [] : [`${names[at]} ${format(value)}`],
  );
  return `${label}: ${said.join(', ')}`;
}
