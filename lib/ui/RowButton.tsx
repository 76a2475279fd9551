/** A quiet button at the end of a row. It says which row to those who hear the button and do not see where it stands. */
import type { Ref } from 'preact';

interface RowButtonProps {
  /** As it stands on the button. */
  readonly action: string;
  /** What the row is about. */
  readonly row: string;
  readonly danger?: boolean;
  /** For a button that folds. */
  readonly expanded?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onClick: () => void;
}

export function RowButton(props: RowButtonProps) {
  const { action, row, danger, expanded, buttonRef = null, onClick } = props;
  return (
    <button
      type="button"
      class={danger ? 'btn quiet danger' : 'btn quiet'}
      aria-expanded={expanded}
      // The words on it first: who speaks to a computer says what they see.
      aria-label={`${action}: ${row}`}
      ref={buttonRef}
      onClick={onClick}
    >
      {action}
    </button>
  );
}
