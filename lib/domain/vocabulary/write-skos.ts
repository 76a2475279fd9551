/** A vocabulary → its triples in SKOS, in the order of its concepts. Knows no syntax of RDF. */
import type { ConceptId } from '../concepts/concept';
import { LABEL_LANGUAGES } from '../i18n/languages';
import { CONCEPT_URN, GROUP_PROPERTY } from './draft';
import { RDF_TYPE, SKOS, type Triple } from './read-skos';
import type { OwnConcept, Vocabulary } from './vocabulary';

const TITLE = 'http://purl.org/dc/terms/title';
const VOCABULARY_URN = 'urn:x-commons-gloss:vocabulary:';

/** What a concept is called outside: by its own name, or by ours. */
export function uriOf({ uri, id }: Pick<OwnConcept, 'uri' | 'id'>): string {
  return uri ?? CONCEPT_URN + id;
}

function schemeOf({ uri, id }: Pick<Vocabulary, 'uri' | 'id'>): string {
  return uri ?? VOCABULARY_URN + id;
}

export function writeSkos(vocabulary: Vocabulary, concepts: readonly OwnConcept[]): Triple[] {
  const uris = new Map<ConceptId, string>(concepts.map((concept) => [concept.id, uriOf(concept)]));
  const nameOf = (id: ConceptId) => uris.get(id) ?? CONCEPT_URN + id;
  const scheme = schemeOf(vocabulary);
  const resource = (subject: string, predicate: string, value: string): Triple => ({
    subject,
    predicate,
    object: { kind: 'resource', value, language: '' },
  });
  const literal = (subject: string, predicate: string, value: string, language = ''): Triple => ({
    subject,
    predicate,
    object: { kind: 'literal', value, language },
  });
  return [
    resource(scheme, RDF_TYPE, `${SKOS}ConceptScheme`),
    literal(scheme, TITLE, vocabulary.title),
    ...concepts.flatMap((concept) => {
      const subject = uriOf(concept);
      const texts = LABEL_LANGUAGES.flatMap((lang) => [
        ...[concept.prefLabel[lang] ?? []]
          .flat()
          .map((text) => literal(subject, `${SKOS}prefLabel`, text, lang)),
        ...(concept.altLabels[lang] ?? []).map((text) =>
          literal(subject, `${SKOS}altLabel`, text, lang),
        ),
        ...[concept.definition[lang] ?? []]
          .flat()
          .map((text) => literal(subject, `${SKOS}definition`, text, lang)),
      ]);
      return [
        resource(subject, RDF_TYPE, `${SKOS}Concept`),
        resource(subject, `${SKOS}inScheme`, scheme),
        ...texts,
        ...concept.broader.map((id) => resource(subject, `${SKOS}broader`, nameOf(id))),
        ...concept.related.map((id) => resource(subject, `${SKOS}related`, nameOf(id))),
        ...(concept.extends === null
          ? []
          : [resource(subject, `${SKOS}exactMatch`, CONCEPT_URN + concept.extends)]),
        literal(subject, GROUP_PROPERTY, concept.group),
      ];
    }),
  ];
}
