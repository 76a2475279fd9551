/** A sentence for what went wrong. */
import type { PanelTranslate } from '../messages/panel';
import type { PanelProblem } from './panel-state';

export function problemMessage(problem: PanelProblem, t: PanelTranslate): string {
  return t(problem === 'writing' ? 'problem.writing' : `failure.${problem}`);
}
