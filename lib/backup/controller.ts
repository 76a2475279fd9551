/** The life of the backup page: what is kept, what is under way, and what the reader asks for. */
import { BackupFault } from '../domain/backups/backup-file';
import { readKeptPdfs } from '../domain/pdf/kept-pdf';
import type { Send } from '../messaging/client';
import { RequestError } from '../messaging/protocol/failure';
import { downloadText } from '../platform/hand-over';
import { listKeptFiles, removeKeptFile } from '../platform/kept-files';
import { readFile } from '../platform/read-file';
import type {
  BackupActions,
  BackupProblem,
  BackupState,
  PlanView,
} from '../ui/backup/backup-state';
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
  const run = (kind: NonNullable<BackupState['job']>['kind'], work: () => Promise<void>) => {
    if (state.job) return;
    set({ job: { kind, part: 0 }, done: null, problem: null });
    work()
      .then(refresh)
      .catch((error: unknown) => set({ problem: problemOf(error) }))
      .finally(() => set({ job: null }));
  };
  const onProgress = (part: number) => {
    if (state.job) set({ job: { ...state.job, part } });
  };

  const make = async () => {
    const info = await send('backups/make', { reason: 'manual' });
    if (!info) throw new NothingError();
    return info;
  };

  const readKept = async function* (id: number) {
    for (let from = 0, length = 1; from < length; ) {
      const piece = await send('backups/read', { id, from });
      from += piece.text.length;
      length = piece.text === '' ? from : piece.length;
      yield piece.text;
    }
  };

  const planFrom = (source: BackupSource) =>
    run('checking', async () => {
      plan = null;
      set({ plan: null });
      plan = await planRestore(source, send, onProgress);
      set({ plan: viewOf(plan) });
    });

  const actions: BackupActions = {
    make: () =>
      run('making', async () => {
        await make();
        set({ done: 'made' });
      }),
    save: (id) =>
      run('saving', async () => {
        const info = id === undefined ? await make() : state.backups.find((b) => b.id === id);
        if (!info) throw new RequestError('not-found', 'backups/read');
        const pieces: string[] = [];
        for await (const piece of readKept(info.id)) pieces.push(piece);
        downloadText(nameOf(info.created), pieces, 'application/jsonl');
        set({ done: 'saved' });
      }),
    planFile: (file) => planFrom({ name: file.name, size: file.size, read: () => readFile(file) }),
    planKept: (id) => {
      const info = state.backups.find((backup) => backup.id === id);
      // Packed text is about a tenth of its length; it is only for the progress.
      if (info)
        planFrom({ name: nameOf(info.created), size: info.bytes * 10, read: () => readKept(id) });
    },
    restore: () =>
      run('restoring', async () => {
        if (!plan) return;
        await applyRestore(plan, send, onProgress);
        plan = null;
        set({ plan: null, done: 'restored' });
      }),
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

function problemOf(error: unknown): BackupProblem {
  if (error instanceof BackupFault) return { kind: 'fault', code: error.code, line: error.line };
  if (error instanceof NothingError) return { kind: 'nothing' };
  const failure = error instanceof RequestError ? error.failure : 'storage';
  return { kind: 'failure', failure };
}
