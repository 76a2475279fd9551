/** A suggested case study, and the link between it and the notes: a button for one note, a choice for several. */
import { useState } from 'preact/hooks';
import type { CaseId } from '../../domain/cases/case-study';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { type Note, quoteOf } from '../../domain/notes/note';
import { CaseTitle } from '../CaseTitle';
import { Icon } from '../Icon';
import type { PopupTranslate } from '../messages/popup';
import { findYears, namePlace } from '../names';
import { useAction } from '../use-action';
import { useId } from '../use-id';
import { ProblemLine } from './ProblemLine';
import type { CaseRow, PopupActions, Problem } from './popup-state';

interface CaseItemProps {
  readonly row: CaseRow;
  /** All cases of the list, in its order. */
  readonly among: readonly CaseId[];
  readonly notes: readonly Note[];
  /** Of the sentence that says why nothing can be linked while there is no note. */
  readonly hintId: string;
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

/** A precedent that did not last is told apart at once. */
const TOLD_STATUSES: readonly string[] = ['ended', 'reversed', 'contested'];

export function CaseItem({ row, among, notes, hintId, actions, lang, t }: CaseItemProps) {
  const { entry, sectorLabel, statusLabel, reasons, linkedNoteIds } = row;
  const { problem, run } = useAction<Problem>();
  const titleId = useId();
  const facts = [namePlace(entry, lang), sectorLabel, findYears(entry, t)];

  function toggle(note: Note) {
    const isLinked = linkedNoteIds.includes(note.id);
    const act = isLinked ? actions.unlinkCase : actions.linkCase;
    void run(() => act(note, entry.id));
  }

  return (
    <li class="case">
      <h2 class="case-title" id={titleId}>
        <CaseTitle id={entry.id} title={entry.title} among={among} onOpen={actions.openCase} />
      </h2>
      <p class="small">
        {facts.filter(Boolean).join(' · ')}{' '}
        {TOLD_STATUSES.includes(entry.status) && <span class="status">{statusLabel}</span>}
      </p>
      {reasons.length > 0 && <p class="reasons small">{reasons.join(' · ')}</p>}
      <LinkControl
        notes={notes}
        linkedNoteIds={linkedNoteIds}
        titleId={titleId}
        hintId={hintId}
        t={t}
        onToggle={toggle}
      />
      <ProblemLine problem={problem} t={t} />
    </li>
  );
}

interface LinkControlProps {
  readonly notes: readonly Note[];
  readonly linkedNoteIds: CaseRow['linkedNoteIds'];
  readonly titleId: string;
  readonly hintId: string;
  readonly t: PopupTranslate;
  readonly onToggle: (note: Note) => void;
}

function LinkControl(props: LinkControlProps) {
  const { notes, linkedNoteIds, titleId, hintId, t, onToggle } = props;
  const [open, setOpen] = useState(false);
  const listId = useId();
  const [note, ...others] = notes;
  const isSingle = note !== undefined && others.length === 0;
  const isLinked = linkedNoteIds.length > 0;
  return (
    <>
      <div class="link">
        {note === undefined && (
          <button type="button" class="btn" disabled aria-describedby={`${titleId} ${hintId}`}>
            {t('case.link')}
          </button>
        )}
        {isSingle && (
          <button
            type="button"
            class="btn"
            aria-describedby={titleId}
            onClick={() => onToggle(note)}
          >
            {isLinked ? t('case.unlink') : t('case.link')}
          </button>
        )}
        {others.length > 0 && (
          <button
            type="button"
            class="btn"
            aria-describedby={titleId}
            aria-expanded={open}
            aria-controls={listId}
            onClick={() => setOpen(!open)}
          >
            {t('case.link')}
          </button>
        )}
      </div>
      <p class="done small" role="status">
        {isLinked && (
          <>
            <Icon name="check" /> {t('case.linkedTo', { count: linkedNoteIds.length })}
          </>
        )}
      </p>
      {others.length > 0 && (
        <fieldset class="note-choice" id={listId} hidden={!open}>
          <legend>{t('case.chooseNotes')}</legend>
          {notes.map((choice) => (
            <label key={choice.id}>
              <input
                type="checkbox"
                checked={linkedNoteIds.includes(choice.id)}
                onChange={() => onToggle(choice)}
              />
              <span dir="auto">{quoteOf(choice)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
