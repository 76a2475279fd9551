import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  decideDocument,
  decideNote,
  type RestoreOutcome,
} from '../../../lib/domain/backups/decide';
import type { DocumentRecord } from '../../../lib/domain/documents/document';
import { ImportFault } from '../../../lib/domain/imports/import-item';
import type { Note } from '../../../lib/domain/notes/note';
import { toWebAnnotation } from '../../../lib/domain/notes/web-annotation';
import type { StoredRecord } from '../../../lib/domain/records/record-schemas';
import { applyImport, planImport } from '../../../lib/library/import-plan';
import type { Send } from '../../../lib/messaging/client';
import { aNote } from '../../support/builders';

const NOW = '2026-06-01T00:00:00.000Z';

interface Body {
  readonly ids?: readonly string[];
  readonly records?: readonly StoredRecord[];
  readonly dry?: boolean;
}

/** A background that keeps notes and documents by the rules of a restore. */
function aBackground() {
  const notes = new Map<string, Note>();
  const documents = new Map<string, DocumentRecord>();
  const asked: string[] = [];
  const restore = (one: StoredRecord, dry: boolean): RestoreOutcome => {
    if (one.store === 'notes') {
      const { outcome, put } = decideNote(one.record, notes.get(one.record.id), undefined, []);
      if (put && !dry) notes.set(put.id, put);
      return outcome;
    }
    if (one.store !== 'documents') throw new Error(one.store);
    const { outcome, put } = decideDocument(one.record, documents.get(one.record.url));
    if (put && !dry) documents.set(put.url, put);
    return outcome;
  };
  const send = (async (type: string, body: Body | null) => {
    asked.push(`${type}${body && 'dry' in body ? ` ${body.dry ? 'dry' : 'wet'}` : ''}`);
    if (type === 'library/documents') return [...documents.values()];
    if (type === 'library/notes') {
      return (body?.ids ?? []).flatMap((id) => notes.get(id) ?? []);
    }
    if (type === 'records/restore') {
      return (body?.records ?? []).map((one) => restore(one, body?.dry ?? false));
    }
    return null;
  }) as unknown as Send;
  return { send, asked, notes, documents };
}

function aRun(controller = new AbortController()) {
  const parts: number[] = [];
  return {
    parts,
    controller,
    onProgress: (part: number) => parts.push(part),
    signal: controller.signal,
  };
}

const fileOf = (name: string) => ({
  name,
  text: readFileSync(`tests/fixtures/imports/${name}`, 'utf8'),
});
const many = (count: number) => ({
  name: 'many.json',
  text: JSON.stringify(Array.from({ length: count }, () => toWebAnnotation(aNote()))),
});

describe('planning an import', () => {
  it('says what would become of everything and changes nothing', async () => {
    const { send, asked, notes } = aBackground();
    const plan = await planImport(fileOf('hypothesis.json'), send, NOW, aRun());
    expect(plan).toMatchObject({
      format: 'hypothesis-json',
      notes: [{ outcome: 'new', line: 6 }],
      skipped: [{ reason: 'no-quote' }, { reason: 'reply' }],
    });
    expect(notes.size).toBe(0);
    expect(asked).not.toContain('records/restore wet');
  });

  it('asks the background nothing about a file that is broken', async () => {
    const { send, asked } = aBackground();
    const { name, text } = fileOf('hypothesis.json');
    const plan = planImport({ name, text: text.slice(0, 900) }, send, NOW, aRun());
    await expect(plan).rejects.toThrow(ImportFault);
    expect(asked).toEqual([]);
  });
});

describe('importing', () => {
  it('makes a backup first, then writes; a second time nothing changes', async () => {
    const background = aBackground();
    const { send, asked } = background;
    for (const name of ['hypothesis.json', 'readwise.csv', 'zotero.csv', 'obsidian-clipper.json']) {
      const plan = await planImport(fileOf(name), send, NOW, aRun());
      asked.length = 0;
      const counts = await applyImport(plan, send, aRun());
      expect(asked[0]).toBe('backups/make');
      expect(counts.new).toBe(plan.notes.length);
      const before = JSON.stringify([[...background.notes], [...background.documents]]);

      const again = await planImport(fileOf(name), send, '2027-01-01T00:00:00.000Z', aRun());
      expect(again.notes.map(({ outcome }) => outcome)).toEqual(plan.notes.map(() => 'identical'));
      expect(again.changedDocuments).toBe(0);
      await applyImport(again, send, aRun());
      expect(JSON.stringify([[...background.notes], [...background.documents]])).toBe(before);
    }
  });

  it('leaves no note without a document', async () => {
    const { send, notes, documents } = aBackground();
    const plan = await planImport(fileOf('zotero.json'), send, NOW, aRun());
    await applyImport(plan, send, aRun());
    for (const { target } of notes.values()) expect(documents.has(target.source)).toBe(true);
  });

  it('goes in batches with progress, and ends between two of them when it is told to', async () => {
    const { send, notes } = aBackground();
    const plan = await planImport(many(500), send, NOW, aRun());
    const run = aRun();
    const cancelled = applyImport(plan, send, {
      ...run,
      onProgress(part) {
        run.onProgress(part);
        run.controller.abort();
      },
    });
    await expect(cancelled).rejects.toThrow();
    expect(notes.size).toBe(200);
    expect(run.parts).toEqual([0.4]);
    const counts = await applyImport(plan, send, aRun());
    expect(counts).toMatchObject({ new: 300, identical: 200 });
  });
});
