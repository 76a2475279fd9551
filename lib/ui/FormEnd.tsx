/** The end of a form: what is wrong with it, and the ways out. */
import type { ComponentChildren } from 'preact';

interface FormEndProps {
  /** Of the form as a whole; said when it comes up. */
  readonly problem: string | null;
  readonly save: string;
  readonly cancel: string;
  readonly onCancel: () => void;
  /** Ways out that this form alone has. */
  readonly children?: ComponentChildren;
}

export function FormEnd({ problem, save, cancel, onCancel, children }: FormEndProps) {
  return (
    <>
      <p class="problem" role="alert">
        {problem}
      </p>
      <div class="actions">
        <button type="submit" class="btn primary">
          {save}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {cancel}
        </button>
        {children}
      </div>
    </>
  );
}
