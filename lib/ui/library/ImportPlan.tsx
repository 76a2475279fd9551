/** What importing a file would change, before anything is changed: in numbers, then entry by entry. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CountList } from '../CountList';
import type { ImportPlanView } from './import-state';
import type { LibraryProps } from './library-props';

interface ImportPlanProps extends LibraryProps {
  readonly plan: ImportPlanView;
  readonly busy: boolean;
}

/** What changes something comes first. */
const CHANGING = ['new', 'newer', 'both'] as const;
const UNCHANGING = ['older', 'identical'] as const;

export function ImportPlan({ plan, busy, actions, lang, t }: ImportPlanProps) {
  const { name, format, counts, rows, changedDocuments, skippedCount, skipped } = plan;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const changes = changedDocuments > 0 || CHANGING.some((outcome) => counts[outcome] > 0);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('import.plan', { name })}
      </h3>
      <p class="muted">{t(`import.format.${format}`)}</p>
      {!changes && <p>{t('import.nothing')}</p>}
      <CountList
        lang={lang}
        counted={[
          ...[...CHANGING, ...UNCHANGING].map((outcome) => ({
            key: outcome,
            count: counts[outcome],
            words: t(`import.counts.${outcome}`),
          })),
          { key: 'documents', count: changedDocuments, words: t('import.counts.documents') },
          { key: 'skipped', count: skippedCount, words: t('import.counts.skipped') },
        ]}
      />
      <div class="actions">
        {changes && (
          <button type="button" class="btn primary" disabled={busy} onClick={actions.applyImport}>
            {t('import.apply')}
          </button>
        )}
        <button type="button" class="btn" disabled={busy} onClick={actions.cancelImport}>
          {t('import.cancel')}
        </button>
      </div>
      {skipped.length > 0 && (
        <details open={!changes}>
          <summary>{t('import.skipped', { count: skippedCount })}</summary>
          <ul class="import-rows">
            {skipped.map(({ line, reason, excerpt }) => (
              <li key={`${line} ${reason} ${excerpt}`}>
                <span class="small muted">{t('import.line', { line })}</span>
                <span>
                  {t(`import.skip.${reason}`)}
                  {excerpt !== '' && (
                    <>
                      {' '}
                      <bdi class="muted">{excerpt}</bdi>
                    </>
                  )}
                </span>
              </li>
            ))}
            {skippedCount > skipped.length && (
              <li class="muted">{t('import.more', { count: skippedCount - skipped.length })}</li>
            )}
          </ul>
        </details>
      )}
      {rows.length > 0 && (
        <details open>
          <summary>{t('import.notes', { count: total })}</summary>
          <ul class="import-rows">
            {rows.map(({ key, line, outcome, quote, source }) => (
              <li key={key}>
                <span class="small muted">{t('import.line', { line })}</span>
                <span class="import-note">
                  <span class="badge-plain">{t(`import.outcome.${outcome}`)}</span>
                  <span class="excerpt" dir="auto">
                    {quote}
                  </span>
                  <span class="small muted" dir="auto">
                    {source}
                  </span>
                </span>
              </li>
            ))}
            {total > rows.length && (
              <li class="muted">{t('import.more', { count: total - rows.length })}</li>
            )}
          </ul>
        </details>
      )}
    </>
  );
}
