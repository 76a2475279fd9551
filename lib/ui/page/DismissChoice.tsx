/** "Not this concept": a button that becomes the question how far that goes. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DISMISSAL_SCOPES, type DismissalScope } from '../../domain/dismissals/dismissal';
import type { PageTranslate } from '../messages/page';

interface DismissChoiceProps {
  /** The tagged words as the page has them. */
  readonly word: string;
  readonly t: PageTranslate;
  readonly onDismiss: (scope: DismissalScope) => void;
}

export function DismissChoice({ word, t, onDismiss }: DismissChoiceProps) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  useLayoutEffect(() => {
    if (asking) first.current?.focus({ preventScroll: true });
    else if (wasAsking.current) opener.current?.focus({ preventScroll: true });
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <button type="button" class="btn quiet" ref={opener} onClick={() => setAsking(true)}>
        {t('dismiss')}
      </button>
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // Back to the card, not out of it.
    event.stopPropagation();
    setAsking(false);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in all browsers.
    <div class="dismiss" role="group" aria-label={t('dismiss')} onKeyDown={onKeyDown}>
      {DISMISSAL_SCOPES.map((scope, index) => (
        <button
          key={scope}
          type="button"
          class="btn"
          ref={index === 0 ? first : null}
          onClick={() => onDismiss(scope)}
        >
          {t(`dismiss.${scope}`, { word })}
        </button>
      ))}
    </div>
  );
}
