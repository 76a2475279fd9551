/** A stored record that cannot be understood → what can be shown of it, and how it travels. */
import * as v from 'valibot';
import { RECORD_STORES } from './record-schemas';

const Key = v.union([v.string(), v.number(), v.array(v.union([v.string(), v.number()]))]);

export const DamagedRecord = v.object({
  store: v.picklist(RECORD_STORES),
  /** Of the database. */
  key: Key,
  /** What is wrong with it first. */
  reason: v.string(),
  /** The words found in it; empty when there are none. */
  excerpt: v.string(),
  /** As JSON; null when the browser could not read it at all. */
  json: v.nullable(v.string()),
});
export type DamagedRecord = v.InferOutput<typeof DamagedRecord>;
export type RecordKey = v.InferOutput<typeof Key>;

/** UTF-16. */
const MAX_EXCERPT = 500;
const MAX_DEPTH = 6;
const MAX_VALUES = 2_000;

/** Where a reader's or a page's words are, the most telling first. */
const TELLING = ['comment', 'exact', 'title', 'phrase', 'tags', 'url', 'source'];

/** @param key of the database; null when it is of a kind we never use. */
export function readKey(key: unknown): RecordKey | null {
  const parsed = v.safeParse(Key, key);
  return parsed.success ? parsed.output : null;
}

export function excerptOf(record: unknown): string {
  const found = new Map<string, string[]>();
  let seen = 0;
  const visit = (value: unknown, name: string, depth: number) => {
    seen += 1;
    if (seen > MAX_VALUES || depth > MAX_DEPTH) return;
    if (typeof value === 'string' && value.trim() !== '') {
      found.set(name, [...(found.get(name) ?? []), value.trim().slice(0, MAX_EXCERPT)]);
    } else if (Array.isArray(value)) {
      for (const entry of value) visit(entry, name, depth + 1);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) visit(entry, key, depth + 1);
    }
  };
  visit(record, '', 0);
  const words = TELLING.flatMap((name) => found.get(name) ?? []);
  return [...new Set(words)].join(' · ').slice(0, MAX_EXCERPT);
}
