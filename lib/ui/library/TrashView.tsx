/** What was deleted, each with the way back; all of it can go for good at once. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { type Brief, type BriefId, notesOf } from '../../domain/briefs/brief';
import { TRASH_DAYS, type TrashedNote } from '../../domain/notes/trash';
import { EmptyTrash } from '../EmptyTrash';
import { useHeadingFocus } from '../use-focus';
import { RowList, type RowListHandle } from '../virtual/RowList';
import type { LibraryProps } from './library-props';
import type { LibraryState } from './library-state';
import { TrashedBriefItem, TrashedNoteItem } from './TrashItem';

export function TrashView(props: LibraryProps) {
  const { state, t } = props;
  const { trash, emptying } = state;
  const isEmpty = !emptying && trash !== null && trash.notes.length + trash.briefs.length === 0;
  const view = useHeadingFocus();
  return (
    <section class="trash-view" ref={view}>
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
type TrashRow = Brief | TrashedNote;

const keyOf = (row: TrashRow) => ('note' in row ? row.note.id : row.id);
/** Before it is measured, CSS pixels. */
const heightOf = () => 52;

function Trash(props: LibraryProps & { readonly trash: Trash }) {
  const { trash, state, actions, lang, t } = props;
  /** The one whose reader is asked whether it is to go for good. */
  const [asked, setAsked] = useState<BriefId | null>(null);
  const rows = useMemo<readonly TrashRow[]>(() => [...trash.briefs, ...trash.notes], [trash]);
  const list = useRef<RowListHandle>(null);
  return (
    <>
      <EmptyTrash
        counts={{ notes: trash.notes.length, briefs: trash.briefs.length }}
        findUses={async () => describeQuoting(trash, state.briefs, t)}
        onEmpty={() => actions.emptyTrash(trash)}
        lang={lang}
        t={t}
      />
      <RowList<TrashRow>
        label={t('nav.trash')}
        rows={rows}
        keyOf={keyOf}
        heightOf={heightOf}
        active={rows.findIndex((row) => keyOf(row) === asked)}
        handle={list}
        render={(row) =>
          'note' in row ? (
            <TrashedNoteItem {...props} trashed={row} />
          ) : (
            <TrashedBriefItem
              {...props}
              brief={row}
              asked={row.id === asked}
              onAsk={(asks) => setAsked(asks ? row.id : null)}
            />
          )
        }
      />
    </>
  );
}

/** A brief goes on naming a note that lies in the trash, and shows it again when it is taken back. */
function describeQuoting({ notes }: Trash, briefs: readonly Brief[], t: LibraryProps['t']): string {
  const gone = new Set(notes.map(({ note }) => note.id));
  const count = briefs.filter(({ content }) => notesOf(content).some((id) => gone.has(id))).length;
  return count > 0 ? t('emptyTrash.quoted', { count }) : '';
}
