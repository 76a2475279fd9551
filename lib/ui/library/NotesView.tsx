/** Notes as found: searched as one types, filtered, chosen one by one or all, by pointer or by keys. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { NoteFilter } from '../../domain/library/note-filter';
import type { Route } from '../../domain/library/route';
import { RowList, type RowListHandle } from '../virtual/RowList';
import { BulkBar } from './BulkBar';
import { FilterBar } from './FilterBar';
import { LibraryNote } from './LibraryNote';
import type { LibraryProps } from './library-props';
import { heightOfRow, isNote, keyOfRow, layRows, type NoteListRow } from './note-rows';
import { SavedSearchBar } from './SavedSearchBar';
import { useShortcuts } from './use-shortcuts';

/** A note has a dozen elements and more. */
const DRAWN_WHOLE = 40;

export function NotesView(props: LibraryProps) {
  const { state, actions, lang, t } = props;
  const route = state.route as Route & { view: 'notes' };
  const { query, filter } = route;
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<RowListHandle>(null);
  const [active, setActive] = useState(-1);
  const [editing, setEditing] = useState<string | null>(null);
  const isSearched = state.foundBy !== '';
  const rows = useMemo(() => layRows(state.found, !isSearched), [state.found, isSearched]);
  const noteAt = (index: number) => {
    const row = rows[index];
    return row && isNote(row) ? row.note : undefined;
  };

  /** To the next note, over the headings between. */
  function step(by: 1 | -1) {
    let next = active + by;
    while (rows[next] && !noteAt(next)) next += by;
    if (!rows[next]) return;
    setActive(next);
    list.current?.reveal(next);
  }
  useShortcuts({
    '/': () => search.current?.focus(),
    j: () => step(1),
    k: () => step(-1),
    e: () => setEditing(noteAt(active)?.id ?? null),
    x: () => {
      const note = noteAt(active);
      if (note) actions.select([note.id], !state.selected.has(note.id));
    },
  });
  const go = (change: { query?: string; filter?: NoteFilter }) => {
    setActive(-1);
    actions.go({ view: 'notes', query, filter, ...change });
  };

  return (
    <>
      <search class="search-line">
        <input
          ref={search}
          class="search"
          type="search"
          aria-label={t('search')}
          placeholder={t('search.hint')}
          aria-keyshortcuts="/"
          value={query}
          onInput={(event) => go({ query: event.currentTarget.value })}
          onKeyDown={(event) => {
            // To the best of what was found. Escape clears the field, as browsers have it.
            if (event.key === 'Enter' && !event.isComposing) step(1);
          }}
        />
        <FilterBar {...props} filter={filter} onFilter={(next) => go({ filter: next })} />
      </search>
      {(query.trim() !== '' || Object.keys(filter).length > 0) && <SavedSearchBar {...props} />}
      <p class="muted small" role="status">
        {t('notes.found', { count: state.found.length })}
      </p>
      <BulkBar {...props} />
      {state.found.length === 0 ? (
        <NothingFound {...props} />
      ) : (
        <RowList<NoteListRow>
          label={t('nav.notes')}
          rows={rows}
          keyOf={keyOfRow}
          heightOf={heightOfRow}
          whole={DRAWN_WHOLE}
          active={active}
          handle={list}
          render={(row, index) =>
            isNote(row) ? (
              <LibraryNote
                {...props}
                entry={row}
                showsSource={isSearched}
                active={index === active}
                editing={editing === row.note.id}
                lang={lang}
                onActivate={() => setActive(index)}
                onEdit={(open) => setEditing(open ? row.note.id : null)}
              />
            ) : (
              <h2 class="document-heading" dir="auto">
                {row.title}
              </h2>
            )
          }
        />
      )}
    </>
  );
}

function NothingFound({ state, actions, t }: LibraryProps) {
  // While notes are being read nobody can say yet that there are none.
  if (state.loading) return null;
  if (state.total === 0) {
    return (
      <div class="empty">
        <h2>{t('empty.title')}</h2>
        <p>{t('empty.hint')}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>{t('nothing.title')}</h2>
      <p>{t('nothing.hint')}</p>
      <button
        type="button"
        class="btn"
        onClick={() => actions.go({ view: 'notes', query: '', filter: {} })}
      >
        {t('nothing.all')}
      </button>
    </div>
  );
}
