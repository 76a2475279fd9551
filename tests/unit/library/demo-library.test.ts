import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBackupReader } from '../../../lib/domain/backups/backup-file';
import { DEMO_LIBRARY, makeDemoLibrary } from '../../../scripts/demo/make-library';

describe('the demo library', () => {
  const text = readFileSync(DEMO_LIBRARY, 'utf8');

  it('is what its pages and notes make; `npx tsx scripts/make-demo-library.ts` writes it anew', () => {
    expect(text === makeDemoLibrary()).toBe(true);
  });

  it('holds five documents, forty notes, two briefs, every record of them as it should be', () => {
    const reader = createBackupReader();
    const stores = text
      .trimEnd()
      .split('\n')
      .flatMap((line) => reader.push(line) ?? [])
      .map((read) => ('stored' in read ? read.stored.store : read.unreadable));
    reader.finish();
    const count = (store: string) => stores.filter((name) => name === store).length;
    expect([count('documents'), count('notes'), count('briefs')]).toEqual([5, 40, 2]);
    expect(stores).toHaveLength(47 + count('savedSearches'));
  });
});
