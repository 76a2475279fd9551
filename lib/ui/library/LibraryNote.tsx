/** One note in the list of the library: read, chosen, edited in place, opened at its passage. */
import { useEffect, useRef } from 'preact/hooks';
import { titleOfRecord } from '../../domain/documents/document-edits';
import type { NoteEntry } from '../../domain/library/note-entry';
import { wayToNote } from '../../domain/library/way-to';
import { hasComment, quoteOf } from '../../domain/notes/note';
import { CaseAnchor } from '../CaseAnchor';
import { GroupChip } from '../GroupChip';
import { nameDay } from '../names';
import { Quote } from '../Quote';
import { useId } from '../use-id';
import type { LibraryProps } from './library-props';
import { NoteCommentForm } from './NoteCommentForm';

interface LibraryNoteProps extends LibraryProps {
  readonly entry: NoteEntry;
  /** Whether to name its document, where no heading does. */
  readonly showsSource: boolean;
  readonly active: boolean;
  readonly editing: boolean;
  readonly onActivate: () => void;
  readonly onEdit: (open: boolean) => void;
}

export function LibraryNote(props: LibraryNoteProps) {
  const { entry, showsSource, active, editing, state, actions, lang, t, onActivate, onEdit } =
    props;
  const { note, document } = entry;
  const address = wayToNote(note);
  const item = useRef<HTMLElement>(null);
  const quoteId = useId();
  useEffect(() => {
    if (active) item.current?.focus({ preventScroll: true });
  }, [active]);

  return (
    <article
      class="library-note"
      ref={item}
      tabIndex={-1}
      data-active={active || undefined}
      aria-labelledby={quoteId}
      onFocusCapture={onActivate}
    >
      <label class="choose">
        <input
          type="checkbox"
          aria-label={t('note.choose')}
          aria-describedby={quoteId}
          checked={state.selected.has(note.id)}
          onChange={(event) => actions.select([note.id], event.currentTarget.checked)}
        />
      </label>
      <div class="note-body">
        <Quote id={quoteId} text={quoteOf(note)} />
        {editing ? (
          <NoteCommentForm note={note} actions={actions} t={t} onClose={() => onEdit(false)} />
        ) : (
          hasComment(note) && (
            <p class="comment" dir="auto">
              {note.comment}
            </p>
          )
        )}
        <p class="meta">
          {note.concepts.map((id) => (
            <GroupChip key={id} group={state.concepts.get(id)?.group ?? ''}>
              {state.concepts.get(id)?.prefLabel ?? id}
            </GroupChip>
          ))}
          {note.cases.map(({ id }) => (
            <CaseAnchor
              key={id}
              id={id}
              title={state.knownCases.get(id)?.title}
              class="chip case"
            />
          ))}
          <span class="muted small">
            {note.tags.map((tag) => (
              <bdi key={tag}>#{tag} </bdi>
            ))}
            {showsSource && (
              <span dir="auto">{titleOfRecord(document) || note.target.source} · </span>
            )}
            <time dateTime={note.modified}>{nameDay(note.modified, lang)}</time>
          </span>
        </p>
        {!editing && (
          <div class="actions">
            {address && (
              <a
                class="btn quiet"
                href={address}
                target="_blank"
                rel="noreferrer"
                aria-describedby={quoteId}
              >
                {t('note.open')}
              </a>
            )}
            <button
              type="button"
              class="btn quiet"
              aria-describedby={quoteId}
              onClick={() => onEdit(true)}
            >
              {t('note.edit')}
            </button>
            <button
              type="button"
              class="btn quiet"
              aria-describedby={quoteId}
              onClick={() => actions.deleteNotes([note.id])}
            >
              {t('note.delete')}
            </button>
          </div>
        )}
      </div>
    </article>
  );
}
