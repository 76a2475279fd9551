/** A deleted brief or note, with the way back; a brief also goes for good from here, once its reader was asked. */
import type { Brief } from '../../domain/briefs/brief';
import { quoteOf } from '../../domain/notes/note';
import type { TrashedNote } from '../../domain/notes/trash';
import { Confirmation } from '../Confirmation';
import { nameDay } from '../names';
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
        <button
          type="button"
          class="btn quiet"
          aria-label={`${t('trash.restore')}: ${title}`}
          onClick={() => actions.restoreBrief(id)}
        >
          {t('trash.restore')}
        </button>
        <button
          type="button"
          class="btn quiet"
          aria-label={`${t('trash.purge')}: ${title}`}
          onClick={() => onAsk(true)}
        >
          {t('trash.purge')}
        </button>
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
        <button
          type="button"
          class="btn quiet"
          aria-label={`${t('trash.restore')}: ${words}`}
          onClick={() => actions.restoreNote(note.id)}
        >
          {t('trash.restore')}
        </button>
      </span>
    </div>
  );
}
