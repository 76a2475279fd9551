/** The tags that notes have, the most frequent first. */
import type { DocumentUrl } from '../domain/documents/document';
import { readAll } from './read';
import { type Database, pagesOfSite } from './schema';

/** More are not completed from. */
const MAX_TAGS = 1_000;

/** By the index alone: no note is read. */
export async function countAllTags(database: Database): Promise<string[]> {
  const index = database.transaction('notes').store.index('by-tag');
  const tags: string[] = [];
  for (
    let cursor = await index.openKeyCursor(null, 'nextunique');
    cursor && tags.length < MAX_TAGS;
    cursor = await cursor.continue()
  ) {
    tags.push(cursor.key);
  }
  const counts = await Promise.all(tags.map((tag) => index.count(tag)));
  return sortByCount(new Map(tags.map((tag, at) => [tag, counts[at] ?? 0])));
}

export async function countTagsOfSite(database: Database, url: DocumentUrl): Promise<string[]> {
  const found = await database.getAllFromIndex('notes', 'by-source', pagesOfSite(url) as never);
  const counts = new Map<string, number>();
  for (const tag of readAll('notes', found).flatMap(({ tags }) => tags)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return sortByCount(counts).slice(0, MAX_TAGS);
}

function sortByCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([tag]) => tag);
}
