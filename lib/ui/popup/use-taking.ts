/** What is taken out of the popup, one thing at a time: what became of the last one. */
import { useState } from 'preact/hooks';
import { type Action, useAction } from '../use-action';
import type { ActionResult, Problem } from './popup-state';

export type Taken = 'copied' | 'downloaded';

interface Taking extends Action<Problem> {
  /** Null when nothing was taken yet, or the last one failed. */
  readonly taken: Taken | null;
  readonly take: (how: Taken, act: () => ActionResult) => Promise<void>;
}

export function useTaking(): Taking {
  const action = useAction<Problem>();
  const [taken, setTaken] = useState<Taken | null>(null);
  return {
    ...action,
    taken,
    async take(how, act) {
      // Emptied first: a live region that gets the same text again says nothing.
      setTaken(null);
      if (await action.run(act)) setTaken(how);
    },
  };
}
