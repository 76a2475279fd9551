/** Says that something was taken out of the popup. Empty, for screen readers to listen to, until then. */
import { Icon } from '../Icon';
import type { PopupTranslate } from '../messages/popup';
import type { Taken } from './use-taking';

interface TakenMarkProps {
  readonly taken: Taken | null;
  readonly t: PopupTranslate;
}

export function TakenMark({ taken, t }: TakenMarkProps) {
  return (
    <span class="done small" role="status">
      {taken && (
        <>
          <Icon name="check" /> {t(taken)}
        </>
      )}
    </span>
  );
}
