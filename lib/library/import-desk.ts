/** The import as the library page holds it: one file at a time, planned, applied or put away. */

import { countOutcomes } from '../domain/backups/decide';
import { ImportFault } from '../domain/imports/import-item';
import { quoteOf } from '../domain/notes/note';
import type { Send } from '../messaging/client';
import { readImportText } from '../platform/read-import-text';
import {
  type ImportActions,
  type ImportPlanView,
  type ImportProblem,
  type ImportView,
  NO_IMPORT,
} from '../ui/library/import-state';
import type { ImportPlan } from './import-plan';
import { problemOf } from './problem-of';

/** With the readers of all formats, which the library does without until somebody imports. */
const loadImport = () => import('./import-plan');

/** More are counted, not listed. */
const SHOWN = 100;

export function createImportDesk(send: Send, onChange: (view: ImportView) => void): ImportActions {
  let view = NO_IMPORT;
  let plan: ImportPlan | null = null;
  let running: AbortController | undefined;
  const set = (change: Partial<ImportView>) => {
    view = { ...view, ...change };
    onChange(view);
  };

  /** One thing at a time; whatever goes wrong is shown. */
  const run = async (
    kind: 'reading' | 'importing',
    work: (signal: AbortSignal, onProgress: (part: number) => void) => Promise<void>,
  ) => {
    if (running) return;
    running = new AbortController();
    const { signal } = running;
    set({ job: { kind, part: 0 }, done: null, problem: null });
    try {
      await work(signal, (part) => set({ job: { kind, part } }));
    } catch (error) {
      if (!signal.aborted) set({ problem: importProblemOf(error) });
      else if (kind === 'importing') set({ done: { kind: 'cancelled' } });
    } finally {
      running = undefined;
      set({ job: null });
    }
  };

  return {
    planImport: (file) =>
      void run('reading', async (signal, onProgress) => {
        plan = null;
        set({ plan: null });
        const text = await readImportText(file);
        const { planImport } = await loadImport();
        const now = new Date().toISOString();
        plan = await planImport({ name: file.name, text }, send, now, { signal, onProgress });
        set({ plan: viewOf(plan) });
      }),
    applyImport: () =>
      void run('importing', async (signal, onProgress) => {
        if (!plan) return;
        const { applyImport } = await loadImport();
        const counts = await applyImport(plan, send, { signal, onProgress });
        plan = null;
        const done = { kind: 'imported', added: counts.new, updated: counts.newer } as const;
        set({ plan: null, done });
      }),
    cancelImport: () => {
      if (running) running.abort();
      else {
        plan = null;
        set(NO_IMPORT);
      }
    },
  };
}

function viewOf({ name, format, notes, skipped, documents, changedDocuments }: ImportPlan) {
  const titles = new Map(documents.map(({ url, title }) => [url, title]));
  const view: ImportPlanView = {
    name,
    format,
    counts: countOutcomes(notes.map(({ outcome }) => outcome)),
    rows: notes.slice(0, SHOWN).map(({ note, line, outcome }) => ({
      key: note.id,
      line,
      outcome,
      quote: quoteOf(note),
      source: titles.get(note.target.source) || note.target.source,
    })),
    changedDocuments,
    skippedCount: skipped.length,
    skipped: skipped.slice(0, SHOWN),
  };
  return view;
}

function importProblemOf(error: unknown): ImportProblem {
  if (error instanceof ImportFault) return { kind: 'fault', code: error.code, line: error.line };
  return { kind: 'failure', failure: problemOf(error) };
}
