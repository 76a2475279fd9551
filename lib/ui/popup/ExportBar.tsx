/** Takes the notes of the page away as Markdown, by clipboard or as a file; says when all was last backed up. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PopupTranslate } from '../messages/popup';
import { formatTime } from '../quantities';
import { ProblemLine } from './ProblemLine';
import type { PopupActions, PopupContent } from './popup-state';
import { TakenMark } from './TakenMark';
import { useTaking } from './use-taking';

interface ExportBarProps {
  readonly lastBackup: PopupContent['lastBackup'];
  readonly lacksFile: boolean;
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

export function ExportBar({ lastBackup, lacksFile, actions, lang, t }: ExportBarProps) {
  const { problem, run, taken, take } = useTaking();
  return (
    <footer>
      <div class="actions">
        <button
          type="button"
          class="btn primary"
          onClick={() => void take('copied', actions.copyMarkdown)}
        >
          {t('copy')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => void take('downloaded', actions.downloadMarkdown)}
        >
          {t('download')}
        </button>
        <TakenMark taken={taken} t={t} />
      </div>
      <ProblemLine problem={problem} t={t} />
      <div class="ways">
        <button type="button" class="btn quiet" onClick={() => void run(actions.openPanel)}>
          {t('openPanel')}
        </button>
        <button type="button" class="btn quiet" onClick={actions.openLibrary}>
          {t('openLibrary')}
        </button>
        <button
          type="button"
          class="btn quiet"
          aria-label={t('annotations.download')}
          title={t('annotations.download')}
          onClick={() => void take('downloaded', actions.downloadAnnotations)}
        >
          JSON-LD
        </button>
        <button type="button" class="btn quiet" onClick={actions.openBackups}>
          {t('backup.open')}
        </button>
      </div>
      <p class="small muted">
        {lastBackup && t('backup.last', { date: formatTime(lastBackup, lang) })}
        {lastBackup === null && t('backup.never')}
      </p>
      {lacksFile && <p class="problem">{t('backup.noFile')}</p>}
    </footer>
  );
}
