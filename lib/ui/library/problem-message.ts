/** A sentence for what went wrong. */
import type { LibraryTranslate } from '../messages/library';
import type { LibraryProblem } from './library-state';

export function problemMessage(problem: LibraryProblem, t: LibraryTranslate): string {
  return problem === 'clipboard' || problem === 'download'
    ? t(`problem.${problem}`)
    : t(`failure.${problem}`);
}
