/** What the library shows ↔ the fragment of its address, so that back, forward, reload and bookmarks work. */
import * as v from 'valibot';
import { BriefId } from '../briefs/brief';
import { NoteFilter } from './note-filter';

export type Route =
  | { readonly view: 'notes'; readonly query: string; readonly filter: NoteFilter }
  | { readonly view: 'documents' }
  | { readonly view: 'import' }
  | { readonly view: 'brief'; readonly id: BriefId }
  | { readonly view: 'trash' };

export const ALL_NOTES: Route = { view: 'notes', query: '', filter: {} };

/** `fragment` with or without its `#`. What cannot be understood shows all notes. */
export function parseRoute(fragment: string): Route {
  const [path = '', search = ''] = fragment.replace(/^#/, '').split('?', 2);
  const [, view, id] = path.split('/');
  if (view === 'documents' || view === 'import' || view === 'trash') return { view };
  if (view === 'briefs') {
    const brief = v.safeParse(BriefId, id);
    if (brief.success) return { view: 'brief', id: brief.output };
  }
  if (view !== 'notes') return ALL_NOTES;
  const parameters = new URLSearchParams(search);
  // A condition that makes no sense is left out.
  const filter = Object.entries(NoteFilter.entries).flatMap(([name, { wrapped }]) => {
    const condition = v.safeParse(wrapped, parameters.get(name));
    return condition.success ? [[name, condition.output]] : [];
  });
  return {
    view: 'notes',
    query: parameters.get('q') ?? '',
    filter: Object.fromEntries(filter) as NoteFilter,
  };
}

export function formatRoute(route: Route): string {
  switch (route.view) {
    case 'brief':
      return `#/briefs/${route.id}`;
    case 'notes': {
      const parameters = new URLSearchParams(route.query === '' ? [] : [['q', route.query]]);
      for (const [name, condition] of Object.entries(route.filter)) {
        if (condition !== undefined) parameters.set(name, condition);
      }
      const search = parameters.toString();
      return search === '' ? '#/notes' : `#/notes?${search}`;
    }
    default:
      return `#/${route.view}`;
  }
}
