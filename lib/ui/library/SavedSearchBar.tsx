/** The search at hand: to be kept under a name, or, when it is a kept one, renamed and deleted. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatRoute, type Route } from '../../domain/library/route';
import { MAX_SEARCH_NAME, type SavedSearch } from '../../domain/library/saved-search';
import type { LibraryProps } from './library-props';

/** Where a saved search leads. */
export function routeOf({ query, filter }: Pick<SavedSearch, 'query' | 'filter'>): Route {
  return { view: 'notes', query, filter };
}

export function SavedSearchBar({ state, actions, t }: LibraryProps) {
  const [name, setName] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isNaming = name !== null;
  // It comes up because its button was pressed.
  useEffect(() => {
    if (isNaming) field.current?.focus();
  }, [isNaming]);
  const address = formatRoute(state.route);
  const saved = state.searches.find((search) => formatRoute(routeOf(search)) === address);
  if (name !== null) {
    return (
      <form
        class="tag-form actions"
        onSubmit={(event) => {
          event.preventDefault();
          const given = name.trim();
          if (given === '') return;
          if (saved) actions.renameSearch(saved, given);
          else actions.saveSearch(given);
          setName(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName(null);
        }}
      >
        <input
          type="text"
          ref={field}
          aria-label={t('searches.name')}
          placeholder={t('searches.name')}
          maxLength={MAX_SEARCH_NAME}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button type="submit" class="btn">
          {t('searches.keep')}
        </button>
        <button type="button" class="btn quiet" onClick={() => setName(null)}>
          {t('searches.cancel')}
        </button>
      </form>
    );
  }
  if (saved) {
    return (
      <div class="actions">
        <button type="button" class="btn quiet" onClick={() => setName(saved.name)}>
          {t('searches.rename', { name: saved.name })}
        </button>
        <button type="button" class="btn quiet" onClick={() => actions.deleteSearch(saved)}>
          {t('searches.delete', { name: saved.name })}
        </button>
      </div>
    );
  }
  return (
    <div class="actions">
      <button type="button" class="btn quiet" onClick={() => setName('')}>
        {t('searches.save')}
      </button>
    </div>
  );
}
