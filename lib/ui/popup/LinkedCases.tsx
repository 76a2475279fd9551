/** The case studies a note links: what each is to the note, and the way to unlink it. */
import { CASE_RELATIONS, type CaseRelation } from '../../domain/notes/note';
import { CaseTitle } from '../CaseTitle';
import type { PopupTranslate } from '../messages/popup';
import type { ActionResult, NoteRow, PopupActions } from './popup-state';

interface LinkedCasesProps {
  readonly row: NoteRow;
  readonly actions: Pick<PopupActions, 'linkCase' | 'unlinkCase' | 'openCase'>;
  readonly t: PopupTranslate;
  readonly run: (act: () => ActionResult) => Promise<boolean>;
}

export function LinkedCases({ row, actions, t, run }: LinkedCasesProps) {
  const { note, cases } = row;
  if (cases.length === 0) return null;
  const ids = cases.map(({ id }) => id);
  return (
    <ul class="linked" aria-label={t('note.cases')}>
      {cases.map(({ id, title, relation }) => (
        <li key={id} class="row">
          <CaseTitle id={id} title={title} among={ids} onOpen={actions.openCase} />
          <select
            class="choice relation"
            aria-label={t('note.relation', { title })}
            value={relation}
            onChange={(event) => {
              const chosen = event.currentTarget.value as CaseRelation;
              void run(() => actions.linkCase(note, id, chosen));
            }}
          >
            {CASE_RELATIONS.map((one) => (
              <option key={one} value={one}>
                {t(`relation.${one}`)}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="btn quiet"
            aria-label={t('note.unlink', { title })}
            onClick={() => void run(() => actions.unlinkCase(note, id))}
          >
            {t('case.unlink')}
          </button>
        </li>
      ))}
    </ul>
  );
}
