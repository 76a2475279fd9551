/** The ways through the library: places, briefs, and what the notes are about. */
import type { ComponentChildren } from 'preact';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { FacetCount, NoteFilter } from '../../domain/library/note-filter';
import { COMPARE, formatRoute, type Route } from '../../domain/library/route';
import { GroupChip } from '../GroupChip';
import { KeysHelp } from './KeysHelp';
import type { LibraryProps } from './library-props';
import type { LibraryActions } from './library-state';
import { NavLink } from './NavLink';
import { routeOf } from './SavedSearchBar';

/** More are found by searching. */
const SHOWN_FACETS = 12;

export function Sidebar({ state, actions, lang, t }: LibraryProps) {
  const { route, briefs, searches, facets, concepts } = state;
  const isAll =
    route.view === 'notes' && route.query === '' && Object.keys(route.filter).length === 0;
  return (
    <nav class="sidebar" aria-label={t('nav')}>
      <h1>Commons Gloss</h1>
      <ul>
        <NavLink
          to={{ view: 'notes', query: '', filter: {} }}
          current={isAll}
          count={state.total}
          actions={actions}
          lang={lang}
        >
          {t('nav.notes')}
        </NavLink>
        <NavLink
          to={{ view: 'documents' }}
          current={route.view === 'documents'}
          count={state.documents.length}
          actions={actions}
          lang={lang}
        >
          {t('nav.documents')}
        </NavLink>
        <NavLink to={COMPARE} current={route.view === 'compare'} actions={actions} lang={lang}>
          {t('compare.title')}
        </NavLink>
        <NavLink
          to={{ view: 'import' }}
          current={route.view === 'import'}
          actions={actions}
          lang={lang}
        >
          {t('import.nav')}
        </NavLink>
        <NavLink
          to={{ view: 'trash' }}
          current={route.view === 'trash'}
          actions={actions}
          lang={lang}
        >
          {t('nav.trash')}
        </NavLink>
        <li>
          <button type="button" class="nav" onClick={actions.openBackups}>
            {t('nav.backups')}
          </button>
        </li>
        <li>
          <a class="nav" href="vocabulary.html" target="_blank" rel="noopener">
            {t('nav.vocabulary')}
          </a>
        </li>
        <li>
          <KeysHelp t={t} />
        </li>
      </ul>
      {searches.length > 0 && (
        <>
          <h2>{t('searches.title')}</h2>
          <ul>
            {searches.map((search) => (
              <NavLink
                key={search.id}
                to={routeOf(search)}
                current={formatRoute(route) === formatRoute(routeOf(search))}
                actions={actions}
                lang={lang}
              >
                <bdi>{search.name}</bdi>
              </NavLink>
            ))}
          </ul>
        </>
      )}
      <h2>{t('nav.briefs')}</h2>
      <ul>
        {briefs.map(({ id, content }) => (
          <NavLink
            key={id}
            to={{ view: 'brief', id }}
            current={route.view === 'brief' && route.id === id}
            actions={actions}
            lang={lang}
          >
            {content.title.trim() || t('brief.untitled')}
          </NavLink>
        ))}
        <li>
          <button type="button" class="nav" onClick={actions.createBrief}>
            {t('nav.newBrief')}
          </button>
        </li>
      </ul>
      <Facet
        title={t('nav.concepts')}
        counts={facets.concepts}
        filterBy={(concept) => ({ concept })}
        route={route}
        actions={actions}
        lang={lang}
        show={(id) => (
          <GroupChip group={concepts.get(id)?.group ?? ''}>
            {concepts.get(id)?.prefLabel ?? id}
          </GroupChip>
        )}
      />
      <Facet
        title={t('nav.tags')}
        counts={facets.tags}
        filterBy={(tag) => ({ tag })}
        route={route}
        actions={actions}
        lang={lang}
        show={(tag) => <bdi>#{tag}</bdi>}
      />
    </nav>
  );
}

interface FacetProps<T extends string> {
  readonly title: string;
  /** The most frequent first. */
  readonly counts: readonly FacetCount<T>[];
  readonly filterBy: (value: T) => NoteFilter;
  readonly route: Route;
  readonly actions: LibraryActions;
  readonly lang: InterfaceLanguage;
  readonly show: (value: T) => ComponentChildren;
}

/** Nothing where there is nothing to filter by. */
function Facet<T extends string>(props: FacetProps<T>) {
  const { title, counts, filterBy, route, actions, lang, show } = props;
  if (counts.length === 0) return null;
  return (
    <div class="facet">
      <h2>{title}</h2>
      <ul>
        {counts.slice(0, SHOWN_FACETS).map(({ value, count }) => {
          const to: Route = { view: 'notes', query: '', filter: filterBy(value) };
          return (
            <NavLink
              key={value}
              to={to}
              current={formatRoute(route) === formatRoute(to)}
              count={count}
              actions={actions}
              lang={lang}
            >
              {show(value)}
            </NavLink>
          );
        })}
      </ul>
    </div>
  );
}
