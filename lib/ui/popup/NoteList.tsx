/** The notes of the page, in the order given; then what was begun and what was deleted. */
import { useRef } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PopupTranslate } from '../messages';
import { NoteItem } from './NoteItem';
import { Notice } from './Notice';
import type { PopupActions, PopupContent } from './popup-state';
import { TrashList } from './TrashList';
import { UnsavedList } from './UnsavedList';

interface NoteListProps {
  readonly content: Pick<PopupContent, 'notes' | 'unsaved' | 'trash'>;
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

export function NoteList({ content, actions, lang, t }: NoteListProps) {
  const { notes, unsaved, trash } = content;
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
              lang={lang}
              t={t}
              onDeleted={() => element.current?.focus({ preventScroll: true })}
            />
          ))}
        </ul>
      )}
      {unsaved.length > 0 && <UnsavedList unsaved={unsaved} actions={actions} t={t} />}
      {trash.length > 0 && <TrashList trash={trash} t={t} onRestore={actions.restoreNote} />}
    </div>
  );
}
