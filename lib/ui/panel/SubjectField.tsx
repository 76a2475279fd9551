/** Chooses a concept or case study of the page by typing: the browser's own list of suggestions, by `<datalist>`. */
import { useState } from 'preact/hooks';
import { foldPhrase } from '../../domain/dismissals/dismissal';
import type { PanelTranslate } from '../messages/panel';
import { useId } from '../use-id';

interface SubjectFieldProps {
  /** Names by id. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly subject: string | null;
  readonly t: PanelTranslate;
  readonly onChange: (subject: string | null) => void;
}

export function SubjectField({ subjects, subject, t, onChange }: SubjectFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const chosen = subject === null ? undefined : (subjects.get(subject) ?? subject);
  const value = chosen ?? typed;
  // While its name is being typed it is not unknown yet.
  const isUnknown =
    foldPhrase(typed) !== '' &&
    chosen === undefined &&
    ![...subjects.values()].some((label) => foldPhrase(label).includes(foldPhrase(typed)));

  function input(text: string) {
    setTyped(text);
    const wanted = foldPhrase(text);
    const found = [...subjects].find(([, label]) => foldPhrase(label) === wanted);
    const next = found?.[0] ?? null;
    if (next !== subject) onChange(next);
  }

  return (
    <>
      <label class="field-label" for={id}>
        {t('panel.subject')}
      </label>
      <input
        id={id}
        class="field"
        list={`${id}-list`}
        value={value}
        autocomplete="off"
        aria-describedby={`${id}-unknown`}
        onInput={(event) => input(event.currentTarget.value)}
      />
      <datalist id={`${id}-list`}>
        {[...subjects].map(([key, label]) => (
          <option key={key} value={label} />
        ))}
      </datalist>
      <p id={`${id}-unknown`} class="small muted" role="status">
        {isUnknown && t('panel.subject.unknown')}
      </p>
    </>
  );
}
