/** The ways through the library: places, briefs, and what the notes are about. */
import { formatRoute, type Route } from '../../domain/library/route';
import { GroupChip } from '../GroupChip';
import type { LibraryProps } from './library-props';
import { NavLink } from './NavLink';

/** More are found by searching. */
const SHOWN_FACETS = 12;

export function Sidebar({ state, actions, t }: LibraryProps) {
  const { route, briefs, facets, concepts } = state;
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
        >
          {t('nav.notes')}
        </NavLink>
        <NavLink
          to={{ view: 'documents' }}
          current={route.view === 'documents'}
          count={state.documents.length}
          actions={actions}
        >
          {t('nav.documents')}
        </NavLink>
        <NavLink to={{ view: 'import' }} current={route.view === 'import'} actions={actions}>
          {t('import.nav')}
        </NavLink>
        <NavLink to={{ view: 'trash' }} current={route.view === 'trash'} actions={actions}>
          {t('nav.trash')}
        </NavLink>
        <li>
          <button type="button" class="nav" onClick={actions.openBackups}>
            {t('nav.backups')}
          </button>
        </li>
      </ul>
      <h2>{t('nav.briefs')}</h2>
      <ul>
        {briefs.map(({ id, content }) => (
          <NavLink
            key={id}
            to={{ view: 'brief', id }}
            current={route.view === 'brief' && route.id === id}
            actions={actions}
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
      {facets.concepts.length > 0 && (
        <div class="facet">
          <h2>{t('nav.concepts')}</h2>
          <ul>
            {facets.concepts.slice(0, SHOWN_FACETS).map(({ value, count }) => {
              const to: Route = { view: 'notes', query: '', filter: { concept: value } };
              return (
                <NavLink
                  key={value}
                  to={to}
                  current={formatRoute(route) === formatRoute(to)}
                  count={count}
                  actions={actions}
                >
                  <GroupChip group={concepts.get(value)?.group ?? ''}>
                    {concepts.get(value)?.prefLabel ?? value}
                  </GroupChip>
                </NavLink>
              );
            })}
          </ul>
        </div>
      )}
      {facets.tags.length > 0 && (
        <div class="facet">
          <h2>{t('nav.tags')}</h2>
          <ul>
            {facets.tags.slice(0, SHOWN_FACETS).map(({ value, count }) => {
              const to: Route = { view: 'notes', query: '', filter: { tag: value } };
              return (
                <NavLink
                  key={value}
                  to={to}
                  current={formatRoute(route) === formatRoute(to)}
                  count={count}
                  actions={actions}
                >
                  <bdi>#{value}</bdi>
                </NavLink>
              );
            })}
          </ul>
        </div>
      )}
    </nav>
  );
}
