/** The page for backups: how the notes are kept, the copies in the browser, and the way back from a file. */
import { useRef } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { BackupTranslate } from '../messages/backup';
import { formatSize, formatTime } from '../quantities';
import { useId } from '../use-id';
import type { BackupActions, BackupProblem, BackupState } from './backup-state';
import { DamagedRecords } from './DamagedRecords';
import { DeletedNotes } from './DeletedNotes';
import { FileCopies } from './FileCopies';
import { KeptPdfs } from './KeptPdfs';
import { RestorePlan } from './RestorePlan';

export interface BackupPageProps {
  readonly state: BackupState;
  readonly actions: BackupActions;
  readonly lang: InterfaceLanguage;
  readonly t: BackupTranslate;
}

export function BackupPage({ state, actions, lang, t }: BackupPageProps) {
  const { status, plan, job, damaged, trash } = state;
  const busy = job !== null;
  return (
    <main class="column-page backup-page">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      {status && (
        <ul class="facts">
          <li>
            {[
              t('status.notes', { count: status.notes }),
              status.usage !== null && t('status.usage', { size: formatSize(status.usage, lang) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
          <li>{t(status.persisted ? 'status.persisted' : 'status.notPersisted')}</li>
          {status.damaged > 0 && <li>{t('status.damaged', { count: status.damaged })}</li>}
        </ul>
      )}
      <div class="actions">
        <button type="button" class="btn primary" disabled={busy} onClick={() => actions.save()}>
          {t('save')}
        </button>
        <button type="button" class="btn" disabled={busy} onClick={actions.make}>
          {t('make')}
        </button>
      </div>
      <Progress state={state} actions={actions} t={t} />
      {status && (
        <FileCopies copies={status.files} busy={busy} actions={actions} lang={lang} t={t} />
      )}
      {plan ? (
        <RestorePlan plan={plan} busy={busy} actions={actions} lang={lang} t={t} />
      ) : (
        <RestoreFile busy={busy} actions={actions} t={t} />
      )}
      <KeptBackups state={state} actions={actions} lang={lang} t={t} />
      <KeptPdfs state={state} actions={actions} lang={lang} t={t} />
      {damaged.length > 0 && (
        <DamagedRecords damaged={damaged} busy={busy} actions={actions} t={t} />
      )}
      {trash.length > 0 && (
        <DeletedNotes trash={trash} busy={busy} onRestore={actions.restoreNote} lang={lang} t={t} />
      )}
    </main>
  );
}

/** What is under way and what came of it. Always there, so that screen readers hear it change. */
function Progress({ state, actions, t }: Pick<BackupPageProps, 'state' | 'actions' | 't'>) {
  const { job, done, problem } = state;
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <div class="progress-line">
      <p role="status" tabIndex={-1} ref={status}>
        {job && job.kind !== 'changing' && t(`job.${job.kind}`)}
        {!job && done && (typeof done === 'string' ? t(DONE[done]) : t('done.partly', { ...done }))}
      </p>
      {job && job.kind !== 'changing' && (
        <div class="under-way">
          <progress max={1} value={job.part} aria-label={t(`job.${job.kind}`)} />
          <button
            type="button"
            class="btn"
            onClick={() => {
              // The button is about to go.
              status.current?.focus();
              actions.stop();
            }}
          >
            {t('stop')}
          </button>
        </div>
      )}
      <p class="problem" role="alert">
        {problem && describe(problem, t)}
      </p>
    </div>
  );
}

/** What is said once it is done. */
const DONE = {
  made: 'done.made',
  saved: 'done.saved',
  restored: 'done.restored',
  stopped: 'done.stopped',
  removed: 'damaged.removed',
  'brought-back': 'deleted.restored',
  'pdf-removed': 'pdfs.removed',
} as const;

function describe(problem: BackupProblem, t: BackupTranslate): string {
  if (problem.kind === 'failure') return t(`failure.${problem.failure}`);
  if (problem.kind === 'nothing') return t('problem.nothing');
  if (problem.kind === 'refused') return t('files.refused');
  return t(`fault.${problem.code}`, { line: problem.line });
}

interface RestoreFileProps {
  readonly busy: boolean;
  readonly actions: BackupActions;
  readonly t: BackupTranslate;
}

function RestoreFile({ busy, actions, t }: RestoreFileProps) {
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('restore.title')}</h2>
      <p class="muted" id={`${id}-hint`}>
        {t('restore.hint')}
      </p>
      <label class="field-label" for={`${id}-file`}>
        {t('restore.choose')}
      </label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".jsonl,.json,application/jsonl"
        disabled={busy}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file) actions.planFile(file);
          // So that the same file can be chosen again.
          input.value = '';
        }}
      />
    </section>
  );
}

function KeptBackups({ state, actions, lang, t }: BackupPageProps) {
  const { backups, job } = state;
  const busy = job !== null;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t('kept.title')}</h2>
      {backups.length === 0 ? (
        <p class="muted">{t('kept.none')}</p>
      ) : (
        <ul class="kept">
          {backups.map(({ id, created, reason, notes, bytes }) => {
            const date = formatTime(created, lang);
            const size = formatSize(bytes, lang);
            return (
              <li key={id}>
                <span>
                  <time dateTime={created}>{date}</time>
                  <br />
                  <span class="muted small">
                    {[t(`reason.${reason}`), t('status.notes', { count: notes }), size].join(' · ')}
                  </span>
                </span>
                <span class="actions">
                  <button
                    type="button"
                    class="btn quiet"
                    disabled={busy}
                    aria-label={t('kept.restoreOf', { date })}
                    onClick={() => actions.planKept(id)}
                  >
                    {t('kept.restore')}
                  </button>
                  <button
                    type="button"
                    class="btn quiet"
                    disabled={busy}
                    aria-label={t('kept.saveOf', { date })}
                    onClick={() => actions.save(id)}
                  >
                    {t('kept.save')}
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
