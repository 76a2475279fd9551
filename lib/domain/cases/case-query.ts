/** What a reader looks for among the case studies, and the address of our page that shows it. Strings only. */
import * as v from 'valibot';
import {
  CASE_STATUSES,
  CaseId,
  type CaseStatus,
  FacetId,
  SECTORS,
  type Sector,
} from './case-study';

/** best: what fits the text best, or by title where there is none. */
export const CASE_ORDERS = ['best', 'title', 'place', 'newest', 'oldest'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

/** Null stands for all. */
export interface CaseQuery {
  readonly text: string;
  readonly sector: Sector | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly status: CaseStatus | null;
  readonly facet: FacetId | null;
  readonly order: CaseOrder;
}

export const ALL_CASES: CaseQuery = {
  text: '',
  sector: null,
  country: null,
  status: null,
  facet: null,
  order: 'best',
};

/** What our page shows: a case, alone or as one of a list, or what a query finds. */
export interface CaseAddress {
  /** As it was asked for, whether or not there is such a case; null for the list. */
  readonly id: string | null;
  /** The cases among which `id` was shown, in their order. */
  readonly among: readonly CaseId[];
  /** Of the list; that of a single case is where it leads back to. */
  readonly query: CaseQuery;
}

const PAGE = 'case.html';
/** A longer list would be a longer address than some browsers keep. */
const MOST_AMONG = 60;
const LONGEST_TEXT = 200;

/** `search` as in an address, with its question mark or without. What makes no sense in it is left out. */
export function readCaseAddress(search: string): CaseAddress {
  const parts = new URLSearchParams(search);
  const read = <const T>(schema: v.GenericSchema<unknown, T>, name: string): T | null => {
    const result = v.safeParse(schema, parts.get(name));
    return result.success ? result.output : null;
  };
  const ids = parts.get('among')?.split(' ').slice(0, MOST_AMONG) ?? [];
  return {
    id: parts.get('id'),
    among: ids.flatMap((id) => {
      const result = v.safeParse(CaseId, id);
      return result.success ? result.output : [];
    }),
    query: {
      text: parts.get('q')?.slice(0, LONGEST_TEXT) ?? '',
      sector: read(v.picklist(SECTORS), 'sector'),
      country: read(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)), 'country'),
      status: read(v.picklist(CASE_STATUSES), 'status'),
      facet: read(FacetId, 'facet'),
      order: read(v.picklist(CASE_ORDERS), 'order') ?? ALL_CASES.order,
    },
  };
}

/** Relative to the root of the extension. */
export function writeCaseAddress(address: Partial<CaseAddress>): string {
  const { id = null, among = [], query = ALL_CASES } = address;
  const parts = new URLSearchParams();
  const write = (name: string, value: string | null) => {
    if (value) parts.set(name, value);
  };
  write('id', id);
  write('among', among.length > 1 ? around(id, among).join(' ') : null);
  write('q', query.text.slice(0, LONGEST_TEXT));
  write('sector', query.sector);
  write('country', query.country);
  write('status', query.status);
  write('facet', query.facet);
  write('order', query.order === ALL_CASES.order ? null : query.order);
  const search = parts.toString();
  return search ? `${PAGE}?${search}` : PAGE;
}

/** Of a long list the part around a case. */
function around(id: string | null, among: readonly CaseId[]): readonly CaseId[] {
  const at = among.findIndex((one) => id !== null && one === id);
  const start = Math.max(0, Math.min(at - MOST_AMONG / 2, among.length - MOST_AMONG));
  return among.slice(start, start + MOST_AMONG);
}
