/** Records that cannot be understood: what can be shown of each, a file of all, and the way to be rid of one. */
import type { DamagedRecord } from '../../domain/records/damaged-record';
import type { BackupTranslate } from '../messages/backup';
import type { BackupActions } from './backup-state';

interface DamagedRecordsProps {
  readonly damaged: readonly DamagedRecord[];
  readonly busy: boolean;
  readonly actions: Pick<BackupActions, 'saveDamaged' | 'removeDamaged'>;
  readonly t: BackupTranslate;
}

export function DamagedRecords({ damaged, busy, actions, t }: DamagedRecordsProps) {
  return (
    <section aria-labelledby="damaged">
      <h2 id="damaged">{t('damaged.title')}</h2>
      <p class="muted">{t('damaged.hint')}</p>
      <button type="button" class="btn" disabled={busy} onClick={actions.saveDamaged}>
        {t('damaged.save')}
      </button>
      <ul class="kept">
        {damaged.map((record) => {
          const excerpt = record.excerpt || t('damaged.nothing');
          return (
            <li key={`${record.store} ${record.key}`}>
              <span class="what">
                <span dir="auto">{excerpt}</span>
                <br />
                <span class="muted small">
                  {[t(`store.${record.store}`), record.reason].join(' · ')}
                </span>
              </span>
              <button
                type="button"
                class="btn quiet"
                disabled={busy}
                aria-label={t('damaged.removeOf', { excerpt })}
                onClick={() => actions.removeDamaged(record)}
              >
                {t('damaged.remove')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
