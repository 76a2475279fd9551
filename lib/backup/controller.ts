/** The life of the backup page: what is kept, what is under way, and what the reader asks for. */
import { BackupFault } from '../domain/backups/backup-file';
import { readKeptPdfs } from '../domain/pdf/kept-pdf';
import type { Send } from '../messaging/client';
import { RequestError } from '../messaging/protocol/failure';
import { giveUpDownloads, requestDownloads } from '../platform/downloads';
import { downloadText } from '../platform/hand-over';
import { listKeptFiles, removeKeptFile } from '../platform/kept-files';
import { readFile } from '../platform/read-file';
import type {
  BackupActions,
  BackupProblem,
  BackupState,
  PartlyRestored,
  PlanView,
} from '../ui/backup/backup-state';
import { type BackupRun, makeBackup, within } from './make-backup';
import { readKept } from './read-kept';
import { applyRestore, type BackupSource, planRestore, type RestorePlan } from './restore-plan';

export interface BackupController {
  readonly actions: BackupActions;
  start(): void;
}

/** Thrown to say that there is nothing to back up. */
class NothingError extends Error {}

export function createBackupController(
  send: Send,
  onState: (state: BackupState) => void,
): BackupController {
  let plan: RestorePlan | null = null;
  let running: AbortController | undefined;
  let state: BackupState = {
    status: null,
    backups: [],
    job: null,
    plan: null,
    damaged: [],
    trash: [],
    pdfs: [],
    done: null,
    problem: null,
  };
  const set = (change: Partial<BackupState>) => {
    state = { ...state, ...change };
    onState(state);
  };

  const refresh = async () => {
    const [status, backups, damaged, trash, files] = await Promise.all([
      send('storage/status', null),
      send('backups/list', null),
      send('records/damaged', null),
      send('trash/list', null),
      // A browser that lets us keep nothing has none.
      listKeptFiles().catch(() => []),
    ]);
    set({ status, backups, damaged, trash, pdfs: readKeptPdfs(files) });
  };

  /** One thing at a time; whatever goes wrong is shown. */
  const run = (
    kind: NonNullable<BackupState['job']>['kind'],
    work: (run: BackupRun) => Promise<void>,
  ) => {
    if (state.job) return;
    running = new AbortController();
    const { signal } = running;
    const onProgress = (part: number) => set({ job: { kind, part } });
    onProgress(0);
    set({ done: null, problem: null });
    work({ signal, onProgress })
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
        set({ done: 'stopped' });
      })
      .then(refresh)
      .catch((error: unknown) => set({ problem: problemOf(error) }))
      .finally(() => set({ job: null }));
  };

  const make = async (making: BackupRun) => {
    const info = await makeBackup(send, 'manual', making);
    if (info) return info;
    making.signal.throwIfAborted();
    throw new NothingError();
  };

  const planFrom = (source: BackupSource) =>
    run('checking', async (checking) => {
      plan = null;
      set({ plan: null });
      plan = await planRestore(source, send, checking);
      set({ plan: viewOf(plan) });
    });

  const actions: BackupActions = {
    make: () =>
      run('making', async (making) => {
        await make(making);
        set({ done: 'made' });
      }),
    save: (id) =>
      run('saving', async (saving) => {
        const info =
          id === undefined
            ? await make(within(saving, 0, 0.5))
            : state.backups.find((b) => b.id === id);
        if (!info) throw new RequestError('not-found', 'backups/read');
        const pieces: string[] = [];
        for await (const piece of readKept(send, info.id, within(saving, 0.5, 1)))
          pieces.push(piece);
        saving.signal.throwIfAborted();
        downloadText(nameOf(info.created), pieces, 'application/jsonl');
        set({ done: 'saved' });
      }),
    saveFiles: (enabled) => {
      // At once: the browser asks the reader only while the click is being handled.
      const isAllowed = enabled ? requestDownloads() : Promise.resolve(true);
      run('changing', async () => {
        if (!(await isAllowed)) return set({ problem: { kind: 'refused' } });
        await send('backups/files', { enabled });
        if (!enabled) await giveUpDownloads();
      });
    },
    planFile: (file) => planFrom({ name: file.name, size: file.size, read: () => readFile(file) }),
    planKept: (id) => {
      const info = state.backups.find((backup) => backup.id === id);
      // Packed text is about a tenth of its length; it is only for the progress.
      if (info)
        planFrom({
          name: nameOf(info.created),
          size: info.bytes * 10,
          read: () => readKept(send, id),
        });
    },
    restore: () =>
      run('restoring', async (restoring) => {
        if (!plan) return;
        const { records } = plan;
        const { counts, stopped } = await applyRestore(plan, send, restoring);
        plan = null;
        set({ plan: null, done: stopped ? partlyOf(counts, records) : 'restored' });
      }),
    stop: () => running?.abort(),
    cancelPlan: () => {
      plan = null;
      set({ plan: null, problem: null });
    },
    saveDamaged: () =>
      run('saving', async () => {
        const lines = state.damaged.map((record) => `${JSON.stringify(record)}\n`);
        downloadText('commons-gloss-damaged.jsonl', lines, 'application/jsonl');
        set({ done: 'saved' });
      }),
    removeDamaged: ({ store, key }) =>
      run('changing', async () => {
        await send('records/remove-damaged', { store, key });
        set({ done: 'removed' });
      }),
    removePdf: (sha256) =>
      run('changing', async () => {
        await removeKeptFile(sha256);
        set({ done: 'pdf-removed' });
      }),
    restoreNote: (id) =>
      run('changing', async () => {
        await send('notes/restore', { id });
        set({ done: 'brought-back' });
      }),
  };
  const start = () => {
    onState(state);
    refresh().catch((error: unknown) => set({ problem: problemOf(error) }));
  };
  return { actions, start };
}

function nameOf(created: string): string {
  return `commons-gloss-backup-${created.slice(0, 10)}.jsonl`;
}

function viewOf({ source, notes, counts, unreadable, examples }: RestorePlan): PlanView {
  return { name: source.name, notes, counts, unreadable, examples };
}

function partlyOf(counts: RestorePlan['counts'], total: number): PartlyRestored {
  const { new: added, newer, both, copied, older, identical } = counts;
  const changed = added + newer + both + copied;
  return { total, read: changed + older + identical, changed };
}

function problemOf(error: unknown): BackupProblem {
  if (error instanceof BackupFault) return { kind: 'fault', code: error.code, line: error.line };
  if (error instanceof NothingError) return { kind: 'nothing' };
  const failure = error instanceof RequestError ? error.failure : 'storage';
  return { kind: 'failure', failure };
}
