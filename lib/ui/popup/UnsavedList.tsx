/** Comments on passages of this page that were begun and never saved. */
import type { PopupTranslate } from '../messages/popup';
import { Quote } from '../Quote';
import { useAction } from '../use-action';
import { ProblemLine } from './ProblemLine';
import type { PopupActions, Problem, UnsavedRow } from './popup-state';

interface UnsavedListProps {
  readonly unsaved: readonly UnsavedRow[];
  readonly actions: Pick<PopupActions, 'saveUnsaved' | 'discardUnsaved'>;
  readonly t: PopupTranslate;
}

export function UnsavedList({ unsaved, actions, t }: UnsavedListProps) {
  const { problem, run } = useAction<Problem>();
  return (
    <section class="set-apart" aria-labelledby="unsaved">
      <h2 id="unsaved">{t('unsaved.title')}</h2>
      <ProblemLine problem={problem} t={t} />
      <ul>
        {unsaved.map(({ id, quote, comment, tags }) => (
          <li key={id} class="note">
            <Quote id={id} text={quote} />
            <p class="comment" dir="auto">
              {comment}
            </p>
            {tags.length > 0 && (
              <p class="small muted" dir="auto">
                {tags.join(' · ')}
              </p>
            )}
            <div class="actions">
              <button
                type="button"
                class="btn quiet"
                aria-describedby={id}
                onClick={() => void run(() => actions.saveUnsaved(id))}
              >
                {t('unsaved.save')}
              </button>
              <button
                type="button"
                class="btn quiet"
                aria-describedby={id}
                onClick={() => void run(() => actions.discardUnsaved(id))}
              >
                {t('editor.discard.confirm')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
