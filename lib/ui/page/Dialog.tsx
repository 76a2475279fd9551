/** A card in the page: named, closed by Escape, and with the focus as soon as it is there, unless shown in passing. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly label: string;
  readonly busy?: boolean;
  /** Shown in passing: the focus stays where it is. */
  readonly glance?: boolean | undefined;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Not modal: the page stays readable beside it. The caller gives the focus back after `onClose`. */
export function Dialog({ label, busy = false, glance = false, onClose, children }: DialogProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (glance) return;
    // A text field inside may have taken the focus already; effects of children run first.
    if (!element.current?.querySelector(':focus')) element.current?.focus({ preventScroll: true });
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.isComposing) onClose();
  }

  return (
    // Not a `<dialog>`: outside the top layer it only adds a style of the browser to undo.
    <div
      class="card"
      role="dialog"
      aria-label={label}
      aria-busy={busy}
      tabIndex={-1}
      ref={element}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
