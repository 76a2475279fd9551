/** A question in place of the buttons that led to it. Keeping things as they are has the focus and Escape. */
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ConfirmationProps {
  readonly question: string;
  readonly confirm: string;
  readonly keep: string;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

export function Confirmation({ question, confirm, keep, onConfirm, onKeep }: ConfirmationProps) {
  const keepButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keepButton.current?.focus({ preventScroll: true }), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // Not for the dialog or the browser's popup around it, which would close.
    event.stopPropagation();
    event.preventDefault();
    onKeep();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in all browsers.
    <div class="confirmation" role="group" aria-label={question} onKeyDown={onKeyDown}>
      <span>{question}</span>
      <button type="button" class="btn danger" onClick={onConfirm}>
        {confirm}
      </button>
      {/* Last, where the button was that asked: a second, hasty click keeps things. */}
      <button type="button" class="btn" ref={keepButton} onClick={onKeep}>
        {keep}
      </button>
    </div>
  );
}
