/** A link to another part of the library: a real one, so that it can be opened in a tab of its own. */
import type { ComponentChildren } from 'preact';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { formatRoute, type Route } from '../../domain/library/route';
import { formatCount } from '../quantities';
import type { LibraryActions } from './library-state';

interface NavLinkProps {
  readonly to: Route;
  readonly current: boolean;
  readonly count?: number;
  readonly lang: InterfaceLanguage;
  readonly actions: LibraryActions;
  readonly children: ComponentChildren;
}

export function NavLink({ to, current, count, lang, actions, children }: NavLinkProps) {
  return (
    <li>
      <a
        class="nav"
        href={formatRoute(to)}
        aria-current={current ? 'page' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          actions.go(to);
        }}
      >
        <span>{children}</span>
        {count !== undefined && <span class="count">{formatCount(count, lang)}</span>}
      </a>
    </li>
  );
}
