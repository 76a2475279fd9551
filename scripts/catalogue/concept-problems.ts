/** Checks between concepts, beyond what the schema of one says: references, labels, hierarchy. */
import type { ConceptId } from '../../lib/domain/concepts/concept';
import type { ConceptSource } from '../../lib/domain/concepts/concept-source';
import { LABEL_LANGUAGES, type LabelLanguage } from '../../lib/domain/i18n/languages';
import { type Defect, findRepeated, indexOwners, type Located, type Problem } from './problem';

type ConceptsById = ReadonlyMap<ConceptId, ConceptSource>;

/** `knownIds` also holds the ids of concepts that broke their schema, so that one slip is told once. */
export function* findConceptProblems(
  concepts: readonly Located<ConceptSource>[],
  knownIds: ReadonlySet<string>,
): Generator<Problem> {
  const byId: ConceptsById = new Map(concepts.map(({ source }) => [source.id, source]));
  const owners = indexOwners(concepts, (source) =>
    LABEL_LANGUAGES.flatMap((lang) => labelsIn(source, lang).map((label) => labelKey(lang, label))),
  );
  for (const { file, source } of concepts) {
    const expectedFile = `concepts/${source.group.toLowerCase()}.json`;
    const defects: Defect[] = [
      ...(file === expectedFile ? [] : [['group', `belongs in ${expectedFile}`] as const]),
      ...labelDefects(source, owners),
      ...ambiguityDefects(source),
      ...relationDefects(source, byId, knownIds),
      ...Object.entries(source.definition)
        .filter(([, text]) => !text.endsWith('.'))
        .map(([lang]) => [`definition.${lang}`, 'does not end with a full stop'] as const),
    ];
    for (const [field, reason] of defects) yield { file, id: source.id, field, reason };
  }
}

function labelsIn(concept: ConceptSource, lang: LabelLanguage): string[] {
  const acronyms = concept.acronyms.filter((acronym) => acronym.lang === lang);
  return [
    concept.prefLabel[lang],
    ...concept.altLabels[lang],
    ...acronyms.map(({ label }) => label),
  ];
}

/** Labels with the same key look alike to a reader who skims: case, accents and hyphens do not count. */
function labelKey(lang: LabelLanguage, label: string): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${lang} ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
}

function* labelDefects(
  concept: ConceptSource,
  owners: ReadonlyMap<string, readonly ConceptSource[]>,
): Generator<Defect> {
  for (const lang of LABEL_LANGUAGES) {
    const labels = labelsIn(concept, lang);
    for (const label of findRepeated(labels)) {
      yield [`altLabels.${lang}`, `has "${label}" twice`];
    }
    for (const label of labels) {
      const others = owners.get(labelKey(lang, label))?.filter(({ id }) => id !== concept.id) ?? [];
      for (const other of others) {
        yield [`altLabels.${lang}`, `"${label}" is also a label of ${other.id}`];
      }
    }
  }
}

function* ambiguityDefects(concept: ConceptSource): Generator<Defect> {
  for (const { lang, label } of concept.ambiguous) {
    if (!labelsIn(concept, lang).includes(label)) {
      yield ['ambiguous', `"${label}" is not one of the ${lang} labels`];
    }
  }
  const named = concept.ambiguous.map(({ lang, label }) => `${lang} ${label}`);
  for (const label of findRepeated(named)) yield ['ambiguous', `describes "${label}" twice`];
}

function* relationDefects(
  concept: ConceptSource,
  byId: ConceptsById,
  knownIds: ReadonlySet<string>,
): Generator<Defect> {
  for (const field of ['broader', 'related'] as const) {
    for (const id of findRepeated(concept[field])) yield [field, `names ${id} twice`];
    for (const id of concept[field]) {
      if (!knownIds.has(id)) yield [field, `${id} is not a concept`];
    }
  }
  for (const id of concept.related) {
    if (id === concept.id) yield ['related', 'names the concept itself'];
    if (byId.get(id)?.related.includes(concept.id) === false) {
      yield ['related', `${id} does not name it back`];
    }
    if (concept.broader.includes(id)) yield ['related', `${id} is already broader`];
  }
  const loop = findLoop(concept.id, byId);
  if (loop) yield ['broader', `leads back to itself: ${loop.join(' → ')}`];
}

/** A way up the hierarchy from a concept to itself. */
function findLoop(start: ConceptId, byId: ConceptsById): ConceptId[] | undefined {
  const seen = new Set<ConceptId>();
  const ways: ConceptId[][] = [[start]];
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const last = way.at(-1) ?? start;
    for (const next of byId.get(last)?.broader ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}
