/** Where a note on a passage is written or changed. */
import type { Failure } from '../../messaging/protocol';
import { CommentForm } from '../CommentForm';
import type { PageTranslate } from '../messages';
import { Quote } from '../Quote';
import { Dialog } from './Dialog';

export interface NoteEditorProps {
  readonly quote: string;
  /** The stored comment; empty for a new note. Later changes of it do not touch what is being written. */
  readonly comment: string;
  readonly saving: boolean;
  /** Why the last save or deletion was refused. The text stays. */
  readonly failure: Failure | null;
  readonly t: PageTranslate;
  readonly onSave: (comment: string) => void;
  /** Cancel and Escape; Escape asks first when there is unsaved text. */
  readonly onClose: () => void;
  /** Given for a stored note only. Called once the user has confirmed. */
  readonly onDelete?: () => void;
}

export function NoteEditor(props: NoteEditorProps) {
  const { quote, comment, saving, failure, t, onSave, onClose, onDelete } = props;
  return (
    <Dialog label={onDelete ? t('editor.edit') : t('editor.new')} busy={saving} onClose={onClose}>
      <Quote text={quote} />
      <CommentForm
        comment={comment}
        saving={saving}
        error={describeFailure(failure, t)}
        t={t}
        onSave={onSave}
        onCancel={onClose}
        onDelete={onDelete}
      />
    </Dialog>
  );
}

function describeFailure(failure: Failure | null, t: PageTranslate): string | null {
  if (failure === null) return null;
  return failure === 'conflict' ? t('editor.conflict') : t(`failure.${failure}`);
}
