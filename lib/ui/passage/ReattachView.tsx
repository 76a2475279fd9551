/** While the reader looks for the passage: what to do, what is selected so far, and the way out. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageTranslate } from '../messages/page';
import { Quote } from '../Quote';
import { ActionButton, PassageActions } from './PassageActions';
import type { ReattachCallbacks } from './passage-view';

interface ReattachViewProps {
  readonly quote: string;
  /** Empty while nothing is selected. */
  readonly selected: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly t: PageTranslate;
  readonly callbacks: ReattachCallbacks;
}

export function ReattachView({ quote, selected, busy, problem, t, callbacks }: ReattachViewProps) {
  const element = useRef<HTMLDivElement>(null);
  // The button that led here is gone. Later the reader is in the page: nothing may call the focus back.
  useLayoutEffect(() => element.current?.focus({ preventScroll: true }), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Back to the note, not out of it.
    event.stopPropagation();
    event.preventDefault();
    callbacks.onCancelReattach();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus in all browsers.
    <div
      class="reattach"
      role="group"
      aria-label={t('passage.reattach')}
      tabIndex={-1}
      ref={element}
      onKeyDown={onKeyDown}
    >
      <Quote text={quote} />
      <p class="waiting" role="status">
        {selected === '' ? t('passage.select') : t('passage.selected')}
      </p>
      {selected !== '' && <Quote text={selected} />}
      <PassageActions problem={problem}>
        <ActionButton
          primary
          label={t('passage.attach')}
          idle={selected === '' || busy}
          onPress={callbacks.onAttach}
        />
        <button
          type="button"
          class="btn"
          aria-keyshortcuts="Escape"
          onClick={callbacks.onCancelReattach}
        >
          {t('editor.cancel')}
        </button>
      </PassageActions>
    </div>
  );
}
