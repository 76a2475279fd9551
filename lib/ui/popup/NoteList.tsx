/**
 * The notes of the page, in the order given: all, or those whose passage is not where it was. Then what was begun
 * and what was deleted.
 */
import { useRef, useState } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PopupTranslate } from '../messages/popup';
import { NoteItem } from './NoteItem';
import { Notice } from './Notice';
import { PageVersionLine } from './PageVersionLine';
import type { NoteRow, PopupActions, PopupContent } from './popup-state';
import { RelatedList } from './RelatedList';
import { TrashList } from './TrashList';
import { UnsavedList } from './UnsavedList';

interface NoteListProps {
  readonly content: Pick<PopupContent, 'notes' | 'version' | 'related' | 'unsaved' | 'trash'>;
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

export function NoteList({ content, actions, lang, t }: NoteListProps) {
  const { notes, version, related = [], unsaved, trash } = content;
  const [affectedOnly, setAffectedOnly] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  // Once all are settled there is no line any more, and no button to show the others again.
  const shown = version && affectedOnly ? notes.filter(isAffected) : notes;
  return (
    // Takes the focus of a note that was deleted, so that a keyboard user stays in the list.
    <div class="focus-keeper" ref={element} tabIndex={-1}>
      {version && (
        <PageVersionLine
          version={version}
          affectedOnly={affectedOnly}
          lang={lang}
          t={t}
          onToggle={() => setAffectedOnly(!affectedOnly)}
        />
      )}
      {notes.length === 0 ? (
        <Notice level={2} title={t('notes.empty.title')}>
          <p>{t('notes.empty.body')}</p>
        </Notice>
      ) : (
        <ul class="list">
          {shown.map((row) => (
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
      {related.length > 0 && <RelatedList related={related} t={t} onOpen={actions.openNotesOf} />}
      {unsaved.length > 0 && <UnsavedList unsaved={unsaved} actions={actions} t={t} />}
      {trash.length > 0 && <TrashList trash={trash} t={t} onRestore={actions.restoreNote} />}
    </div>
  );
}

function isAffected({ passage, outcome }: NoteRow): boolean {
  return passage !== undefined || outcome !== 'exact';
}
