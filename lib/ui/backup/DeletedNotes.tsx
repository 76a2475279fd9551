/** Deleted notes of all pages, each with its page and the way back. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { quoteOf } from '../../domain/notes/note';
import { TRASH_DAYS, type TrashedNote } from '../../domain/notes/trash';
import type { BackupTranslate } from '../messages/backup';
import { formatTime } from '../quantities';
import type { BackupActions } from './backup-state';

interface DeletedNotesProps {
  readonly trash: readonly TrashedNote[];
  readonly busy: boolean;
  readonly onRestore: BackupActions['restoreNote'];
  readonly lang: InterfaceLanguage;
  readonly t: BackupTranslate;
}

export function DeletedNotes({ trash, busy, onRestore, lang, t }: DeletedNotesProps) {
  return (
    <section aria-labelledby="deleted">
      <h2 id="deleted">{t('deleted.title')}</h2>
      <p class="muted">{t('deleted.hint', { days: TRASH_DAYS })}</p>
      <ul class="kept">
        {trash.map(({ note, deleted }) => {
          const excerpt = note.comment.trim() || quoteOf(note);
          const when = t('deleted.when', { date: formatTime(deleted, lang) });
          return (
            <li key={note.id}>
              <span class="what">
                <span class="excerpt" dir="auto">
                  {excerpt}
                </span>
                <span class="muted small">{[note.target.source, when].join(' · ')}</span>
              </span>
              <button
                type="button"
                class="btn quiet"
                disabled={busy}
                aria-label={t('deleted.restoreOf', { excerpt })}
                onClick={() => onRestore(note.id)}
              >
                {t('deleted.restore')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
