/** What can be done with a selected passage. It appears without taking the focus or the selection. */
import { useRef, useState } from 'preact/hooks';
import type { PageTranslate } from '../messages/page';
import { findNextIndex } from '../roving-focus';

/** What became of the quote that was to be copied. */
export type ToolbarOutcome = 'copied' | 'not-copied';

export interface ToolbarProps {
  readonly outcome: ToolbarOutcome | null;
  readonly t: PageTranslate;
  readonly onNote: () => void;
  readonly onHighlight: () => void;
  readonly onCopy: () => void;
  readonly onFindEvidence: () => void;
  readonly onClose: () => void;
}

export function Toolbar(props: ToolbarProps) {
  const { outcome, t, onNote, onHighlight, onCopy, onFindEvidence, onClose } = props;
  const [current, setCurrent] = useState(0);
  const element = useRef<HTMLDivElement>(null);
  const actions = [
    { key: 'toolbar.note', act: onNote },
    { key: 'toolbar.highlight', act: onHighlight },
    { key: 'toolbar.copy', act: onCopy },
    { key: 'toolbar.evidence', act: onFindEvidence },
  ] as const;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    const next = findNextIndex(event.key, current, actions.length);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    element.current?.querySelectorAll('button')[next]?.focus();
  }

  // No button is left to be hit by mistake, and soon nothing at all.
  if (outcome === 'copied') {
    return (
      <p class="toolbar-outcome" role="status">
        {t('toolbar.copied')}
      </p>
    );
  }
  return (
    <>
      <div
        class="toolbar"
        role="toolbar"
        aria-label={t('toolbar.label')}
        ref={element}
        onKeyDown={onKeyDown}
        // The press of a mouse button would move the focus here and drop the selection.
        onMouseDown={(event) => event.preventDefault()}
      >
        {actions.map(({ key, act }, index) => (
          <button
            key={key}
            type="button"
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={act}
          >
            {t(key)}
          </button>
        ))}
      </div>
      {outcome === 'not-copied' && (
        <p class="toolbar-outcome" role="alert">
          {t('toolbar.notCopied')}
        </p>
      )}
    </>
  );
}
