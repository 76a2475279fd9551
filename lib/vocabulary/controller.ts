/** The life of the page for own vocabularies and case studies: what is there, what is done to it, what came of it. */
import { v4 as newUuid } from 'uuid';
import * as v from 'valibot';
import type { Catalogue } from '../catalogue/catalogue';
import { CONCEPT_GROUPS } from '../domain/concepts/concept';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { ImportFault } from '../domain/imports/import-item';
import type { Settings } from '../domain/settings/settings';
import { FileFault } from '../domain/vocabulary/file-fault';
import { OwnCase } from '../domain/vocabulary/own-case';
import { newCaseId, newConceptId, newVocabularyId } from '../domain/vocabulary/own-id';
import { changeOwn, type OwnRecord } from '../domain/vocabulary/own-records';
import { explain, tidyAll } from '../domain/vocabulary/plan-cases';
import { firstOf, OwnConcept, tidy, Vocabulary } from '../domain/vocabulary/vocabulary';
import type { Send } from '../messaging/client';
import { RequestError } from '../messaging/protocol/failure';
import { readImportText } from '../platform/read-import-text';
import { saveSetting } from '../platform/settings-store';
import type {
  OwnStore,
  PageProblem,
  VocabularyActions,
  VocabularyState,
} from '../ui/vocabulary/vocabulary-state';
import { recordsOf, viewOf } from './compose-plan';
import type { FilePlan } from './import-file';
import { purgeOwn, readCases, readConcepts, type StoredOwn, writeOwn } from './own-store';

/** With all parsers, which nobody needs who does not import. */
const loadImport = () => import('./import-file');
const loadExport = () => import('./export-file');

export interface VocabularyParts {
  readonly send: Send;
  readonly catalogue: Catalogue;
  readonly lang: InterfaceLanguage;
  readonly settings: Settings;
  readonly now: () => string;
  readonly download: (name: string, text: string, type: string) => void;
  readonly onState: (state: VocabularyState) => void;
}

export interface VocabularyController {
  readonly actions: VocabularyActions;
  start(): Promise<void>;
}

export function createVocabularyController(parts: VocabularyParts): VocabularyController {
  const { send, catalogue, lang, now } = parts;
  let state: VocabularyState = {
    packaged: { enabled: parts.settings.packagedSet, concepts: 0, cases: 0 },
    vocabularies: [],
    cases: [],
    open: null,
    concepts: null,
    names: new Map(),
    groups: [],
    sectors: {},
    statuses: {},
    plan: null,
    job: 'loading',
    part: 0,
    done: null,
    problem: null,
  };
  let plan: FilePlan | undefined;
  const set = (change: Partial<VocabularyState>) => {
    state = { ...state, ...change };
    parts.onState(state);
  };

  /** Whatever goes wrong is shown. Whether it went well. */
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    set({ done: null, problem: null });
    try {
      await work();
      return true;
    } catch (error) {
      set({ problem: problemOf(error) });
      return false;
    } finally {
      set({ job: null, part: 0 });
    }
  };

  const load = async () => {
    const [vocabularies, cases, packaged, packagedCases, labels] = await Promise.all([
      send('vocabulary/list', null),
      readCases(send),
      catalogue.concepts(lang),
      catalogue.cases(),
      catalogue.labels(lang),
    ]);
    const names = new Map([...packaged.values()].map(({ id, prefLabel }) => [id, prefLabel]));
    set({
      vocabularies: vocabularies.sort((a, b) =>
        a.vocabulary.title.localeCompare(b.vocabulary.title),
      ),
      cases: cases.sort((a, b) => a.title.localeCompare(b.title)),
      names,
      packaged: { ...state.packaged, concepts: packaged.size, cases: packagedCases.size },
      groups: CONCEPT_GROUPS.map((group) => ({ group, label: labels.groups[group] })),
      sectors: labels.sectors,
      statuses: labels.statuses,
    });
    nameOwn();
  };
  const nameOwn = () => {
    const own = (state.concepts ?? []).map(
      ({ id, prefLabel, altLabels }) =>
        [id, firstOf(prefLabel, lang) ?? firstOf(altLabels, lang)?.[0] ?? id] as const,
    );
    if (own.length > 0) set({ names: new Map([...state.names, ...own]) });
  };
  const loadConcepts = async () => {
    set({ concepts: await readConcepts(send) });
    nameOwn();
  };
  const needConcepts = async () => {
    if (!state.concepts) await loadConcepts();
  };
  /** After a change, all that depends on it. */
  const reload = async () => {
    if (state.concepts) await loadConcepts();
    await load();
  };
  const write = async (records: readonly StoredOwn[]) => {
    await writeOwn(send, records);
    await reload();
  };

  const find = (store: OwnStore, id: string): OwnRecord | undefined => {
    if (store === 'vocabularies')
      return state.vocabularies.find(({ vocabulary }) => vocabulary.id === id)?.vocabulary;
    const records: readonly OwnRecord[] =
      store === 'ownCases' ? state.cases : (state.concepts ?? []);
    return records.find((record) => record.id === id);
  };
  const setTrashed = async (store: OwnStore, id: string, trashed: string | null) => {
    const record = find(store, id);
    if (record)
      await write([{ store, record: changeOwn(record, { trashed }, now()) } as StoredOwn]);
  };
  const fresh = () => ({ created: now(), modified: now(), revision: 0, trashed: null });

  const actions: VocabularyActions = {
    setPackaged: (enabled) =>
      void run(async () => {
        await saveSetting('packagedSet', enabled);
        set({ packaged: { ...state.packaged, enabled }, done: { kind: 'saved' } });
      }),
    createVocabulary: (title) =>
      void run(async () => {
        const id = newVocabularyId(newUuid());
        const record = v.parse(Vocabulary, {
          id,
          title: tidy(title),
          uri: null,
          enabled: true,
          ...fresh(),
        });
        await needConcepts();
        await write([{ store: 'vocabularies', record }]);
        set({ open: id });
      }),
    setEnabled: (vocabulary, enabled) =>
      void run(async () => {
        await write([{ store: 'vocabularies', record: changeOwn(vocabulary, { enabled }, now()) }]);
        set({ done: { kind: 'saved' } });
      }),
    open: (id) =>
      void run(async () => {
        if (id) await needConcepts();
        set({ open: id });
      }),
    saveConcept: (vocabulary, content, base) =>
      run(async () => {
        const record = base
          ? changeOwn(base, content, now())
          : { id: newConceptId(newUuid()), vocabulary, uri: null, ...content, ...fresh() };
        await write([{ store: 'ownConcepts', record: check(OwnConcept, record) }]);
        set({ done: { kind: 'saved' } });
      }),
    saveCase: (content, base) =>
      run(async () => {
        const tidied = tidyAll(content);
        const record = base
          ? changeOwn(base, tidied, now())
          : { id: newCaseId(newUuid()), ...tidied, ...fresh() };
        await write([{ store: 'ownCases', record: check(OwnCase, record) }]);
        set({ done: { kind: 'saved' } });
      }),
    moveToTrash: (store, id) =>
      void run(async () => {
        await setTrashed(store, id, now());
        set({ done: { kind: 'moved', store, id }, open: id === state.open ? null : state.open });
      }),
    takeFromTrash: (store, id) =>
      void run(async () => {
        await setTrashed(store, id, null);
        set({ done: { kind: 'saved' } });
      }),
    async countUses(items) {
      let uses: number | undefined;
      await run(async () => {
        uses = await send('vocabulary/uses', { items: [...items] });
      });
      return uses;
    },
    purge: (items) =>
      void run(async () => {
        set({ job: 'purging' });
        try {
          await purgeOwn(send, items, (part) => set({ part }));
        } finally {
          await reload();
        }
        set({ done: { kind: 'purged' } });
      }),
    planFile: (file, choices) =>
      void run(async () => {
        set({ job: 'reading', plan: null });
        const [text, { planFile }] = await Promise.all([
          readImportText(file),
          loadImport(),
          needConcepts(),
        ]);
        const here = {
          vocabularies: state.vocabularies.map(({ vocabulary }) => vocabulary),
          concepts: state.concepts ?? [],
          cases: state.cases,
          packaged: await catalogue.concepts(lang),
        };
        plan = await planFile({ name: file.name, text }, choices, here, now());
        set({ plan: viewOf(file.name, plan, lang) });
      }),
    applyPlan: () =>
      void run(async () => {
        if (!plan) return;
        set({ job: 'importing' });
        // How it was before is among the backups.
        await send('backups/make', { reason: 'import' });
        await writeOwn(send, recordsOf(plan), (part) => set({ part }));
        plan = undefined;
        set({ plan: null });
        await reload();
        set({ done: { kind: 'imported' } });
      }),
    dropPlan() {
      plan = undefined;
      set({ plan: null, problem: null });
    },
    exportVocabulary: (id, format) =>
      void run(async () => {
        await needConcepts();
        const found = state.vocabularies.find(({ vocabulary }) => vocabulary.id === id);
        if (!found) return;
        const { renderVocabulary } = await loadExport();
        const concepts = (state.concepts ?? []).filter(
          ({ vocabulary, trashed }) => vocabulary === id && trashed === null,
        );
        const file = await renderVocabulary(found.vocabulary, concepts, format, now());
        parts.download(file.name, file.text, file.type);
        set({ done: { kind: 'exported' } });
      }),
    exportCases: (format) =>
      void run(async () => {
        const { renderCases } = await loadExport();
        const file = renderCases(
          state.cases.filter(({ trashed }) => trashed === null),
          format,
          now(),
        );
        parts.download(file.name, file.text, file.type);
        set({ done: { kind: 'exported' } });
      }),
  };
  return {
    actions,
    async start() {
      await run(load);
      // For the trash, which a restore may have put copies into. A large vocabulary takes its time; whatever needs it
      // asks again, should this fail.
      await needConcepts().catch(() => undefined);
    },
  };
}

class FieldError extends Error {
  readonly problem: PageProblem;
  constructor(problem: PageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** @throws FieldError that names what is wrong. */
function check<S extends v.GenericSchema>(schema: S, record: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, record);
  if (read.success) return read.output;
  const [reason, field] = explain(read.issues[0]);
  throw new FieldError({ kind: 'field', reason, field });
}

function problemOf(error: unknown): PageProblem {
  if (error instanceof FieldError) return error.problem;
  if (error instanceof ImportFault || error instanceof FileFault)
    return { kind: 'fault', code: error.code, line: error.line };
  return { kind: 'failure', failure: error instanceof RequestError ? error.failure : 'storage' };
}
