/** Takes a case away as Markdown, with its dated sources. */
import { useState } from 'preact/hooks';
import type { CaseKey, CaseTranslate } from '../messages/case';
import type { CasePageActions } from './case-state';

interface CaseExportProps {
  readonly actions: Pick<CasePageActions, 'copyMarkdown' | 'downloadMarkdown'>;
  readonly t: CaseTranslate;
}

export function CaseExport({ actions, t }: CaseExportProps) {
  const [told, setTold] = useState<CaseKey | null>(null);
  const run = async (act: () => Promise<'clipboard' | 'download' | null>, done: CaseKey) => {
    setTold(null);
    const problem = await act();
    setTold(problem ? `problem.${problem}` : done);
  };
  return (
    <div class="case-export">
      <div class="actions">
        <button type="button" class="btn" onClick={() => void run(actions.copyMarkdown, 'copied')}>
          {t('copy')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => void run(actions.downloadMarkdown, 'downloaded')}
        >
          {t('download')}
        </button>
      </div>
      <p class="small" role="status">
        {told && t(told)}
      </p>
    </div>
  );
}
