/** A note of the popup being changed: comment with preview, concepts, tags; the editor of the page in small. */
import { useEffect, useState } from 'preact/hooks';
import type { NoteContent } from '../../domain/notes/note';
import { CommentForm } from '../CommentForm';
import { ConceptChoice } from '../editor/ConceptChoice';
import { TagField, withTag } from '../editor/TagField';
import type { PopupTranslate } from '../messages/popup';
import { messageOf } from './ProblemLine';
import type { NoteRow, PopupActions, Problem } from './popup-state';

interface NoteFormProps {
  readonly row: NoteRow;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly actions: Pick<
    PopupActions,
    'loadTags' | 'previewComment' | 'keepWriting' | 'stopWriting'
  >;
  readonly t: PopupTranslate;
  readonly onSave: (content: Omit<NoteContent, 'cases'>) => void;
  /** Given up. */
  readonly onClose: () => void;
}

export function NoteForm({ row, busy, problem, actions, t, onSave, onClose }: NoteFormProps) {
  const { note, unsaved } = row;
  // Later changes of the note do not touch what is being written.
  const [{ offered, start }] = useState({ offered: row.concepts, start: note });
  const [concepts, setConcepts] = useState(start.concepts);
  const [tags, setTags] = useState<readonly string[]>(start.tags);
  const [draft, setDraft] = useState('');
  const [known, setKnown] = useState<readonly string[]>([]);
  const allTags = withTag(tags, draft);
  const changed = allTags.join() !== start.tags.join() || concepts.join() !== start.concepts.join();

  // Once, when writing begins.
  useEffect(() => {
    void actions.loadTags().then(setKnown);
  }, []);

  return (
    <CommentForm
      comment={note.comment}
      unsaved={unsaved}
      saving={busy}
      error={problem && t(problem === 'conflict' ? 'editor.conflict' : messageOf(problem))}
      changed={changed}
      t={t}
      onSave={(comment) => onSave({ comment, concepts, tags: [...allTags] })}
      onWrite={(comment) => actions.keepWriting(note, comment)}
      onPreview={actions.previewComment}
      onCancel={() => {
        actions.stopWriting(note);
        onClose();
      }}
    >
      <ConceptChoice
        offered={offered}
        chosen={concepts}
        t={t}
        onToggle={(concept) =>
          setConcepts(
            start.concepts.filter((other) =>
              other === concept ? !concepts.includes(other) : concepts.includes(other),
            ),
          )
        }
      />
      <TagField
        tags={tags}
        draft={draft}
        known={known}
        t={t}
        onDraft={setDraft}
        onChange={setTags}
      />
    </CommentForm>
  );
}
