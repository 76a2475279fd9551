/** The page for vocabularies and case studies of the reader's own. */
import type { VocabularyTranslate } from '../messages/vocabulary';
import { useHeadingFocus } from '../use-focus';
import { CasesSection } from './CasesSection';
import { ImportSection } from './ImportSection';
import { SetsSection } from './SetsSection';
import { TrashSection } from './TrashSection';
import type { VocabularyProps } from './vocabulary-props';
import type { PageProblem } from './vocabulary-state';

export function VocabularyPage(props: VocabularyProps) {
  const { state, actions, t } = props;
  const { done, job, problem } = state;
  const page = useHeadingFocus();
  return (
    <main class="column-page vocabulary-page" ref={page}>
      <h1 tabIndex={-1}>{t('title')}</h1>
      <p class="muted">{t('intro')}</p>
      <div class="outcome">
        <p role="status">
          {job && t(`job.${job}`)}
          {!job && done && t(`done.${done.kind}`)}
          {!job && done?.kind === 'moved' && (
            <button
              type="button"
              class="text-button"
              onClick={() => actions.takeFromTrash(done.store, done.id)}
            >
              {t('undo')}
            </button>
          )}
        </p>
        {(job === 'importing' || job === 'purging') && (
          <progress max={1} value={state.part} aria-label={t(`job.${job}`)} />
        )}
        <p class="problem" role="alert">
          {problem && describe(problem, t)}
        </p>
      </div>
      <SetsSection {...props} />
      <CasesSection {...props} />
      <ImportSection {...props} />
      <TrashSection {...props} />
    </main>
  );
}

function describe(problem: PageProblem, t: VocabularyTranslate): string {
  if (problem.kind === 'failure') return t(`failure.${problem.failure}`);
  if (problem.kind === 'fault') return t(`fault.${problem.code}`, { line: problem.line });
  return t(`reason.${problem.reason}`, { detail: problem.field });
}
