/** Notes of other programs on their way in: a file, what would become of it, and what came of it. */
import { useState } from 'preact/hooks';
import type { LibraryTranslate } from '../messages/library';
import { useId } from '../use-id';
import { ImportPlan } from './ImportPlan';
import type { ImportProblem } from './import-state';
import type { LibraryProps } from './library-props';

export function ImportPage(props: LibraryProps) {
  const { state, actions, t } = props;
  const { job, plan, done, problem } = state.importing;
  return (
    <section class="import">
      <h2 class="view-title">{t('import.title')}</h2>
      <p class="muted">{t('import.hint')}</p>
      <div class="import-status">
        <p role="status">
          {job && t(`import.job.${job.kind}`)}
          {!job && done?.kind === 'cancelled' && t('import.done.cancelled')}
          {!job && done?.kind === 'imported' && t('import.done.imported', done)}
        </p>
        {job && (
          <>
            <progress max={1} value={job.part} aria-label={t(`import.job.${job.kind}`)} />
            <button type="button" class="btn" onClick={actions.cancelImport}>
              {t('import.stop')}
            </button>
          </>
        )}
        <p class="problem" role="alert">
          {problem && describe(problem, t)}
        </p>
        {problem?.kind === 'fault' && problem.code === 'backup' && (
          <button type="button" class="btn" onClick={actions.openBackups}>
            {t('nav.backups')}
          </button>
        )}
      </div>
      {plan ? (
        <ImportPlan plan={plan} busy={job !== null} {...props} />
      ) : (
        <ImportFile busy={job !== null} {...props} />
      )}
    </section>
  );
}

function describe(problem: ImportProblem, t: LibraryTranslate): string {
  return problem.kind === 'failure'
    ? t(`failure.${problem.failure}`)
    : t(`import.fault.${problem.code}`, { line: problem.line });
}

function ImportFile({ busy, actions, t }: LibraryProps & { readonly busy: boolean }) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <fieldset
      class="drop"
      aria-label={t('import.title')}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file && !busy) actions.planImport(file);
      }}
    >
      <label class="field-label" for={id}>
        {t('import.choose')}
      </label>
      <input
        id={id}
        type="file"
        accept=".json,.jsonld,.csv,.txt,application/json,application/ld+json,text/csv"
        disabled={busy}
        aria-describedby={`${id}-formats`}
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file) actions.planImport(file);
          // So that the same file can be chosen again.
          input.value = '';
        }}
      />
      <p class="muted small">{t('import.drop')}</p>
      <p class="muted small" id={`${id}-formats`}>
        {t('import.formats')}
      </p>
    </fieldset>
  );
}
