/** After a tag was taken away: says so, and takes it back. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelTranslate } from '../messages/panel';
import type { PanelResult } from './panel-state';
import { sayProblem, useRequest } from './use-request';

interface UndoBarProps {
  readonly t: PanelTranslate;
  readonly onUndo: () => PanelResult;
  readonly onClose: () => void;
}

export function UndoBar({ t, onUndo, onClose }: UndoBarProps) {
  const { problem, run } = useRequest();
  const undo = useRef<HTMLButtonElement>(null);
  // The row that had the focus is gone.
  useLayoutEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <div class="undo-bar">
      <p role="status">{t('dismissed')}</p>
      <button
        type="button"
        class="btn"
        ref={undo}
        onClick={() => void run(onUndo).then((done) => done && onClose())}
      >
        {t('dismissed.undo')}
      </button>
      <button type="button" class="btn quiet" onClick={onClose}>
        {t('close')}
      </button>
      <p class="problem" role="alert">
        {problem && sayProblem(problem, t)}
      </p>
    </div>
  );
}
