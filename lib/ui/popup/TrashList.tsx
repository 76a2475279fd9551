/** Notes of this page that were deleted lately, each with the way back. */
import { TRASH_DAYS } from '../../domain/notes/trash';
import type { PopupTranslate } from '../messages/popup';
import { RowButton } from '../RowButton';
import { useAction } from '../use-action';
import { ProblemLine } from './ProblemLine';
import type { PopupActions, Problem, TrashRow } from './popup-state';

interface TrashListProps {
  readonly trash: readonly TrashRow[];
  readonly t: PopupTranslate;
  readonly onRestore: PopupActions['restoreNote'];
}

export function TrashList({ trash, t, onRestore }: TrashListProps) {
  const { problem, run } = useAction<Problem>();
  return (
    <section class="set-apart" aria-labelledby="trash">
      <h2 id="trash">{t('trash.title')}</h2>
      <p class="small">{t('trash.hint', { days: TRASH_DAYS })}</p>
      <ProblemLine problem={problem} t={t} />
      <ul>
        {trash.map(({ id, quote, comment }) => {
          const words = comment.trim() || quote;
          return (
            <li key={id}>
              <span class="excerpt" dir="auto">
                {words}
              </span>
              <RowButton
                action={t('trash.restore')}
                row={words}
                onClick={() => void run(() => onRestore(id))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
