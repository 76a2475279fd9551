/** The triples of a SKOS vocabulary, also in the shape of SKOS-XL, → its concepts. Knows no syntax of RDF. */
import { findLabelLanguage, type LabelLanguage } from '../i18n/languages';
import {
  CONCEPT_URN,
  type DraftConcept,
  type DraftVocabulary,
  GROUP_PROPERTY,
  problem,
  type RowProblem,
  TextGatherer,
} from './draft';
import { tidy } from './vocabulary';

export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: {
    readonly kind: 'resource' | 'literal';
    readonly value: string;
    /** BCP 47, '' where the literal has none. */
    readonly language: string;
  };
}

export const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const SKOS_XL = 'http://www.w3.org/2008/05/skos-xl#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const RDF_TYPE = `${RDF}type`;
const RDF_VALUE = `${RDF}value`;
const TITLES = [
  `${SKOS}prefLabel`,
  'http://purl.org/dc/terms/title',
  'http://purl.org/dc/elements/1.1/title',
  'http://www.w3.org/2000/01/rdf-schema#label',
];

type Objects = readonly Triple['object'][];

class Graph {
  readonly #bySubject = new Map<string, Map<string, Triple['object'][]>>();

  constructor(triples: Iterable<Triple>) {
    for (const { subject, predicate, object } of triples) {
      const properties = this.#bySubject.get(subject) ?? new Map<string, Triple['object'][]>();
      this.#bySubject.set(subject, properties);
      const objects = properties.get(predicate) ?? [];
      properties.set(predicate, objects);
      objects.push(object);
    }
  }

  get subjects(): Iterable<string> {
    return this.#bySubject.keys();
  }

  objects(subject: string, predicate: string): Objects {
    return this.#bySubject.get(subject)?.get(predicate) ?? [];
  }

  /** Literals, and those that stand at `inner` of the nodes pointed at. */
  literals(subject: string, predicate: string, inner: string): Objects {
    return this.objects(subject, predicate).flatMap((object) =>
      object.kind === 'literal'
        ? [object]
        : this.objects(object.value, inner).filter(({ kind }) => kind === 'literal'),
    );
  }

  labels(subject: string, name: 'prefLabel' | 'altLabel' | 'hiddenLabel'): Objects {
    const plain = this.objects(subject, SKOS + name).filter(({ kind }) => kind === 'literal');
    return [...plain, ...this.literals(subject, SKOS_XL + name, `${SKOS_XL}literalForm`)];
  }

  resources(subject: string, predicate: string): string[] {
    return this.objects(subject, predicate).flatMap(({ kind, value }) =>
      kind === 'resource' ? value : [],
    );
  }

  isA(subject: string, type: string): boolean {
    return this.resources(subject, RDF_TYPE).includes(SKOS + type);
  }
}

/** @param fallback the language of labels that have none. */
export function readSkos(triples: Iterable<Triple>, fallback: LabelLanguage): DraftVocabulary {
  const graph = new Graph(triples);
  const reader = new ConceptReader(graph, fallback);
  let scheme: string | undefined;
  for (const subject of graph.subjects) {
    if (graph.isA(subject, 'ConceptScheme')) scheme ??= subject;
    reader.read(subject);
  }
  const { concepts, problems, otherLanguages } = reader;
  const title = titleOf(graph, scheme, fallback);
  return { title, uri: scheme ?? null, concepts, problems, otherLanguages };
}

class ConceptReader {
  readonly concepts: DraftConcept[] = [];
  readonly problems: RowProblem[] = [];
  otherLanguages = 0;
  readonly #graph: Graph;
  readonly #fallback: LabelLanguage;
  readonly #narrower: ReadonlyMap<string, readonly string[]>;

  constructor(graph: Graph, fallback: LabelLanguage) {
    this.#graph = graph;
    this.#fallback = fallback;
    this.#narrower = invert(graph);
  }

  read(subject: string): void {
    const graph = this.#graph;
    const preferred = graph.labels(subject, 'prefLabel');
    const isConcept =
      graph.isA(subject, 'Concept') || (preferred.length > 0 && !isOther(graph, subject));
    if (!isConcept) return;
    const name = preferred[0]?.value ?? subject;
    const texts = new TextGatherer(null, name);
    this.#each(preferred, (lang, text) => texts.prefer(lang, text));
    for (const kind of ['altLabel', 'hiddenLabel'] as const)
      this.#each(graph.labels(subject, kind), (lang, text) => texts.addLabel(lang, text));
    const definitions = graph.literals(subject, `${SKOS}definition`, RDF_VALUE);
    this.#each(definitions, (lang, text) => texts.define(lang, text));
    this.problems.push(...texts.problems);
    if (!texts.hasLabel) {
      this.problems.push(problem(null, name, 'no-label'));
      return;
    }
    const { prefLabel, altLabels, definition } = texts;
    const match = graph
      .resources(subject, `${SKOS}exactMatch`)
      .find((uri) => uri.startsWith(CONCEPT_URN));
    const broader = graph.resources(subject, `${SKOS}broader`);
    this.concepts.push({
      line: null,
      key: subject,
      extends: match?.slice(CONCEPT_URN.length) ?? '',
      group: graph.objects(subject, GROUP_PROPERTY)[0]?.value ?? '',
      prefLabel,
      altLabels,
      definition,
      broader: [...new Set([...broader, ...(this.#narrower.get(subject) ?? [])])],
      related: graph.resources(subject, `${SKOS}related`),
    });
  }

  /** Those in a language that pages are tagged in. */
  #each(objects: Objects, take: (lang: LabelLanguage, text: string) => void): void {
    for (const { language, value } of objects) {
      const lang = language === '' ? this.#fallback : findLabelLanguage(language);
      if (lang) take(lang, value);
      else this.otherLanguages += 1;
    }
  }
}

/** Things that have labels and are no concepts. */
function isOther(graph: Graph, subject: string): boolean {
  return ['ConceptScheme', 'Collection', 'OrderedCollection'].some((type) =>
    graph.isA(subject, type),
  );
}

/** `narrower` says of the other end what `broader` says of this. */
function invert(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const broader = new Map<string, string[]>();
  for (const subject of graph.subjects) {
    for (const narrower of graph.resources(subject, `${SKOS}narrower`)) {
      const list = broader.get(narrower) ?? [];
      list.push(subject);
      broader.set(narrower, list);
    }
  }
  return broader;
}

function titleOf(graph: Graph, scheme: string | undefined, lang: LabelLanguage): string {
  if (scheme === undefined) return '';
  const titles = TITLES.flatMap((property) => graph.objects(scheme, property));
  const inLanguage = titles.find(({ language }) => findLabelLanguage(language) === lang);
  return tidy((inLanguage ?? titles[0])?.value ?? '');
}
