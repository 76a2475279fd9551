/** What a brief or notes become: what they are written as, the ways to take that along, and how it begins. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { ExportChoices } from './ExportChoices';
import { ExportPreview } from './ExportPreview';
import type { ExportView } from './export-state';
import type { LibraryProps } from './library-props';
import { problemMessage } from './problem-message';

interface ExportPanelProps extends LibraryProps {
  readonly exporting: ExportView;
  /** What it belongs to stays open without it; a brief always has one. */
  readonly onClose?: () => void;
}

export function ExportPanel(props: ExportPanelProps) {
  const { exporting, actions, onClose, t } = props;
  const { preset, job, preview } = exporting;
  const isVault = preset === 'obsidian' || preset === 'logseq';
  return (
    <section
      class="export-panel"
      aria-labelledby="export-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && job) actions.cancelExport();
      }}
    >
      <div class="export-head">
        <h2 id="export-title">{t('export.title')}</h2>
        <span class="muted small">{t('export.count', { count: exporting.count })}</span>
        {onClose && (
          <button
            type="button"
            class="btn quiet icon"
            aria-label={t('export.close')}
            onClick={onClose}
          >
            ×
          </button>
        )}
      </div>
      <ExportChoices {...props} />
      <div class="actions">
        {/* Not disabled while it works: the focus would be lost. */}
        <button
          type="button"
          class="btn primary"
          aria-disabled={job !== null}
          onClick={actions.downloadExport}
        >
          {t('export.download')}
        </button>
        <button type="button" class="btn" aria-disabled={job !== null} onClick={actions.copyExport}>
          {t(isVault ? 'export.copyFirst' : 'export.copy')}
        </button>
        {job && (
          <button type="button" class="btn" onClick={actions.cancelExport}>
            {t('export.stop')}
          </button>
        )}
      </div>
      <Progress {...props} />
      {preview && <ExportPreview preview={preview} t={t} />}
      <p class="muted small">
        {t('export.backup')}{' '}
        <button type="button" class="btn quiet" onClick={actions.openBackups}>
          {t('nav.backups')}
        </button>
      </p>
    </section>
  );
}

/** Said in steps: a voice that counts every part of a hundred says nothing else. */
const STEP = 0.2;

/** Always there, so that screen readers hear it change. */
function Progress({ exporting, lang, t }: ExportPanelProps) {
  const { job, done, problem } = exporting;
  const said = job && formatPart(Math.floor(job.part / STEP) * STEP, lang);
  return (
    <div class="export-progress">
      {job && (
        <progress max={1} value={job.part} aria-label={t(`export.job.${job.kind}`, { part: '' })} />
      )}
      <p role="status" class="small">
        {job && t(`export.job.${job.kind}`, { part: said ?? '' })}
        {!job && done && t(`export.${done}`)}
      </p>
      <p class="problem" role="alert">
        {problem && problemMessage(problem, t)}
      </p>
    </div>
  );
}

function formatPart(part: number, lang: InterfaceLanguage): string {
  return new Intl.NumberFormat(lang, { style: 'percent' }).format(part);
}
