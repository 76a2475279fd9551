/** The notes of the page, in the order given. */
import { useRef } from 'preact/hooks';
import type { PopupTranslate } from '../messages';
import { NoteItem } from './NoteItem';
import { Notice } from './Notice';
import type { NoteRow, PopupActions } from './popup-state';

interface NoteListProps {
  readonly notes: readonly NoteRow[];
  readonly actions: PopupActions;
  readonly t: PopupTranslate;
}

export function NoteList({ notes, actions, t }: NoteListProps) {
  const element = useRef<HTMLDivElement>(null);
  return (
    // Takes the focus of a note that was deleted, so that a keyboard user stays in the list.
    <div class="focus-keeper" ref={element} tabIndex={-1}>
      {notes.length === 0 ? (
        <Notice level={2} title={t('notes.empty.title')}>
          <p>{t('notes.empty.body')}</p>
        </Notice>
      ) : (
        <ul class="list">
          {notes.map((row) => (
            <NoteItem
              key={row.note.id}
              row={row}
              actions={actions}
              t={t}
              onDeleted={() => element.current?.focus({ preventScroll: true })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
