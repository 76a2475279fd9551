/** A deleted brief or note, with the way back; a brief also goes for good from here, once its reader was asked. */
import type { Brief } from '../../domain/briefs/brief';
import { quoteOf } from '../../domain/notes/note';
import type { TrashedNote } from '../../domain/notes/trash';
import { Confirmation } from '../Confirmation';
import { nameDay } from '../names';
import { RowButton } from '../RowButton';
import type { LibraryProps } from './library-props';

interface TrashedBriefProps extends LibraryProps {
  readonly brief: Brief;
  readonly asked: boolean;
  readonly onAsk: (asks: boolean) => void;
}

export function TrashedBriefItem({ brief, asked, onAsk, actions, t }: TrashedBriefProps) {
  const { id, content } = brief;
  const title = content.title.trim() || t('brief.untitled');
  if (asked) {
    return (
      <div class="trash-item">
        <Confirmation
          question={t('purge.ask', { name: title })}
          confirm={t('trash.purge')}
          keep={t('purge.keep')}
          onConfirm={() => actions.purgeBrief(id)}
          onKeep={() => onAsk(false)}
        />
      </div>
    );
  }
  return (
    <div class="trash-item">
      <span dir="auto">{title}</span>
      <span class="actions">
        <RowButton
          action={t('trash.restore')}
          row={title}
          onClick={() => actions.restoreBrief(id)}
        />
        <RowButton action={t('trash.purge')} row={title} onClick={() => onAsk(true)} />
      </span>
    </div>
  );
}

interface TrashedNoteProps extends LibraryProps {
  readonly trashed: TrashedNote;
}

export function TrashedNoteItem({ trashed, actions, lang, t }: TrashedNoteProps) {
  const { note, deleted } = trashed;
  const words = note.comment.trim() || quoteOf(note);
  return (
    <div class="trash-item">
      <span class="excerpt" dir="auto">
        {words}
      </span>
      <time class="muted small" dateTime={deleted}>
        {nameDay(deleted, lang)}
      </time>
      <span class="actions">
        <RowButton
          action={t('trash.restore')}
          row={words}
          onClick={() => actions.restoreNote(note.id)}
        />
      </span>
    </div>
  );
}
