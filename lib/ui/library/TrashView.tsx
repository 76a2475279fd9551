/** What was deleted, each with the way back. */
import { useState } from 'preact/hooks';
import { type Brief, type BriefId, notesOf } from '../../domain/briefs/brief';
import { quoteOf } from '../../domain/notes/note';
import { TRASH_DAYS } from '../../domain/notes/trash';
import { Confirmation } from '../Confirmation';
import { EmptyTrash } from '../EmptyTrash';
import { nameDay } from '../names';
import { useHeadingFocus } from '../use-focus';
import type { LibraryProps } from './library-props';
import type { LibraryState } from './library-state';

export function TrashView(props: LibraryProps) {
  const { state, t } = props;
  const { trash, emptying } = state;
  const isEmpty = !emptying && trash !== null && trash.notes.length + trash.briefs.length === 0;
  const view = useHeadingFocus();
  return (
    <section ref={view}>
      <h2 class="view-title" tabIndex={-1}>
        {t('nav.trash')}
      </h2>
      <p class="muted">{t('trash.hint', { days: TRASH_DAYS })}</p>
      <p role="status" class={isEmpty ? 'empty' : ''}>
        {emptying && t('emptyTrash.progress', emptying)}
        {isEmpty && t('trash.empty')}
      </p>
      {emptying && (
        <progress max={emptying.total} value={emptying.done} aria-label={t('emptyTrash')} />
      )}
      {trash && !emptying && !isEmpty && <Trash {...props} trash={trash} />}
    </section>
  );
}

type Trash = NonNullable<LibraryState['trash']>;

function Trash({ trash, state, actions, lang, t }: LibraryProps & { readonly trash: Trash }) {
  /** The one whose reader is asked whether it is to go for good. */
  const [asked, setAsked] = useState<BriefId | null>(null);
  const counts = { notes: trash.notes.length, briefs: trash.briefs.length };
  return (
    <>
      <EmptyTrash
        counts={counts}
        findUses={async () => describeQuoting(trash, state.briefs, t)}
        onEmpty={() => actions.emptyTrash(trash)}
        lang={lang}
        t={t}
      />
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

/** A brief goes on naming a note that lies in the trash, and shows it again when it is taken back. */
function describeQuoting({ notes }: Trash, briefs: readonly Brief[], t: LibraryProps['t']): string {
  const gone = new Set(notes.map(({ note }) => note.id));
  const count = briefs.filter(({ content }) => notesOf(content).some((id) => gone.has(id))).length;
  return count > 0 ? t('emptyTrash.quoted', { count }) : '';
}
