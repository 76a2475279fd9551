/** A passage that could be in several places: each with its neighbourhood, one to be chosen. */
import { useState } from 'preact/hooks';
import type { PageTranslate } from '../messages/page';
import { useId } from '../use-id';
import { ActionButton, PassageActions, type PassageEnd } from './PassageActions';
import type { AmbiguousCallbacks, AmbiguousPassage } from './passage-view';

interface AmbiguousViewProps extends PassageEnd {
  readonly passage: AmbiguousPassage;
  readonly busy: boolean;
  readonly t: PageTranslate;
  readonly callbacks: AmbiguousCallbacks;
}

export function AmbiguousView({ passage, busy, t, callbacks, ...end }: AmbiguousViewProps) {
  const { candidates } = passage;
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();

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
      <PassageActions {...end}>
        <ActionButton
          primary
          label={t('passage.choose')}
          idle={chosen === null || busy}
          onPress={() => chosen !== null && callbacks.onChoose(chosen)}
        />
        <ActionButton
          label={t('passage.show')}
          idle={chosen === null}
          onPress={() => chosen !== null && callbacks.onShow(chosen)}
        />
        <ActionButton label={t('passage.none')} idle={busy} onPress={callbacks.onNone} />
      </PassageActions>
    </>
  );
}
