/** The export as the library page holds it: of the brief that is open, or of the notes chosen or found. */
import type { ConceptId } from '../domain/concepts/concept';
import { notesOfBrief } from '../domain/exports/notes-brief';
import { type BriefExport, DEFAULT_BRIEF_OPTIONS } from '../domain/markdown/brief-export';
import type { Note } from '../domain/notes/note';
import { copyRichText, copyText, downloadBlob } from '../platform/hand-over';
import type { ExportActions, ExportChoice, ExportView } from '../ui/library/export-state';
import type { LibraryProblem } from '../ui/library/library-state';
import type { OutputContext } from './export-output';
import type { PackRun } from './pack-output';
import { problemOf } from './problem-of';

/** With all that writes and packs, which the library does without until somebody exports. */
const loadOutput = () => import('./write-output');

/** What is to be exported; null when there is nothing (any more). */
export type GatherExport = () => Promise<BriefExport | null>;

export interface ExportDesk {
  /** Null while nothing is open. */
  readonly view: ExportView | null;
  /** @param concept whose passages are offered first. */
  open(gather: GatherExport, concept?: ConceptId): void;
  /** What is open has changed: the preview is written anew after a pause. */
  refresh(): void;
  close(): void;
  readonly actions: Omit<ExportActions, 'openExport' | 'closeExport'>;
}

/** Without a change for so long, the preview is written anew, ms. */
const PREVIEW_PAUSE = 200;
/** Items of a brief that its preview is written from: a file of thousands is written when it is wanted. */
const SHOWN_ITEMS = 100;
const NOTHING = { count: 0, concepts: [], preview: null, job: null, done: null, problem: null };

export function createExportDesk(context: OutputContext, onChange: () => void): ExportDesk {
  let choice: ExportChoice = { preset: 'markdown', options: DEFAULT_BRIEF_OPTIONS, concept: null };
  let gather: GatherExport | undefined;
  let view: ExportView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawing: AbortController | undefined;
  let running: AbortController | undefined;
  const set = (change: Partial<ExportView>) => {
    view = view && { ...view, ...change };
    onChange();
  };

  /** With a concept that the notes have, where one is asked for. */
  const settle = (brief: BriefExport) => {
    const { notes } = notesOfBrief(brief);
    const concepts = countConcepts(notes);
    const concept = choice.concept && concepts.includes(choice.concept) ? choice.concept : null;
    const settled = { ...choice, concept: concept ?? concepts[0] ?? null };
    return { count: notes.length, concepts, settled };
  };

  const draw = async () => {
    drawing?.abort();
    drawing = new AbortController();
    const { signal } = drawing;
    const brief = await gather?.();
    if (!brief || signal.aborted) return;
    const { count, concepts, settled } = settle(brief);
    set({ count, concepts, concept: settled.concept });
    const { previewExport } = await loadOutput();
    const short = beginningOf(brief);
    const beginning = await previewExport(short, settled, context, signal);
    const preview = { ...beginning, goesOn: beginning.goesOn || short !== brief };
    if (!signal.aborted) set({ preview });
  };
  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      draw().catch((error: unknown) => {
        // One that is written anew was stopped on purpose.
        if (!isAbort(error)) set({ problem: problemOf(error, 'download') });
      });
    }, PREVIEW_PAUSE);
  };

  /** One thing at a time; whatever goes wrong is shown. */
  const run = async (
    kind: 'copying' | 'writing',
    work: (gathering: Promise<BriefExport>, signal: AbortSignal) => Promise<void>,
    otherwise: LibraryProblem,
  ) => {
    if (running || !view || !gather) return;
    const controller = new AbortController();
    running = controller;
    const { signal } = controller;
    const gathering = gather().then((brief) => {
      if (brief) return brief;
      // What was to be exported has gone meanwhile.
      controller.abort();
      throw controller.signal.reason;
    });
    set({ job: { kind, part: 0 }, done: null, problem: null });
    try {
      await work(gathering, signal);
      set({ done: kind === 'copying' ? 'copied' : 'downloaded' });
    } catch (error) {
      if (signal.aborted) set({ done: 'cancelled' });
      else set({ problem: problemOf(error, otherwise) });
    } finally {
      running = undefined;
      set({ job: null });
    }
  };
  const onProgress = (part: number) => {
    if (view?.job) set({ job: { ...view.job, part } });
  };

  // Begun in the click itself, see copyText.
  const copy = (gathering: Promise<BriefExport>, signal: AbortSignal) => {
    const ready = Promise.all([gathering, loadOutput()] as const);
    const packing: PackRun = { signal, onProgress };
    return choice.preset === 'word'
      ? copyRichText(
          ready.then(([brief, { renderRichText }]) =>
            renderRichText(brief, settle(brief).settled, context, packing),
          ),
        )
      : copyText(
          ready.then(([brief, { renderText }]) =>
            renderText(brief, settle(brief).settled, context, packing),
          ),
        );
  };
  const download = async (gathering: Promise<BriefExport>, signal: AbortSignal) => {
    const [brief, { packExport }] = await Promise.all([gathering, loadOutput()]);
    const { name, blob } = await packExport(brief, settle(brief).settled, context, {
      signal,
      onProgress,
    });
    downloadBlob(name, blob);
  };

  return {
    get view() {
      return view;
    },
    open(from, concept) {
      gather = from;
      if (concept) choice = { ...choice, concept };
      view = { ...choice, ...NOTHING };
      refresh();
      onChange();
    },
    refresh,
    close() {
      clearTimeout(timer);
      drawing?.abort();
      running?.abort();
      gather = undefined;
      view = null;
      onChange();
    },
    actions: {
      chooseExport(change) {
        choice = { ...choice, ...change };
        const isOther = change.preset !== undefined && change.preset !== view?.preset;
        set({ ...choice, done: null, problem: null, ...(isOther && { preview: null }) });
        refresh();
      },
      copyExport: () => void run('copying', copy, 'clipboard'),
      downloadExport: () => void run('writing', download, 'download'),
      cancelExport: () => running?.abort(),
    },
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The most frequent first. */
function countConcepts(notes: readonly Note[]): ConceptId[] {
  const counts = new Map<ConceptId, number>();
  for (const { concepts } of notes) {
    for (const id of concepts) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** The brief itself when it is short. */
function beginningOf(brief: BriefExport): BriefExport {
  let room = SHOWN_ITEMS;
  const sections = brief.sections.flatMap((section) => {
    if (room <= 0) return [];
    const items = section.items.slice(0, room);
    room -= items.length;
    return [{ ...section, items }];
  });
  const shown = sections.reduce((sum, { items }) => sum + items.length, 0);
  const all = brief.sections.reduce((sum, { items }) => sum + items.length, 0);
  return shown === all ? brief : { ...brief, sections };
}
