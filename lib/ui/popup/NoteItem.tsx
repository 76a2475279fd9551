/** A note in the list: read, found in the page, changed in place, deleted, its case studies unlinked. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { quoteOf } from '../../domain/notes/note';
import type { PopupTranslate } from '../messages/popup';
import { NoteActions } from '../NoteActions';
import { Quote } from '../Quote';
import { useAction } from '../use-action';
import { useId } from '../use-id';
import { EarlierVersions } from './EarlierVersions';
import { LinkedCases } from './LinkedCases';
import { NoteForm } from './NoteForm';
import { NotePassage } from './NotePassage';
import { NoteTags } from './NoteTags';
import { ProblemLine } from './ProblemLine';
import type { NoteRow, PopupActions, Problem } from './popup-state';

interface NoteItemProps {
  readonly row: NoteRow;
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
  readonly onDeleted: () => void;
}

export function NoteItem({ row, actions, lang, t, onDeleted }: NoteItemProps) {
  const { note, outcome, passage, canJump, unsaved } = row;
  const { busy, problem, run } = useAction<Problem>();
  // What was being written when the popup closed is gone on with at once.
  const [editing, setEditing] = useState(unsaved !== null);
  const [showsEarlier, setShowsEarlier] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const quoteId = useId();

  useLayoutEffect(() => {
    if (wasEditing.current && !editing) editButton.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [editing]);

  async function save(content: Parameters<PopupActions['changeContent']>[1], base = note) {
    if (await run(() => actions.changeContent(base, content))) setEditing(false);
  }

  async function remove() {
    if (await run(() => actions.deleteNote(note))) onDeleted();
  }

  return (
    <li class="note" aria-busy={busy}>
      {passage && actions.passage ? (
        <>
          {/* Only a name for the buttons below: the words are part of what is shown. */}
          <span id={quoteId} hidden>
            {quoteOf(note)}
          </span>
          <NotePassage note={note} passage={passage} actions={actions.passage} lang={lang} t={t} />
        </>
      ) : (
        <>
          <Quote id={quoteId} text={quoteOf(note)} />
          {outcome !== 'exact' && <p class="badge">{t(`note.${outcome}`)}</p>}
        </>
      )}
      {editing ? (
        <NoteForm
          row={row}
          busy={busy}
          problem={problem}
          actions={actions}
          t={t}
          onSave={(content, base) => void save(content, base)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          {note.comment.trim() !== '' && (
            <p class="comment" dir="auto">
              {note.comment}
            </p>
          )}
          {(note.author !== null || row.takenAt) && (
            <p class="small muted taken" dir="auto">
              {[
                note.author !== null && t('note.author', { author: note.author }),
                row.takenAt && t('note.takenAt', { address: row.takenAt }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          )}
          <NoteTags note={note} actions={actions} describedBy={quoteId} t={t} run={run} />
          <LinkedCases row={row} actions={actions} t={t} run={run} />
          {showsEarlier && (
            <EarlierVersions
              note={note}
              busy={busy}
              loadHistory={actions.loadHistory}
              lang={lang}
              t={t}
              onBringBack={(comment) => void save({ comment })}
            />
          )}
          <ProblemLine problem={problem} t={t} />
          <NoteActions busy={busy} describedBy={quoteId} t={t} onDelete={() => void remove()}>
            {canJump && (
              <button
                type="button"
                class="btn quiet"
                aria-describedby={quoteId}
                onClick={() => actions.jumpToNote(note.id)}
              >
                {t('note.jump')}
              </button>
            )}
            <button
              type="button"
              class="btn quiet"
              ref={editButton}
              aria-describedby={quoteId}
              onClick={() => setEditing(true)}
            >
              {t('note.edit')}
            </button>
            {note.revision > 0 && (
              <button
                type="button"
                class="btn quiet"
                aria-describedby={quoteId}
                aria-expanded={showsEarlier}
                onClick={() => setShowsEarlier(!showsEarlier)}
              >
                {t('earlier.show')}
              </button>
            )}
          </NoteActions>
        </>
      )}
    </li>
  );
}
