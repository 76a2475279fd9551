/** The comment of a stored note being changed, wherever in the library the note is shown. */
import { useState } from 'preact/hooks';
import type { Note } from '../../domain/notes/note';
import { CommentForm } from '../CommentForm';
import type { LibraryProps } from './library-props';
import type { LibraryProblem } from './library-state';
import { problemMessage } from './problem-message';

interface NoteCommentFormProps extends Pick<LibraryProps, 'actions' | 't'> {
  readonly note: Note;
  /** After it was saved, or given up. */
  readonly onClose: () => void;
}

export function NoteCommentForm({ note, actions, t, onClose }: NoteCommentFormProps) {
  // What is changed is what was read: the note may have become another one meanwhile, which is not to be written over.
  const [base] = useState(note);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<LibraryProblem | null>(null);

  async function save(comment: string) {
    setSaving(true);
    const result = await actions.changeComment(base, comment);
    setSaving(false);
    setProblem(result);
    if (result === null) onClose();
  }

  return (
    <CommentForm
      comment={base.comment}
      saving={saving}
      error={
        problem && (problem === 'conflict' ? t('editor.conflict') : problemMessage(problem, t))
      }
      t={t}
      onSave={(comment) => void save(comment)}
      onCancel={onClose}
    />
  );
}
