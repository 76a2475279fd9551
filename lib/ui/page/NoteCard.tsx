/** A stored note, to be read. The comment is shown as it was typed: it is Markdown, but never becomes markup. */
import type { CaseId } from '../../domain/cases/case-study';
import { hasComment, type Note, quoteOf } from '../../domain/notes/note';
import type { Failure } from '../../messaging/protocol/failure';
import { CaseTitle, type OpenCase } from '../CaseTitle';
import { GroupChip } from '../GroupChip';
import type { PageTranslate } from '../messages/page';
import { NoteActions } from '../NoteActions';
import { Quote } from '../Quote';
import { Dialog } from './Dialog';

export interface NoteCardProps {
  readonly note: Note;
  /** Of `note.concepts`, those that still exist. */
  readonly concepts: readonly {
    readonly id: string;
    readonly label: string;
    readonly group: string;
  }[];
  /** Of `note.cases`. */
  readonly cases: readonly { readonly id: CaseId; readonly title: string }[];
  readonly onOpenCase: OpenCase;
  /** Shown in passing, without taking the focus. */
  readonly glance?: boolean;
  readonly deleting: boolean;
  /** Why the deletion was refused. */
  readonly failure: Failure | null;
  readonly t: PageTranslate;
  readonly onEdit: () => void;
  /** Called once the user has confirmed. */
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

export function NoteCard(props: NoteCardProps) {
  const { note, concepts, cases, glance, deleting, failure, t, onEdit, onDelete, onClose } = props;
  const { onOpenCase } = props;
  const caseIds = cases.map(({ id }) => id);
  const isComment = hasComment(note);
  return (
    <Dialog
      label={isComment ? t('note.label') : t('note.highlight')}
      busy={deleting}
      glance={glance}
      onClose={onClose}
    >
      <Quote text={quoteOf(note)} />
      {isComment && (
        <p class="comment" dir="auto">
          {note.comment}
        </p>
      )}
      {concepts.length > 0 && (
        <ul class="chips" aria-label={t('note.concepts')}>
          {concepts.map(({ id, label, group }) => (
            <li key={id}>
              <GroupChip group={group}>{label}</GroupChip>
            </li>
          ))}
        </ul>
      )}
      {note.tags.length > 0 && (
        <ul class="chips tags" aria-label={t('note.tags')}>
          {note.tags.map((tag) => (
            <li key={tag} dir="auto">
              #{tag}
            </li>
          ))}
        </ul>
      )}
      {cases.length > 0 && (
        <ul class="card-cases" aria-label={t('note.cases')}>
          {cases.map(({ id, title }) => (
            <li key={id}>
              <CaseTitle id={id} title={title} among={caseIds} onOpen={onOpenCase} />
            </li>
          ))}
        </ul>
      )}
      {failure && (
        <p class="problem" role="alert">
          {t(`failure.${failure}`)}
        </p>
      )}
      <NoteActions busy={deleting} t={t} onDelete={onDelete}>
        <button type="button" class="btn" onClick={onEdit}>
          {t('note.edit')}
        </button>
        <button type="button" class="btn" onClick={onClose}>
          {t('close')}
        </button>
      </NoteActions>
    </Dialog>
  );
}
