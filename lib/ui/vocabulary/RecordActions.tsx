/** What can be done with a concept or case of the reader's own, at the end of its row. */
import type { RefCallback } from 'preact';
import type { VocabularyTranslate } from '../messages/vocabulary';
import { RowButton } from '../RowButton';

interface RecordActionsProps {
  readonly t: VocabularyTranslate;
  readonly name: string;
  readonly editRef: RefCallback<HTMLButtonElement>;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

export function RecordActions({ t, name, editRef, onEdit, onDelete }: RecordActionsProps) {
  return (
    <span class="record-actions">
      <RowButton action={t('edit')} row={name} buttonRef={editRef} onClick={onEdit} />
      <RowButton action={t('delete')} row={name} onClick={onDelete} />
    </span>
  );
}
