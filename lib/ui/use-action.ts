/** One action under way at a time, and what became of the last one. */
import { useRef, useState } from 'preact/hooks';

export interface Action<Problem> {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** True when it was done; false when it was refused, or when the one before is still under way. */
  readonly run: (act: () => Promise<Problem | null>) => Promise<boolean>;
}

export function useAction<Problem>(): Action<Problem> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // State is seen only after the next render: too late for the second click of a double click.
  const running = useRef(false);

  async function run(act: () => Promise<Problem | null>): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(null);
    const result = await act();
    running.current = false;
    setBusy(false);
    setProblem(result);
    return result === null;
  }

  return { busy, problem, run };
}
