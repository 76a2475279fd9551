/** One thing asked for at a time, and what became of the last one. */
import { useRef, useState } from 'preact/hooks';
import type { PanelTranslate } from '../messages/panel';
import type { PanelProblem, PanelResult } from './panel-state';

interface Request {
  readonly busy: boolean;
  readonly problem: PanelProblem | null;
  /** True when it was done. */
  readonly run: (act: () => PanelResult) => Promise<boolean>;
}

export function useRequest(): Request {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PanelProblem | null>(null);
  // State is seen only after the next render: too late for the second click of a double click.
  const running = useRef(false);
  return {
    busy,
    problem,
    async run(act) {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setProblem(null);
      const result = await act();
      running.current = false;
      setBusy(false);
      setProblem(result);
      return result === null;
    },
  };
}

export function sayProblem(problem: PanelProblem, t: PanelTranslate): string {
  return t(problem === 'writing' ? 'problem.writing' : `failure.${problem}`);
}
