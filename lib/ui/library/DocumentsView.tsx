/** Every document with notes. */
import { canBeOpened } from '../../domain/documents/document';
import { nameDay } from '../names';
import type { LibraryProps } from './library-props';
import { NavLink } from './NavLink';

export function DocumentsView({ state, actions, lang, t }: LibraryProps) {
  return (
    <>
      <h2 class="view-title">{t('nav.documents')}</h2>
      {state.documents.length === 0 && !state.loading && <p class="empty">{t('empty.hint')}</p>}
      <ul class="documents">
        {state.documents.map(({ document, notes }) => (
          <li key={document.url}>
            {canBeOpened(document.url) ? (
              <a href={document.url} target="_blank" rel="noreferrer" dir="auto">
                {document.title.trim() || document.url}
              </a>
            ) : (
              <span dir="auto">{document.title}</span>
            )}
            <span class="muted small">
              {[
                URL.canParse(document.url) ? new URL(document.url).host : '',
                t('document.read', { date: nameDay(document.lastSeen, lang) }),
                t('document.versions', { count: Math.max(1, document.versions.length) }),
              ]
                .filter((fact) => fact !== '')
                .join(' · ')}
            </span>
            <ul>
              <NavLink
                to={{ view: 'notes', query: '', filter: { document: document.url } }}
                current={false}
                actions={actions}
              >
                {t('document.notes', { count: notes })}
              </NavLink>
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
