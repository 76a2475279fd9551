/** What can be done about a passage, after what went wrong with the last try. */
import type { ComponentChildren } from 'preact';

/** What all views of a passage have at their end. */
export interface PassageEnd {
  /** A sentence, or null when nothing went wrong. */
  readonly problem: string | null;
  /** A button of the surface, such as Close. */
  readonly extra?: ComponentChildren;
}

interface PassageActionsProps extends PassageEnd {
  readonly children: ComponentChildren;
}

export function PassageActions({ problem, extra, children }: PassageActionsProps) {
  return (
    <div class="actions">
      {/* Inside, so that it is in sight where the buttons stay while a card scrolls. */}
      <p class="problem" role="alert">
        {problem}
      </p>
      {children}
      {extra}
    </div>
  );
}

interface ActionButtonProps {
  readonly label: string;
  readonly primary?: boolean;
  /** Says so instead of vanishing from the tab order, and does nothing. */
  readonly idle: boolean;
  readonly onPress: () => void;
}

export function ActionButton({ label, primary = false, idle, onPress }: ActionButtonProps) {
  return (
    <button
      type="button"
      class={primary ? 'btn primary' : 'btn'}
      aria-disabled={idle || undefined}
      onClick={() => idle || onPress()}
    >
      {label}
    </button>
  );
}
