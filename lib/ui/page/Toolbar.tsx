/** What can be done with a selected passage. It appears without taking the focus or the selection. */
import { useRef, useState } from 'preact/hooks';
import type { PageTranslate } from '../messages/page';
import { findNextIndex } from '../roving-focus';

export interface ToolbarProps {
  readonly t: PageTranslate;
  readonly onNote: () => void;
  readonly onHighlight: () => void;
  readonly onClose: () => void;
}

export function Toolbar({ t, onNote, onHighlight, onClose }: ToolbarProps) {
  const [current, setCurrent] = useState(0);
  const element = useRef<HTMLDivElement>(null);
  const actions = [
    { label: t('toolbar.note'), act: onNote },
    { label: t('toolbar.highlight'), act: onHighlight },
  ];

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    const next = findNextIndex(event.key, current, actions.length);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    element.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div
      class="toolbar"
      role="toolbar"
      aria-label={t('toolbar.label')}
      ref={element}
      onKeyDown={onKeyDown}
      // The press of a mouse button would move the focus here and drop the selection.
      onMouseDown={(event) => event.preventDefault()}
    >
      {actions.map(({ label, act }, index) => (
        <button
          key={label}
          type="button"
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={act}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
