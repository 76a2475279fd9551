/** What can be done with a concept or case of the reader's own, at the end of its row. */
import type { RefCallback } from 'preact';
import type { VocabularyTranslate } from '../messages/vocabulary';

interface RecordActionsProps {
  readonly t: VocabularyTranslate;
  /** For those who hear the buttons and do not see the row. */
  readonly name: string;
  readonly editRef: RefCallback<HTMLButtonElement>;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

export function RecordActions({ t, name, editRef, onEdit, onDelete }: RecordActionsProps) {
  return (
    <span class="record-actions">
      <button
        type="button"
        class="btn quiet"
        aria-label={`${t('edit')}: ${name}`}
        ref={editRef}
        onClick={onEdit}
      >
        {t('edit')}
      </button>
      <button
        type="button"
        class="btn quiet"
        aria-label={`${t('delete')}: ${name}`}
        onClick={onDelete}
      >
        {t('delete')}
      </button>
    </span>
  );
}
