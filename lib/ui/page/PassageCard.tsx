/** The card of a note whose passage is not where it was: the comment, what became of the words, what can be done. */

import { Passage, type PassageProps } from '../passage/Passage';
import { Dialog } from './Dialog';

export interface PassageCardProps extends Omit<PassageProps, 'extra'> {
  /** Of the note; empty for a bare highlight. */
  readonly comment: string;
  /** To the editor, which also deletes. */
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

export function PassageCard({ comment, onEdit, onClose, ...passage }: PassageCardProps) {
  const { t, busy } = passage;
  const isComment = comment.trim() !== '';
  return (
    <Dialog label={isComment ? t('note.label') : t('note.highlight')} busy={busy} onClose={onClose}>
      {isComment && (
        <p class="comment" dir="auto">
          {comment}
        </p>
      )}
      <Passage
        {...passage}
        extra={
          <>
            <button type="button" class="btn" onClick={onEdit}>
              {t('note.edit')}
            </button>
            <button type="button" class="btn" onClick={onClose}>
              {t('close')}
            </button>
          </>
        }
      />
    </Dialog>
  );
}
