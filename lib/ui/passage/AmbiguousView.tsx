/** A passage that could be in several places: each with its neighbourhood, one to be chosen. */
import { useId, useState } from 'preact/hooks';
import type { PageTranslate } from '../messages';
import type { AmbiguousPassage, PassageCallbacks } from './passage-view';

interface AmbiguousViewProps {
  readonly passage: AmbiguousPassage;
  readonly busy: boolean;
  readonly t: PageTranslate;
  readonly callbacks: PassageCallbacks;
}

export function AmbiguousView({ passage, busy, t, callbacks }: AmbiguousViewProps) {
  const { candidates } = passage;
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const isIdle = chosen === null || busy;

  return (
    <>
      {/* Native radio buttons: arrow keys choose, one stop in the tab order. */}
      <fieldset class="candidates" aria-describedby={`${id}-count`}>
        <legend>{t('passage.ambiguous')}</legend>
        <p id={`${id}-count`} class="visually-hidden">
          {t('passage.places', { count: candidates.length })}
        </p>
        {candidates.map(({ id: candidate, before, quote, after, headings }) => (
          <label key={candidate}>
            <input
              type="radio"
              name={id}
              value={candidate}
              checked={candidate === chosen}
              onChange={() => setChosen(candidate)}
            />
            <span>
              {headings.length > 0 && (
                <span class="small muted headings" dir="auto">
                  {headings.join(' › ')}
                </span>
              )}
              <span class="in-context" dir="auto">
                {before}
                <mark>{quote}</mark>
                {after}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button
          type="button"
          class="btn primary"
          aria-disabled={isIdle || undefined}
          onClick={() => isIdle || callbacks.onChoose(chosen)}
        >
          {t('passage.choose')}
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={chosen === null || undefined}
          onClick={() => chosen === null || callbacks.onShow(chosen)}
        >
          {t('passage.show')}
        </button>
        <button
          type="button"
          class="btn quiet"
          aria-disabled={busy || undefined}
          onClick={() => busy || callbacks.onNone()}
        >
          {t('passage.none')}
        </button>
      </div>
    </>
  );
}
