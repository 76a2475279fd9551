/** Where a note on a passage is written or changed: comment, concepts, tags and case studies. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConceptId } from '../../domain/concepts/concept';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Preview } from '../../domain/markdown/preview';
import type { NoteContent } from '../../domain/notes/note';
import type { UnsavedContent } from '../../domain/notes/unsaved-comment';
import type { CatalogueNames, SuggestedCase } from '../../messaging/protocol/catalogue-requests';
import type { Failure } from '../../messaging/protocol/failure';
import { CommentForm } from '../CommentForm';
import { CaseLinks } from '../editor/CaseLinks';
import { ConceptChoice } from '../editor/ConceptChoice';
import { TagField, withTag } from '../editor/TagField';
import type { PageTranslate } from '../messages/page';
import { Quote } from '../Quote';
import { Dialog } from './Dialog';

export interface NoteEditorProps {
  readonly quote: string;
  /** As stored, or what a new note begins with. Later changes of it do not touch what is being written. */
  readonly content: NoteContent;
  /** Concepts of the passage, chosen or not. */
  readonly suggested: readonly ConceptId[];
  /** Of the concepts and cases above, those in the catalogue; empty until they are known. */
  readonly names: CatalogueNames;
  /** Tags used before, most used first. */
  readonly knownTags: readonly string[];
  /** What was being written when the editor was last closed without saving; null when nothing. */
  readonly unsaved?: UnsavedContent | null;
  readonly saving: boolean;
  /** Why the last save or deletion was refused. The text stays. */
  readonly failure: Failure | null;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly onSave: (content: NoteContent) => void;
  /** Called with all of it at every change. */
  readonly onWrite?: (content: NoteContent) => void;
  readonly onPreview: (comment: string) => Promise<Preview>;
  /** Looks for case studies that fit the passage. */
  readonly onFindCases: () => Promise<readonly SuggestedCase[]>;
  /** Cancel and Escape; Escape asks first when something would be lost. */
  readonly onClose: () => void;
  /** Given for a stored note only. Called once the user has confirmed. */
  readonly onDelete?: () => void;
}

export function NoteEditor(props: NoteEditorProps) {
  const { quote, content, suggested, names, knownTags, unsaved = null, saving, failure } = props;
  const { lang, t, onSave, onWrite, onPreview, onFindCases, onClose, onDelete } = props;
  const [start] = useState(content);
  const [concepts, setConcepts] = useState<NoteContent['concepts']>(
    unsaved?.concepts ?? content.concepts,
  );
  const [tags, setTags] = useState<readonly string[]>(unsaved?.tags ?? content.tags);
  const [tagDraft, setTagDraft] = useState('');
  const [cases, setCases] = useState<NoteContent['cases']>(unsaved?.cases ?? content.cases);
  const offered = names.concepts.filter(
    ({ id }) => suggested.includes(id) || start.concepts.includes(id),
  );
  const allTags = withTag(tags, tagDraft);
  const [comment, setComment] = useState(unsaved?.comment ?? content.comment);
  const changed =
    concepts.join() !== start.concepts.join() ||
    allTags.join() !== start.tags.join() ||
    JSON.stringify(cases) !== JSON.stringify(start.cases);

  const written = JSON.stringify({ comment, concepts, tags: allTags, cases });
  const kept = useRef(written);
  // What is typed and is no tag yet is kept as one: it was meant to be.
  useLayoutEffect(() => {
    if (written === kept.current) return;
    kept.current = written;
    onWrite?.({ comment, concepts, tags: [...allTags], cases });
  });
  const [isRecovered] = useState(unsaved !== null && changed);

  function toggle(concept: ConceptId) {
    const order = [...new Set([...start.concepts, ...suggested])];
    setConcepts(
      order.filter((other) =>
        other === concept ? !concepts.includes(other) : concepts.includes(other),
      ),
    );
  }

  return (
    <Dialog label={onDelete ? t('editor.edit') : t('editor.new')} busy={saving} onClose={onClose}>
      <Quote text={quote} />
      <CommentForm
        comment={start.comment}
        unsaved={unsaved?.comment ?? null}
        isRecovered={isRecovered}
        saving={saving}
        error={describeFailure(failure, t)}
        changed={changed}
        t={t}
        onSave={(comment) => onSave({ comment, concepts, tags: [...allTags], cases })}
        onWrite={setComment}
        onPreview={onPreview}
        onCancel={onClose}
        onDelete={onDelete}
      >
        <ConceptChoice offered={offered} chosen={concepts} t={t} onToggle={toggle} />
        <TagField
          tags={tags}
          draft={tagDraft}
          known={knownTags}
          t={t}
          onDraft={setTagDraft}
          onChange={setTags}
        />
        <CaseLinks
          linked={cases}
          titleOf={(id) => names.cases.find((study) => study.id === id)?.title}
          lang={lang}
          t={t}
          onFind={onFindCases}
          onChange={(linked) => setCases([...linked])}
        />
      </CommentForm>
    </Dialog>
  );
}

function describeFailure(failure: Failure | null, t: PageTranslate): string | null {
  if (failure === null) return null;
  return failure === 'conflict' ? t('editor.conflict') : t(`failure.${failure}`);
}
