/** The concepts of a file, given those that are here → what would be written and what is left out. Writes nothing. */
import * as v from 'valibot';
import { type ConceptGroup, ConceptId } from '../concepts/concept';
import type { Timestamp } from '../documents/document';
import {
  CONCEPT_URN,
  type DraftConcept,
  type DraftVocabulary,
  problem,
  type RowProblem,
  readGroup,
} from './draft';
import { newConceptId, newVocabularyId, OwnConceptId } from './own-id';
import { changeOwn, isSameOwn } from './own-records';
import { uuidOf } from './uuid-of';
import { MAX_CONCEPTS, OwnConcept, type Vocabulary } from './vocabulary';

export interface PlannedConcept {
  readonly record: OwnConcept;
  readonly line: number | null;
  readonly outcome: 'new' | 'changed' | 'same';
}

export interface VocabularyPlan {
  readonly vocabulary: Vocabulary;
  /** Whether the vocabulary itself has to be written. */
  readonly isNew: boolean;
  readonly concepts: readonly PlannedConcept[];
  readonly problems: readonly RowProblem[];
  readonly otherLanguages: number;
}

export interface PlanningParts {
  readonly draft: DraftVocabulary;
  /** For a file that does not say; by it, it is known again. */
  readonly title: string;
  readonly vocabularies: readonly Vocabulary[];
  /** All there are. */
  readonly concepts: readonly OwnConcept[];
  readonly packaged: ReadonlyMap<ConceptId, { readonly group: ConceptGroup }>;
  /** For concepts whose file names none. */
  readonly group: ConceptGroup;
  readonly now: Timestamp;
}

/** The same file planned twice gives the same ids: they depend on what the file calls things alone. */
export function planVocabulary(parts: PlanningParts): VocabularyPlan {
  const { draft, vocabularies, now } = parts;
  const title = draft.title.slice(0, 200) || parts.title;
  const id = newVocabularyId(uuidOf('vocabulary', draft.uri ?? title));
  const own = draft.uri?.split(':').at(-1);
  const known =
    vocabularies.find((one) => one.id === own || one.id === id) ??
    vocabularies.find((one) => draft.uri === null && one.title === title && one.trashed === null);
  const vocabulary: Vocabulary = known ?? {
    id,
    title,
    uri: draft.uri,
    enabled: true,
    created: now,
    modified: now,
    revision: 0,
    trashed: null,
  };
  const byUri = new Map(
    parts.concepts
      .filter((concept) => concept.vocabulary === vocabulary.id)
      .map((concept) => [concept.uri, concept.id]),
  );
  const idOf = (key: string): OwnConcept['id'] => {
    const bare = key.startsWith(CONCEPT_URN) ? key.slice(CONCEPT_URN.length) : key;
    const ours = v.safeParse(OwnConceptId, bare);
    if (ours.success) return ours.output;
    return byUri.get(key) ?? newConceptId(uuidOf('concept', vocabulary.id, key));
  };
  const planner = new ConceptPlanner(parts, vocabulary, idOf);
  for (const concept of draft.concepts) planner.plan(concept);
  return {
    vocabulary:
      vocabulary.trashed === null ? vocabulary : changeOwn(vocabulary, { trashed: null }, now),
    isNew: !known || known.trashed !== null,
    concepts: planner.planned,
    problems: [...draft.problems, ...planner.problems],
    otherLanguages: draft.otherLanguages,
  };
}

class ConceptPlanner {
  readonly planned: PlannedConcept[] = [];
  readonly problems: RowProblem[] = [];
  readonly #parts: PlanningParts;
  readonly #vocabulary: Vocabulary;
  readonly #idOf: (key: string) => OwnConcept['id'];
  readonly #here: ReadonlyMap<string, OwnConcept>;
  readonly #inFile: ReadonlySet<string>;
  readonly #seen = new Set<string>();

  constructor(
    parts: PlanningParts,
    vocabulary: Vocabulary,
    idOf: (key: string) => OwnConcept['id'],
  ) {
    this.#parts = parts;
    this.#vocabulary = vocabulary;
    this.#idOf = idOf;
    this.#here = new Map(parts.concepts.map((concept) => [concept.id, concept]));
    this.#inFile = new Set(parts.draft.concepts.map(({ key }) => key));
  }

  plan(draft: DraftConcept): void {
    const id = this.#idOf(draft.key);
    const here = this.#here.get(id);
    const refused = this.#refuse(draft, id, here);
    if (refused) {
      this.#tell(draft, refused, refused === 'unknown-concept' ? draft.extends : '', true);
      return;
    }
    this.#seen.add(id);
    const read = v.safeParse(OwnConcept, this.#describe(draft, id, here));
    if (!read.success) {
      this.#tell(draft, 'not-allowed', v.getDotPath(read.issues[0]) ?? '', true);
      return;
    }
    const { line } = draft;
    const record = read.output;
    if (!here) this.planned.push({ record, line, outcome: 'new' });
    else if (isSameOwn(record, here)) this.planned.push({ record: here, line, outcome: 'same' });
    else {
      const changed = { ...record, revision: here.revision + 1 };
      this.planned.push({ record: changed, line, outcome: 'changed' });
    }
  }

  #refuse(
    draft: DraftConcept,
    id: string,
    here: OwnConcept | undefined,
  ): RowProblem['reason'] | undefined {
    if (this.#seen.has(id)) return 'repeated';
    if (this.planned.length >= MAX_CONCEPTS) return 'too-many';
    if (here && here.trashed !== null) return 'in-trash';
    return draft.extends !== '' && !this.#findPackaged(draft.extends)
      ? 'unknown-concept'
      : undefined;
  }

  #describe(draft: DraftConcept, id: OwnConcept['id'], here: OwnConcept | undefined) {
    const { now, group } = this.#parts;
    const base = this.#findPackaged(draft.extends);
    const named = readGroup(draft.group);
    if (draft.group !== '' && !named) this.#tell(draft, 'unknown-group', draft.group, false);
    const isOurs = draft.key === CONCEPT_URN + id || draft.key === id;
    return {
      id,
      vocabulary: here?.vocabulary ?? this.#vocabulary.id,
      uri: isOurs ? null : draft.key,
      extends: base?.id ?? null,
      group: base?.group ?? named ?? here?.group ?? group,
      prefLabel: draft.prefLabel,
      altLabels: draft.altLabels,
      definition: draft.definition,
      broader: this.#relate(draft, draft.broader),
      related: this.#relate(draft, draft.related),
      created: here?.created ?? now,
      modified: now,
      revision: 0,
      trashed: null,
    };
  }

  #findPackaged(name: string) {
    const id = v.safeParse(ConceptId, name);
    const found = id.success && this.#parts.packaged.get(id.output);
    return id.success && found ? { id: id.output, group: found.group } : undefined;
  }

  #tell(
    { line, key, prefLabel, altLabels }: DraftConcept,
    reason: RowProblem['reason'],
    detail: string,
    skipped: boolean,
  ): void {
    const name = Object.values(prefLabel)[0] ?? Object.values(altLabels)[0]?.[0] ?? key;
    this.problems.push(problem(line, name, reason, detail, skipped));
  }

  #relate(draft: DraftConcept, keys: readonly string[]): ConceptId[] {
    const ids = keys.flatMap((key): ConceptId[] => {
      const bare = key.startsWith(CONCEPT_URN) ? key.slice(CONCEPT_URN.length) : key;
      const packaged = this.#findPackaged(bare);
      if (packaged) return [packaged.id];
      const id = this.#idOf(key);
      if (this.#inFile.has(key) || this.#here.has(id)) return [id];
      this.#tell(draft, 'unknown-relation', key, false);
      return [];
    });
    return [...new Set(ids)];
  }
}
