/** Says why an action did not happen; empty, and out of sight, when nothing went wrong. */
import type { PopupKey, PopupTranslate } from '../messages/popup';
import type { Problem } from './popup-state';

interface ProblemLineProps {
  readonly problem: Problem | null;
  readonly t: PopupTranslate;
}

export function ProblemLine({ problem, t }: ProblemLineProps) {
  return (
    <p class="problem" role="alert">
      {problem && t(messageOf(problem))}
    </p>
  );
}

export function messageOf(problem: Problem): PopupKey {
  return problem === 'clipboard' || problem === 'download' || problem === 'panel'
    ? `problem.${problem}`
    : `failure.${problem}`;
}
