/** What the brief becomes: the choices, the Markdown as it will be, and the ways to take it along. */
import { useState } from 'preact/hooks';
import type { BriefOptions } from '../../domain/markdown/brief-export';
import type { BriefProps } from './library-props';
import type { LibraryProblem } from './library-state';
import { problemMessage } from './problem-message';

type Inclusion = 'frontMatter' | 'comments' | 'concepts' | 'annex' | 'glossary';
const INCLUSIONS: readonly Inclusion[] = [
  'comments',
  'concepts',
  'annex',
  'glossary',
  'frontMatter',
];

export function BriefExportPanel({ brief, actions, t }: BriefProps) {
  const { options, preview } = brief;
  const [done, setDone] = useState<'copied' | 'downloaded' | null>(null);
  const [problem, setProblem] = useState<LibraryProblem | null>(null);
  const set = (change: Partial<BriefOptions>) => actions.setOptions({ ...options, ...change });

  async function run(act: () => Promise<LibraryProblem | null>, success: typeof done) {
    setDone(null);
    const result = await act();
    setProblem(result);
    if (result === null) setDone(success);
  }

  return (
    <section class="export-panel" aria-labelledby="export-title">
      <h2 id="export-title">{t('export.title')}</h2>
      <div class="actions">
        <button
          type="button"
          class="btn primary"
          onClick={() => void run(actions.downloadBrief, 'downloaded')}
        >
          {t('export.download')}
        </button>
        <button type="button" class="btn" onClick={() => void run(actions.copyBrief, 'copied')}>
          {t('export.copy')}
        </button>
        <button type="button" class="btn" onClick={() => void run(actions.copyFormatted, 'copied')}>
          {t('export.copyFormatted')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => void run(actions.downloadHtml, 'downloaded')}
        >
          {t('export.html')}
        </button>
      </div>
      <p role="status" class="small">
        {done && t(`export.${done}`)}
      </p>
      <p class="problem" role="alert">
        {problem && problemMessage(problem, t)}
      </p>
      <details class="options">
        <summary>{t('export.options')}</summary>
        <label class="pick">
          {t('export.citations')}
          <select
            value={options.citations}
            onChange={(event) =>
              set({ citations: event.currentTarget.value as BriefOptions['citations'] })
            }
          >
            <option value="footnotes">{t('export.footnotes')}</option>
            <option value="pandoc">{t('export.pandoc')}</option>
          </select>
        </label>
        <label class="pick">
          {t('export.level')}
          <select
            value={options.titleLevel}
            onChange={(event) =>
              set({ titleLevel: Number(event.currentTarget.value) as BriefOptions['titleLevel'] })
            }
          >
            {[1, 2, 3].map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
          </select>
        </label>
        {INCLUSIONS.map((inclusion) => (
          <label key={inclusion} class="check">
            <input
              type="checkbox"
              checked={options[inclusion]}
              onChange={(event) => set({ [inclusion]: event.currentTarget.checked })}
            />
            {t(`export.${inclusion}`)}
          </label>
        ))}
      </details>
      {preview !== null && (
        // In the tab order so that it can be scrolled by keyboard.
        <section
          class="markdown"
          aria-label={t('export.preview')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
          tabIndex={0}
        >
          <pre dir="auto">{preview}</pre>
        </section>
      )}
    </section>
  );
}
