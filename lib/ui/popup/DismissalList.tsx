/** Tags the reader took away here, each with the way back. */
import type { PopupTranslate } from '../messages/popup';
import { RowButton } from '../RowButton';
import { useAction } from '../use-action';
import { ProblemLine } from './ProblemLine';
import type { DismissalRow, PopupActions, Problem } from './popup-state';

interface DismissalListProps {
  readonly dismissals: readonly DismissalRow[];
  readonly t: PopupTranslate;
  readonly onRestore: PopupActions['restoreTag'];
}

export function DismissalList({ dismissals, t, onRestore }: DismissalListProps) {
  const action = useAction<Problem>();
  return (
    <section class="dismissals" aria-labelledby="dismissals">
      <h2 id="dismissals">{t('dismissed.title')}</h2>
      <ProblemLine problem={action.problem} t={t} />
      <ul>
        {dismissals.map(({ id, phrase, label }) => {
          const what = t('dismissed.what', { phrase, label });
          return (
            <li key={id}>
              <span dir="auto">{what}</span>
              <RowButton
                action={t('dismissed.restore')}
                row={phrase}
                onClick={() => void action.run(() => onRestore(id))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
