/** What a document is, to be said better than its page does; beside each fact what the page says. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { describeRecord } from '../../../domain/citation/cited-document';
import { factsOfPage } from '../../../domain/documents/document-edits';
import {
  type BadFact,
  EDITABLE_FACTS,
  type EditableFact,
  readEdits,
  typeFacts,
} from '../../../domain/documents/read-edits';
import { FormEnd } from '../../FormEnd';
import { useId } from '../../use-id';
import type { LibraryProps } from '../library-props';
import type { DocumentRow, LibraryProblem } from '../library-state';
import { problemMessage } from '../problem-message';

const BAD = {
  published: 'details.badDate',
  language: 'details.badLanguage',
  doi: 'details.badDoi',
  eli: 'details.badEli',
} as const;

interface DocumentFormProps extends LibraryProps {
  readonly row: DocumentRow;
  readonly onClose: () => void;
}

export function DocumentForm({ row, actions, t, onClose }: DocumentFormProps) {
  const { document } = row;
  const page = factsOfPage(document.about, document.title, document.lang);
  const says = typeFacts(page);
  const [typed, setTyped] = useState(() => typeFacts(describeRecord(document)));
  const [bad, setBad] = useState<readonly BadFact[]>([]);
  const [problem, setProblem] = useState<LibraryProblem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const save = async (wanted: typeof typed) => {
    const read = readEdits(wanted, page);
    if ('bad' in read) {
      setBad(read.bad);
      form.current?.querySelector<HTMLElement>(`[name="${read.bad[0]}"]`)?.focus();
      return;
    }
    const failed = await actions.editDocument(document.url, read.facts);
    setProblem(failed);
    if (failed === null) onClose();
  };

  const field = (fact: EditableFact) => {
    const isBad = bad.some((one) => one === fact);
    const shared = {
      class: 'field',
      id: `${id}-${fact}-field`,
      name: fact,
      value: typed[fact],
      'aria-describedby': `${id}-${fact}`,
      'aria-invalid': isBad || undefined,
      onInput: (event: Event) => {
        const { value } = event.currentTarget as HTMLInputElement;
        setTyped({ ...typed, [fact]: value });
      },
    };
    const hint = says[fact].trim().replaceAll('\n', '; ');
    return (
      <div key={fact} class="fact">
        <label class="field-label" htmlFor={`${id}-${fact}-field`}>
          {t(`details.${fact}`)}
        </label>
        {fact === 'authors' ? <textarea rows={2} {...shared} /> : <input type="text" {...shared} />}
        <p class="small muted" id={`${id}-${fact}`} dir="auto">
          {isBad && <strong class="problem">{t(BAD[fact as BadFact])} </strong>}
          {hint === '' ? t('details.pageSilent') : t('details.pageSays', { value: hint })}
        </p>
      </div>
    );
  };

  return (
    <form
      class="document-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void save(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {EDITABLE_FACTS.map(field)}
      <FormEnd
        problem={problem && problemMessage(problem, t)}
        save={t('details.save')}
        cancel={t('details.cancel')}
        onCancel={onClose}
      >
        <button type="button" class="btn quiet last" onClick={() => void save(says)}>
          {t('details.reset')}
        </button>
      </FormEnd>
    </form>
  );
}
