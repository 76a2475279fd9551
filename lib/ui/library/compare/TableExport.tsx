/** The comparison as a file: numbers for a spreadsheet or a text, a picture for a slide. */
import { useMemo, useState } from 'preact/hooks';
import { type LibraryProblem, TABLE_FORMATS, type TableFormat } from '../library-state';
import { problemMessage } from '../problem-message';
import { type CompareProps, rateFormat } from './compare-props';

export function TableExport({ table, actions, lang, t }: CompareProps) {
  const [problem, setProblem] = useState<LibraryProblem | null>(null);
  const sources = useMemo(() => {
    const title = t('compare.caption');
    const text = {
      title,
      columns: [t('compare.concept'), t('compare.all'), ...table.documents.map((one) => one.title)],
      rows: table.rows.map(({ label, all, cells }) => [
        label,
        all.rate,
        ...cells.map((cell) => cell?.rate ?? null),
      ]),
    };
    return { text, table, words: { title, formatRate: rateFormat(lang) } };
  }, [table, lang, t]);
  return (
    <div class="actions">
      <label class="pick">
        <span class="visually-hidden">{t('compare.export')}</span>
        <select
          value=""
          onChange={async ({ currentTarget }) => {
            const format = currentTarget.value as TableFormat;
            currentTarget.value = '';
            setProblem(await actions.exportTable(format, sources));
          }}
        >
          <option value="">{t('compare.export')}</option>
          {TABLE_FORMATS.map((format) => (
            <option key={format} value={format}>
              {t(`compare.${format}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="problem" role="alert">
        {problem && problemMessage(problem, t)}
      </p>
    </div>
  );
}
