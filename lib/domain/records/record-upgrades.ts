/**
 * A record as an older version wrote it → the same record as the current version writes it. Used by migrations
 * and by the import of old backups. Never edited once released. Never throws: what it does not understand it
 * returns as it is, to be told apart by whoever checks the result.
 */
import { normaliseDocumentUrl } from '../documents/normalise-url';

type Record_ = { readonly [key: string]: unknown };
type Upgrade = (record: Record_) => unknown;

/** By the version that wants it, then by store. */
const UPGRADES: { readonly [version: number]: { readonly [store: string]: Upgrade } } = {
  3: {
    notes: (note) => {
      const { target, cases } = note;
      if (!isObject(target) || !Array.isArray(cases)) return note;
      return {
        ...note,
        target: { ...target, source: withoutTracking(target.source) },
        snapshot: null,
        tags: [],
        cases: cases.map((id) => (typeof id === 'string' ? { id, relation: 'context' } : id)),
        author: null,
      };
    },
    documents: (document) => {
      const url = withoutTracking(document.url);
      return {
        ...document,
        url,
        aliases: url === document.url ? [] : [document.url],
        identifiers: [],
        versions: [],
      };
    },
    dismissals: (dismissal) => ({ ...dismissal, source: withoutTracking(dismissal.source) }),
  },
  5: {
    // Its aliases were spellings of its own address, and no page had been asked for identifiers yet.
    documents: ({ identifiers: _none, ...document }) => ({
      ...document,
      aliases: [],
      about: null,
      sketch: null,
    }),
  },
  6: {
    documents: (document) => ({ ...document, edited: null, counts: null, outcomes: [] }),
  },
};

/** Which stores a version rewrites. */
export const UPGRADED_STORES: { readonly [version: number]: readonly UpgradedStore[] } = {
  3: ['notes', 'documents', 'dismissals'],
  5: ['documents'],
  6: ['documents'],
};
type UpgradedStore = 'notes' | 'documents' | 'dismissals';

/** @returns `record` itself when there is nothing to do. */
export function upgradeRecord(store: string, record: unknown, from: number, to: number): unknown {
  let upgraded = record;
  for (let version = from + 1; version <= to; version += 1) {
    const upgrade = UPGRADES[version]?.[store];
    if (upgrade && isObject(upgraded)) upgraded = upgrade(upgraded);
  }
  return upgraded;
}

function withoutTracking(url: unknown): unknown {
  return typeof url === 'string' ? (normaliseDocumentUrl(url) ?? url) : url;
}

function isObject(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
