/** The briefs of the library: their list, the one that is open, and its export. */
import { v4 as uuid } from 'uuid';
import * as v from 'valibot';
import type { Catalogue } from '../catalogue/catalogue';
import {
  type Brief,
  type BriefContent,
  BriefId,
  type BriefItem,
  type BriefSection,
  notesOf,
  PartId,
} from '../domain/briefs/brief';
import { countWords } from '../domain/briefs/count-words';
import { addItems, addSection } from '../domain/briefs/edit-brief';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { NoteEntry } from '../domain/library/note-entry';
import type { Route } from '../domain/library/route';
import type { NoteId } from '../domain/notes/note';
import type { Send } from '../messaging/client';
import type { BriefView, LibraryActions } from '../ui/library/library-state';
import { type BriefEditor, createBriefEditor } from './brief-editor';
import type { ExportDesk } from './export-desk';
import { gatherBrief } from './gather-brief';

export interface BriefDeskParts {
  readonly send: Send;
  readonly catalogue: Catalogue;
  readonly lang: InterfaceLanguage;
  readonly exports: ExportDesk;
  readonly getNote: (id: NoteId) => NoteEntry | undefined;
  /** The open brief is to be drawn anew. */
  readonly onChange: () => void;
  readonly onBriefs: (briefs: readonly Brief[]) => void;
}

export interface DeskContext {
  readonly run: (work: () => Promise<unknown>) => void;
  readonly go: (route: Route) => void;
  readonly onTrashed: () => void;
  /** Reads the trash anew. */
  readonly afterRestore: () => Promise<void>;
}

type BriefActions = Pick<
  LibraryActions,
  | 'addToBrief'
  | 'createBrief'
  | 'duplicateBrief'
  | 'trashBrief'
  | 'restoreBrief'
  | 'purgeBrief'
  | 'edit'
  | 'addSection'
  | 'addText'
  | 'addCase'
  | 'undoEdit'
  | 'redoEdit'
  | 'adoptBrief'
  | 'loadBriefHistory'
>;

export interface BriefDesk {
  reload(): Promise<void>;
  open(id: BriefId): Promise<void>;
  /** Saves what is open when the reader goes to another place. */
  leave(to: Route): Promise<void>;
  flush(): Promise<void>;
  /** What the route asks for: see `LibraryState.brief`. */
  view(route: Route): BriefView | null | undefined;
  actions(context: DeskContext): BriefActions;
  undoTrash(run: DeskContext['run']): void;
}

export function createBriefDesk(parts: BriefDeskParts): BriefDesk {
  const { send, getNote, onChange, exports } = parts;
  let briefs: readonly Brief[] | undefined;
  let editor: BriefEditor | undefined;
  let history: BriefView['history'] = null;
  let trashed: BriefId | undefined;

  const reload = async () => {
    briefs = (await send('briefs/list', null)).toSorted((a, b) =>
      a.modified < b.modified ? 1 : -1,
    );
    parts.onBriefs(briefs);
    const other = briefs.find(({ id }) => id === editor?.id);
    if (other) editor?.take(other);
  };

  const refresh = () => {
    onChange();
    exports.refresh();
  };

  const open = async (id: BriefId) => {
    if (editor?.id === id) return;
    if (!briefs) await reload();
    const brief = briefs?.find((candidate) => candidate.id === id);
    editor = brief && createBriefEditor(brief, send, refresh);
    history = null;
    onChange();
    const opened = editor;
    if (opened) exports.open(async () => gather(opened.content));
  };
  const flush = async () => editor?.flush();

  const create = async (content: BriefContent): Promise<BriefId> => {
    const id = v.parse(BriefId, uuid());
    await send('briefs/create', { id, content });
    await reload();
    return id;
  };

  const add = async (ids: readonly NoteId[], to: BriefId | null) => {
    const id = to ?? (await create(emptyBrief()));
    if (!briefs) await reload();
    const brief = briefs?.find((candidate) => candidate.id === id);
    if (!brief) return;
    const items = ids.map((note) => ({ kind: 'note' as const, id: newPartId(), note }));
    const append = (content: BriefContent) => {
      const withSection = content.sections.length > 0 ? content : emptyBrief(content);
      const last = withSection.sections.at(-1);
      return last ? addItems(withSection, last.id, items) : content;
    };
    if (editor?.id === id) {
      editor.edit(append);
      await editor.flush();
    } else {
      const { revision, content } = brief;
      await send('briefs/change', { id, revision, content: append(content) });
    }
    await reload();
  };

  const addItem = (section: PartId, item: BriefItem) =>
    editor?.edit((content) => addItems(content, section, [item]));

  const gather = (content: BriefContent) =>
    gatherBrief({ ...parts, content, getNote, now: new Date().toISOString() });
  const actions = ({ run, go, onTrashed, afterRestore }: DeskContext): BriefActions => ({
    addToBrief: (ids, brief) => run(() => add(ids, brief)),
    createBrief: () => run(async () => go({ view: 'brief', id: await create(emptyBrief()) })),
    duplicateBrief: (id) =>
      run(async () => {
        await flush();
        await reload();
        const original = briefs?.find((brief) => brief.id === id);
        if (original) go({ view: 'brief', id: await create(original.content) });
      }),
    trashBrief: (id) =>
      run(async () => {
        await flush();
        await send('briefs/trash', { id });
        if (editor?.id === id) editor = undefined;
        trashed = id;
        onTrashed();
        await reload();
        go({ view: 'notes', query: '', filter: {} });
      }),
    restoreBrief: (id) =>
      run(async () => {
        await send('briefs/restore', { id });
        await Promise.all([reload(), afterRestore()]);
      }),
    purgeBrief: (id) =>
      run(async () => {
        await send('briefs/purge', { ids: [id] });
        await afterRestore();
      }),
    edit: (change) => editor?.edit(change),
    addSection: () => editor?.edit((content) => addSection(content, emptySection())),
    addText: (section) => addItem(section, { kind: 'text', id: newPartId(), text: '' }),
    addCase: (section, id) => addItem(section, { kind: 'case', id: newPartId(), case: id }),
    undoEdit: () => editor?.undo(),
    redoEdit: () => editor?.redo(),
    adoptBrief: () =>
      run(async () => {
        await reload();
        const other = briefs?.find(({ id }) => id === editor?.id);
        if (other) editor?.adopt(other);
      }),
    loadBriefHistory: () =>
      run(async () => {
        if (!editor) return;
        const { id } = editor;
        await editor.flush();
        const found = await send('briefs/history', { id });
        if (editor?.id === id) history = found.toReversed();
        onChange();
      }),
  });

  return {
    reload,
    open,
    flush,
    async leave(to) {
      if (!editor || (to.view === 'brief' && to.id === editor.id)) return;
      const left = editor;
      editor = undefined;
      exports.close();
      await left.flush();
    },
    view(route) {
      if (route.view !== 'brief') return null;
      if (!editor) return briefs && !briefs.some(({ id }) => id === route.id) ? undefined : null;
      const { content, saving, failure, canUndo, canRedo } = editor;
      const notes = new Map(
        notesOf(content).flatMap((id) => {
          const entry = getNote(id);
          return entry ? [[id, entry] as const] : [];
        }),
      );
      const words = countWords(content, (id) => notes.get(id)?.note);
      const { id } = editor;
      const problem = failure;
      return {
        id,
        content,
        saving,
        problem,
        canUndo,
        canRedo,
        words,
        notes,
        history,
      };
    },
    actions,
    undoTrash: (run) =>
      run(async () => {
        if (trashed) await send('briefs/restore', { id: trashed });
        await reload();
      }),
  };
}

/** With one section, so that there is a place for the first note. */
function emptyBrief(content?: BriefContent): BriefContent {
  return { title: '', author: '', ...content, sections: [emptySection()] };
}

function emptySection(): BriefSection {
  return { id: newPartId(), heading: '', items: [] };
}

function newPartId(): PartId {
  return v.parse(PartId, uuid());
}
