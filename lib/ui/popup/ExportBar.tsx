/** Takes the notes of the page away as Markdown, by clipboard or as a file, and says that it has. */
import { useState } from 'preact/hooks';
import { Icon } from '../Icon';
import type { PopupTranslate } from '../messages';
import { ProblemLine } from './ProblemLine';
import type { ActionResult, PopupActions } from './popup-state';
import { useAction } from './use-action';

interface ExportBarProps {
  readonly actions: PopupActions;
  readonly t: PopupTranslate;
}

export function ExportBar({ actions, t }: ExportBarProps) {
  const { problem, run } = useAction();
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
    </footer>
  );
}
