/** What restoring would change, before anything is changed. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { CountList } from '../CountList';
import type { BackupTranslate } from '../messages/backup';
import type { BackupActions, PlanView } from './backup-state';

interface RestorePlanProps {
  readonly plan: PlanView;
  readonly busy: boolean;
  readonly actions: BackupActions;
  readonly lang: InterfaceLanguage;
  readonly t: BackupTranslate;
}

/** What changes something comes first. */
const CHANGING = ['new', 'newer', 'both', 'copied'] as const;
const UNCHANGING = ['older', 'identical'] as const;

export function RestorePlan({ plan, busy, actions, lang, t }: RestorePlanProps) {
  const { name, counts, unreadable, examples } = plan;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const changes = CHANGING.some((outcome) => counts[outcome] > 0);
  return (
    <section class="plan" aria-labelledby="plan">
      <h2 id="plan" ref={heading} tabIndex={-1}>
        {t('plan.title', { name })}
      </h2>
      {!changes && <p>{t('plan.nothing')}</p>}
      <CountList
        lang={lang}
        counted={[
          ...[...CHANGING, ...UNCHANGING].map((outcome) => ({
            key: outcome,
            count: counts[outcome],
            words: t(`plan.${outcome}`),
          })),
          {
            key: 'unreadable',
            count: unreadable,
            words: (
              <>
                {t('plan.unreadable')}
                <ul class="small">
                  {examples.map(({ line, reason }) => (
                    <li key={line}>{t('plan.line', { line, reason })}</li>
                  ))}
                </ul>
              </>
            ),
          },
        ]}
      />
      <div class="actions">
        {changes && (
          <button type="button" class="btn primary" disabled={busy} onClick={actions.restore}>
            {t('plan.apply')}
          </button>
        )}
        <button type="button" class="btn" disabled={busy} onClick={actions.cancelPlan}>
          {t('plan.cancel')}
        </button>
      </div>
    </section>
  );
}
