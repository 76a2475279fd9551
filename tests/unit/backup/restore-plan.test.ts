import { describe, expect, it } from 'vitest';
import { readLines } from '../../../lib/backup/read-lines';
import { applyRestore, planRestore } from '../../../lib/backup/restore-plan';
import { BackupFault, createBackupWriter } from '../../../lib/domain/backups/backup-file';
import type { RestoreOutcome } from '../../../lib/domain/backups/decide';
import { SCHEMA_VERSION } from '../../../lib/domain/records/record-schemas';
import type { Send } from '../../../lib/messaging/client';
import { readFile } from '../../../lib/platform/read-file';
import { aNote } from '../../support/builders';

const created = '2026-05-03T09:00:00.000Z';

function aFile(notes: number, damaged = 0): string {
  const writer = createBackupWriter(SCHEMA_VERSION, created);
  const parts = [writer.header()];
  for (let n = 0; n < notes; n += 1) parts.push(writer.record('notes', aNote()));
  for (let n = 0; n < damaged; n += 1) parts.push(writer.damaged('notes', { n }, 'target: gone'));
  return parts.join('') + writer.end().text;
}

const sourceOf = (text: string) => ({
  name: 'backup.jsonl',
  size: text.length,
  read: () => readFile(new Blob([text])),
});

/** A background that holds no note yet, and notes down what it is asked. */
function aBackground() {
  const asked: { type: string; records: number; dry: boolean | null }[] = [];
  const send = (async (type: string, body: { records?: unknown[]; dry?: boolean }) => {
    const records = body.records ?? [];
    asked.push({ type, records: records.length, dry: body.dry ?? null });
    return records.map((): RestoreOutcome => 'new');
  }) as unknown as Send;
  return { asked, send };
}

/** @param parts of the work as they were told. */
function aRun(parts: number[] = [], controller = new AbortController()) {
  return { onProgress: (part: number) => void parts.push(part), signal: controller.signal };
}

describe('planning a restore', () => {
  it('compares every record and changes none', async () => {
    const { asked, send } = aBackground();
    const parts: number[] = [];
    const plan = await planRestore(sourceOf(aFile(1_200, 2)), send, aRun(parts));
    expect(plan).toMatchObject({ notes: 1_200, records: 1_200, unreadable: 2 });
    expect(plan.counts.new).toBe(1_200);
    expect(plan.examples).toEqual([
      { line: 1_202, reason: 'target: gone' },
      { line: 1_203, reason: 'target: gone' },
    ]);
    expect(asked.map(({ records }) => records)).toEqual([500, 500, 200]);
    expect(asked.every(({ type, dry }) => type === 'records/restore' && dry)).toBe(true);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['changed', (text: string) => text.replace('users', 'losers')],
    ['something else', () => 'Dear diary,'],
  ])('asks the background nothing about a file that is %s', async (_, spoil) => {
    const { asked, send } = aBackground();
    const plan = planRestore(sourceOf(spoil(aFile(1_200))), send, aRun());
    await expect(plan).rejects.toThrow(BackupFault);
    expect(asked).toEqual([]);
  });

  it('says in which line bytes are no text', async () => {
    const { send } = aBackground();
    const bytes = new TextEncoder().encode(aFile(10));
    bytes[bytes.length - 20] = 0xff;
    const source = { name: '', size: bytes.length, read: () => readFile(new Blob([bytes])) };
    await expect(planRestore(source, send, aRun())).rejects.toMatchObject({ code: 'line' });
  });
});

describe('restoring', () => {
  it('makes a backup first, then changes what was planned', async () => {
    const { asked, send } = aBackground();
    const plan = await planRestore(sourceOf(aFile(700)), send, aRun());
    asked.length = 0;
    expect(await applyRestore(plan, send, aRun())).toMatchObject({
      counts: { new: 700 },
      stopped: false,
    });
    expect(asked).toEqual([
      { type: 'backups/make', records: 0, dry: null },
      { type: 'records/restore', records: 500, dry: false },
      { type: 'records/restore', records: 200, dry: false },
    ]);
  });

  it('that is stopped leaves whole batches, says how far it came, and is gone on with from the start', async () => {
    const here = new Set<unknown>();
    const controller = new AbortController();
    const send = (async (type: string, body: { records: { record: { id: string } }[] }) => {
      if (type !== 'records/restore') return null;
      controller.abort();
      return body.records.map(({ record: { id } }): RestoreOutcome => {
        const outcome = here.has(id) ? 'identical' : 'new';
        here.add(id);
        return outcome;
      });
    }) as unknown as Send;
    const { send: planning } = aBackground();
    const plan = await planRestore(sourceOf(aFile(1_200)), planning, aRun());
    const stopped = await applyRestore(plan, send, aRun([], controller));
    expect(stopped).toMatchObject({ counts: { new: 500, identical: 0 }, stopped: true });
    const rest = await applyRestore(plan, send, aRun());
    expect(rest).toMatchObject({ counts: { new: 700, identical: 500 }, stopped: false });
  });

  it('changes nothing when it is stopped during the backup before it', async () => {
    const controller = new AbortController();
    const asked: string[] = [];
    const send = (async (type: string) => {
      asked.push(type);
      if (type === 'backups/make') controller.abort();
      return null;
    }) as unknown as Send;
    const { send: planning } = aBackground();
    const plan = await planRestore(sourceOf(aFile(3)), planning, aRun());
    await expect(applyRestore(plan, send, aRun([], controller))).rejects.toThrow();
    expect(asked).toEqual(['backups/make', 'backups/stop']);
  });

  it('changes nothing when the file has become another one meanwhile', async () => {
    const { asked, send } = aBackground();
    const plan = await planRestore(sourceOf(aFile(3)), send, aRun());
    asked.length = 0;
    const other = { ...plan, source: sourceOf(aFile(3).slice(0, 300)) };
    await expect(applyRestore(other, send, aRun())).rejects.toThrow(BackupFault);
    expect(asked.filter(({ type }) => type === 'records/restore')).toEqual([]);
  });
});

describe('reading lines', () => {
  it.each([1, 2, 3, 7, 1_000])('gives the same lines from pieces of %i', async (size) => {
    const text = 'one\n\nthree “3”\nlast';
    async function* pieces() {
      for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
    }
    const lines: string[] = [];
    for await (const { line } of readLines(pieces())) lines.push(line);
    expect(lines).toEqual(['one', '', 'three “3”', 'last']);
  });

  it('does not wait for the end of a line that never ends', async () => {
    async function* endless() {
      for (;;) yield 'x'.repeat(1_000_000);
    }
    const { value } = await readLines(endless()).next();
    expect(value?.line.length).toBeGreaterThan(17_000_000);
  });
});
