/** Backups saved as files by themselves: whether they are wanted, the last one, and what went wrong. */

import type { FileCopies as Copies } from '../../domain/backups/file-copy';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { BackupTranslate } from '../messages/backup';
import { formatTime } from '../quantities';
import { useId } from '../use-id';
import type { BackupActions } from './backup-state';

interface FileCopiesProps {
  readonly copies: Copies;
  readonly busy: boolean;
  readonly actions: Pick<BackupActions, 'saveFiles'>;
  readonly lang: InterfaceLanguage;
  readonly t: BackupTranslate;
}

export function FileCopies({ copies, busy, actions, lang, t }: FileCopiesProps) {
  const { enabled, last, problem } = copies;
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('files.title')}</h2>
      <p class="muted" id={`${id}-hint`}>
        {t('files.hint')}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={enabled}
          disabled={busy}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const box = event.currentTarget;
            actions.saveFiles(box.checked);
            // What is shown is what is so: the browser may still be asking.
            box.checked = enabled;
          }}
        />
        <span>{t('files.choose')}</span>
      </label>
      {enabled && last && (
        <p class="small">
          {t('files.last', { date: formatTime(last.saved, lang), name: last.name })}
        </p>
      )}
      {enabled && problem && (
        <>
          <p class="problem">
            {t(`files.problem.${problem.what}`, { date: formatTime(problem.when, lang) })}
          </p>
          <button type="button" class="btn" disabled={busy} onClick={() => actions.saveFiles(true)}>
            {t('files.again')}
          </button>
        </>
      )}
    </section>
  );
}
