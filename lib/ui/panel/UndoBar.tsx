/** After a tag was taken away: says so, and takes it back. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelTranslate } from '../messages/panel';
import { useAction } from '../use-action';
import type { PanelProblem, PanelResult } from './panel-state';
import { problemMessage } from './problem-message';

interface UndoBarProps {
  readonly t: PanelTranslate;
  readonly onUndo: () => PanelResult;
  readonly onClose: () => void;
}

export function UndoBar({ t, onUndo, onClose }: UndoBarProps) {
  const { problem, run } = useAction<PanelProblem>();
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
        {problem && problemMessage(problem, t)}
      </p>
    </div>
  );
}
