/** A note of the popup being changed: comment with preview, concepts, tags; the editor of the page in small. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Note, NoteContent } from '../../domain/notes/note';
import type { UnsavedContent } from '../../domain/notes/unsaved-comment';
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
  /** @param base the note as it was when writing began; it may have become another one meanwhile. */
  readonly onSave: (content: UnsavedContent, base: Note) => void;
  /** Given up. */
  readonly onClose: () => void;
}

export function NoteForm({ row, busy, problem, actions, t, onSave, onClose }: NoteFormProps) {
  const { note, unsaved } = row;
  const written = useRef(unsaved?.comment ?? note.comment);
  // Later changes of the note do not touch what is being written.
  const [{ offered, start }] = useState({ offered: row.concepts, start: note });
  const [all] = useState([...new Set([...start.concepts, ...(unsaved?.concepts ?? [])])]);
  const [concepts, setConcepts] = useState(unsaved?.concepts ?? start.concepts);
  const [tags, setTags] = useState<readonly string[]>(unsaved?.tags ?? start.tags);
  const [draft, setDraft] = useState('');
  const [known, setKnown] = useState<readonly string[]>([]);
  const allTags = withTag(tags, draft);
  const changed = allTags.join() !== start.tags.join() || concepts.join() !== start.concepts.join();

  // What is written or chosen outlives the popup.
  const keep = (content: Partial<NoteContent>) =>
    actions.keepWriting(start, { comment: written.current, ...content });

  // Once, when writing begins.
  useEffect(() => {
    void actions.loadTags().then(setKnown);
  }, []);

  return (
    <CommentForm
      comment={start.comment}
      unsaved={unsaved?.comment ?? null}
      isRecovered={unsaved !== null}
      saving={busy}
      error={problem && t(problem === 'conflict' ? 'editor.conflict' : messageOf(problem))}
      changed={changed}
      t={t}
      onSave={(comment) =>
        onSave(
          {
            comment,
            concepts,
            tags: [...allTags],
            ...(unsaved?.cases && { cases: unsaved.cases }),
          },
          start,
        )
      }
      onWrite={(comment) => {
        written.current = comment;
        keep({});
      }}
      onPreview={actions.previewComment}
      onCancel={() => {
        actions.stopWriting(start);
        onClose();
      }}
    >
      <ConceptChoice
        offered={offered}
        chosen={concepts}
        t={t}
        onToggle={(concept) => {
          const toggled = all.filter((other) =>
            other === concept ? !concepts.includes(other) : concepts.includes(other),
          );
          setConcepts(toggled);
          keep({ concepts: toggled });
        }}
      />
      <TagField
        tags={tags}
        draft={draft}
        known={known}
        t={t}
        onDraft={setDraft}
        onChange={(chosen) => {
          setTags(chosen);
          keep({ tags: [...chosen] });
        }}
      />
    </CommentForm>
  );
}
