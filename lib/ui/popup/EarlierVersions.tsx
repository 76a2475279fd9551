/** What a note said before, the latest first, each with the way back to it. Fetched when it is opened. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Note } from '../../domain/notes/note';
import type { PopupTranslate } from '../messages/popup';
import { formatTime } from '../quantities';
import { messageOf } from './ProblemLine';
import type { History, PopupActions } from './popup-state';

interface EarlierVersionsProps {
  readonly note: Note;
  readonly busy: boolean;
  readonly loadHistory: PopupActions['loadHistory'];
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
  readonly onBringBack: (comment: string) => void;
}

export function EarlierVersions(props: EarlierVersionsProps) {
  const { note, busy, loadHistory, lang, t, onBringBack } = props;
  const [history, setHistory] = useState<History | null>(null);

  // A new revision has another history.
  useLayoutEffect(() => {
    let isCurrent = true;
    void loadHistory(note).then((loaded) => {
      if (isCurrent) setHistory(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [note.id, note.revision]);

  if (!history) return null;
  if (history.problem) {
    return (
      <p class="problem" role="alert">
        {t(messageOf(history.problem))}
      </p>
    );
  }
  if (history.versions.length === 0) return <p class="small muted">{t('earlier.none')}</p>;
  return (
    <ul class="versions" aria-label={t('earlier.show')}>
      {history.versions.map(({ key, written, comment, refused }) => {
        const date = formatTime(written, lang);
        return (
          <li key={key} class="version">
            <p class="small muted">
              <time dateTime={written}>{date}</time>
              {refused && ` · ${t('earlier.conflict')}`}
            </p>
            <p class="comment" dir="auto">
              {comment.trim() || <i>{t('earlier.noComment')}</i>}
            </p>
            <button
              type="button"
              class="btn quiet"
              aria-label={t('earlier.bringBackOf', { date })}
              aria-disabled={busy || undefined}
              onClick={() => busy || onBringBack(comment)}
            >
              {t('earlier.bringBack')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
