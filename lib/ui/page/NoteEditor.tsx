/** Where a note on a passage is written or changed. */
import type { Failure } from '../../messaging/protocol/failure';
import { CommentForm } from '../CommentForm';
import type { PageTranslate } from '../messages/page';
import { Quote } from '../Quote';
import { Dialog } from './Dialog';

export interface NoteEditorProps {
  readonly quote: string;
  /** The stored comment; empty for a new note. Later changes of it do not touch what is being written. */
  readonly comment: string;
  /** What was being written when the editor was last closed without saving; null when nothing. */
  readonly unsaved?: string | null;
  readonly saving: boolean;
  /** Why the last save or deletion was refused. The text stays. */
  readonly failure: Failure | null;
  readonly t: PageTranslate;
  readonly onSave: (comment: string) => void;
  /** Called with the text at every change of it. */
  readonly onWrite?: (comment: string) => void;
  /** Cancel and Escape; Escape asks first when there is unsaved text. */
  readonly onClose: () => void;
  /** Given for a stored note only. Called once the user has confirmed. */
  readonly onDelete?: () => void;
}

export function NoteEditor(props: NoteEditorProps) {
  const { quote, comment, unsaved = null, saving, failure, t } = props;
  const { onSave, onWrite, onClose, onDelete } = props;
  return (
    <Dialog label={onDelete ? t('editor.edit') : t('editor.new')} busy={saving} onClose={onClose}>
      <Quote text={quote} />
      <CommentForm
        comment={comment}
        unsaved={unsaved}
        saving={saving}
        error={describeFailure(failure, t)}
        t={t}
        onSave={onSave}
        onWrite={onWrite}
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
