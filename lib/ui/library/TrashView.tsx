/** What was deleted, each with the way back. */
import { useState } from 'preact/hooks';
import type { BriefId } from '../../domain/briefs/brief';
import { quoteOf } from '../../domain/notes/note';
import { TRASH_DAYS } from '../../domain/notes/trash';
import { Confirmation } from '../Confirmation';
import { nameDay } from '../names';
import type { LibraryProps } from './library-props';

export function TrashView({ state, actions, lang, t }: LibraryProps) {
  const { trash } = state;
  /** The one whose reader is asked whether it is to go for good. */
  const [asked, setAsked] = useState<BriefId | null>(null);
  if (!trash) return <h2 class="view-title">{t('nav.trash')}</h2>;
  return (
    <>
      <h2 class="view-title">{t('nav.trash')}</h2>
      <p class="muted">{t('trash.hint', { days: TRASH_DAYS })}</p>
      {trash.notes.length + trash.briefs.length === 0 && <p class="empty">{t('trash.empty')}</p>}
      <ul class="trash">
        {trash.briefs.map(({ id, content }) => {
          const title = content.title.trim() || t('brief.untitled');
          if (asked === id) {
            return (
              <li key={id}>
                <Confirmation
                  question={t('purge.ask', { name: title })}
                  confirm={t('trash.purge')}
                  keep={t('purge.keep')}
                  onConfirm={() => actions.purgeBrief(id)}
                  onKeep={() => setAsked(null)}
                />
              </li>
            );
          }
          return (
            <li key={id}>
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
                  onClick={() => setAsked(id)}
                >
                  {t('trash.purge')}
                </button>
              </span>
            </li>
          );
        })}
        {trash.notes.map(({ note, deleted }) => {
          const words = note.comment.trim() || quoteOf(note);
          return (
            <li key={note.id}>
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
            </li>
          );
        })}
      </ul>
    </>
  );
}
