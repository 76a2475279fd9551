/** What became of a case, in words and with the shape it has on the map: a failure is told as plainly as a success. */
import type { CaseStatus } from '../../domain/cases/case-study';

interface StatusMarkProps {
  readonly status: CaseStatus;
  readonly label: string;
}

export function StatusMark({ status, label }: StatusMarkProps) {
  return (
    <span class="status-mark" data-status={status}>
      {label}
    </span>
  );
}
