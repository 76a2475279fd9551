/** What the library shows ↔ the fragment of its address, so that back, forward, reload and bookmarks work. */
import * as v from 'valibot';
import { BriefId } from '../briefs/brief';
import { DOCUMENT_ORDERS, type DocumentOrder } from '../compare/compared-document';
import type { RowOrder } from '../compare/concept-table';
import { CONCEPT_GROUPS, type ConceptGroup } from '../concepts/concept';
import { DocumentUrl } from '../documents/document';
import { NoteFilter } from './note-filter';

export type Route =
  | { readonly view: 'notes'; readonly query: string; readonly filter: NoteFilter }
  | { readonly view: 'documents' }
  | CompareRoute
  | { readonly view: 'import' }
  | { readonly view: 'brief'; readonly id: BriefId }
  | { readonly view: 'trash' };

export interface CompareRoute {
  readonly view: 'compare';
  /** Those chosen; none: the latest. */
  readonly documents: readonly DocumentUrl[];
  readonly group: ConceptGroup | null;
  readonly order: DocumentOrder;
  readonly rows: RowOrder;
  readonly showsAbsent: boolean;
}

export const COMPARE: CompareRoute = {
  view: 'compare',
  documents: [],
  group: null,
  order: 'date',
  rows: 'all',
  showsAbsent: false,
};

/** More would not fit on a screen, nor into an address. */
export const MAX_COMPARED = 30;

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
  const parameters = new URLSearchParams(search);
  if (view === 'compare') return parseCompare(parameters);
  if (view !== 'notes') return ALL_NOTES;
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

/** What makes no sense is left out. */
function parseCompare(parameters: URLSearchParams): CompareRoute {
  const read = <S extends v.GenericSchema>(schema: S, name: string) => {
    const parsed = v.safeParse(schema, parameters.get(name));
    return parsed.success ? parsed.output : undefined;
  };
  const documents = parameters
    .getAll('d')
    .filter((url): url is DocumentUrl => v.is(DocumentUrl, url));
  return {
    view: 'compare',
    documents: documents.slice(0, MAX_COMPARED),
    group: read(v.picklist(CONCEPT_GROUPS), 'group') ?? null,
    order: read(v.picklist(DOCUMENT_ORDERS), 'order') ?? COMPARE.order,
    rows: read(v.union([v.picklist(['all', 'label']), DocumentUrl]), 'rows') ?? COMPARE.rows,
    showsAbsent: parameters.get('absent') === 'shown',
  };
}

function formatCompare({ documents, group, order, rows, showsAbsent }: CompareRoute): string {
  const parameters = new URLSearchParams(documents.map((url) => ['d', url]));
  if (group) parameters.set('group', group);
  if (order !== COMPARE.order) parameters.set('order', order);
  if (rows !== COMPARE.rows) parameters.set('rows', rows);
  if (showsAbsent) parameters.set('absent', 'shown');
  return withSearch('#/compare', parameters);
}

function withSearch(path: string, parameters: URLSearchParams): string {
  const search = parameters.toString();
  return search === '' ? path : `${path}?${search}`;
}

export function formatRoute(route: Route): string {
  switch (route.view) {
    case 'brief':
      return `#/briefs/${route.id}`;
    case 'compare':
      return formatCompare(route);
    case 'notes': {
      const parameters = new URLSearchParams(route.query === '' ? [] : [['q', route.query]]);
      for (const [name, condition] of Object.entries(route.filter)) {
        if (condition !== undefined) parameters.set(name, condition);
      }
      return withSearch('#/notes', parameters);
    }
    default:
      return `#/${route.view}`;
  }
}
