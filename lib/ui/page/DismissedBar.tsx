/** Says that a tag was dismissed, and takes it back on demand. It appears without taking the focus. */
import type { Failure } from '../../messaging/protocol/failure';
import type { PageTranslate } from '../messages/page';

export interface DismissedBarProps {
  /** Why taking it back was refused. */
  readonly failure: Failure | null;
  readonly t: PageTranslate;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

export function DismissedBar({ failure, t, onUndo, onClose }: DismissedBarProps) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
  }

  return (
    <div class="toolbar" role="toolbar" aria-label={t('dismissed')} onKeyDown={onKeyDown}>
      <span role={failure ? 'alert' : 'status'}>
        {failure ? t(`failure.${failure}`) : t('dismissed')}
      </span>
      <button type="button" onClick={onUndo}>
        {t('dismissed.undo')}
      </button>
    </div>
  );
}
