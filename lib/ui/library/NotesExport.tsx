/** The notes found, or those chosen, as a file. */
import { useState } from 'preact/hooks';
import type { LibraryProps } from './library-props';
import { type LibraryProblem, NOTES_FORMATS, type NotesFormat } from './library-state';
import { problemMessage } from './problem-message';

export function NotesExport({ state, actions, t }: LibraryProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<LibraryProblem | null>(null);
  const [done, setDone] = useState(false);
  const { route } = state;
  const byConcept = route.view === 'notes' && route.filter.concept !== undefined;

  async function run(format: NotesFormat) {
    setBusy(true);
    setDone(false);
    const result = await actions.exportNotes(format);
    setBusy(false);
    setProblem(result);
    setDone(result === null);
  }

  return (
    <>
      <label class="pick">
        <span class="visually-hidden">{t('notes.export')}</span>
        <select
          value=""
          disabled={busy}
          onChange={(event) => {
            const { value } = event.currentTarget;
            event.currentTarget.value = '';
            void run(value as NotesFormat);
          }}
        >
          <option value="" disabled>
            {t('notes.export')}
          </option>
          {NOTES_FORMATS.filter((format) => format !== 'concept' || byConcept).map((format) => (
            <option key={format} value={format}>
              {t(`notes.${format}`)}
            </option>
          ))}
        </select>
      </label>
      <span role="status" class="muted small">
        {busy ? t('notes.exporting') : done ? t('export.downloaded') : ''}
      </span>
      <span class="problem" role="alert">
        {problem && problemMessage(problem, t)}
      </span>
    </>
  );
}
