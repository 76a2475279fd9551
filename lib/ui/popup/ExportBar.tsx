/** Takes the notes of the page away as Markdown, by clipboard or as a file; says when all was last backed up. */
import { useState } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { Icon } from '../Icon';
import type { PopupTranslate } from '../messages/popup';
import { formatTime } from '../quantities';
import { useAction } from '../use-action';
import { ProblemLine } from './ProblemLine';
import type { ActionResult, PopupActions, PopupContent, Problem } from './popup-state';

interface ExportBarProps {
  readonly lastBackup: PopupContent['lastBackup'];
  readonly lacksFile: boolean;
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

export function ExportBar({ lastBackup, lacksFile, actions, lang, t }: ExportBarProps) {
  const { problem, run } = useAction<Problem>();
  const [done, setDone] = useState<'copied' | 'downloaded' | null>(null);

  async function take(result: 'copied' | 'downloaded', act: () => ActionResult) {
    // Emptied first: a live region that gets the same text again says nothing.
    setDone(null);
    if (await run(act)) setDone(result);
  }

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
        <span class="done small" role="status">
          {done && (
            <>
              <Icon name="check" /> {t(done)}
            </>
          )}
        </span>
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
