import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConceptsCsv, renderConceptsCsv } from '../../../lib/domain/vocabulary/concepts-csv';
import type { DraftVocabulary } from '../../../lib/domain/vocabulary/draft';
import { planVocabulary } from '../../../lib/domain/vocabulary/plan-vocabulary';
import { readSkos } from '../../../lib/domain/vocabulary/read-skos';
import { tidy } from '../../../lib/domain/vocabulary/vocabulary';
import { writeSkos } from '../../../lib/domain/vocabulary/write-skos';
import { parseRdf, RDF_SYNTAXES } from '../../../lib/vocabulary/parse-rdf';
import { renderRdf } from '../../../lib/vocabulary/render-rdf';
import { aConceptId } from '../../support/builders';
import { anOwnConcept, aVocabulary } from '../../support/own-builders';

const now = '2026-11-28T09:00:00.000Z';
const packaged = new Map([[aConceptId('remunicipalisation'), { group: 'Ownership' as const }]]);
const plan = (draft: DraftVocabulary, parts: Partial<Parameters<typeof planVocabulary>[0]> = {}) =>
  planVocabulary({
    draft,
    title: 'sample',
    vocabularies: [],
    concepts: [],
    packaged,
    group: 'Commons',
    now,
    ...parts,
  });

const TURTLE = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix x: <https://words.example/> .
x:scheme a skos:ConceptScheme ; skos:prefLabel "Feldwörter"@de, "Field words"@en .
x:1 a skos:Concept ; skos:prefLabel "grazing circle"@en, "牧草地"@ja ; skos:altLabel "pasture ring" ; skos:narrower x:2 .
x:2 a skos:Concept ; xl:prefLabel [ xl:literalForm "night pasture"@en ] ; skos:definition [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "At night."@en ] .
x:3 a skos:Concept ; skos:altLabel "taking back the taps"@en ; skos:exactMatch <urn:x-commons-gloss:concept:remunicipalisation> .
x:4 a skos:Concept .
x:5 skos:prefLabel "${'long '.repeat(60)}"@en, "long"@de ; skos:related x:99 .
`;

describe('a vocabulary in Turtle', () => {
  it('gives concepts with labels in languages that are tagged, also in the shape of SKOS-XL', async () => {
    const draft = readSkos(await parseRdf(TURTLE, 'turtle'), 'en');
    expect(draft).toMatchObject({
      title: 'Field words',
      uri: 'https://words.example/scheme',
      otherLanguages: 1,
    });
    expect(
      draft.concepts.map(({ prefLabel, altLabels, broader }) => [prefLabel, altLabels, broader]),
    ).toEqual([
      [{ en: 'grazing circle' }, { en: ['pasture ring'] }, []],
      [{ en: 'night pasture' }, {}, ['https://words.example/1']],
      [{}, { en: ['taking back the taps'] }, []],
      [{ de: 'long' }, {}, []],
    ]);
    expect(draft.concepts[1]?.definition).toEqual({ en: 'At night.' });
  });

  it('is planned with names and reasons for what is left out', async () => {
    const planned = plan(readSkos(await parseRdf(TURTLE, 'turtle'), 'en'));
    expect(planned.concepts.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new', 'new']);
    expect(planned.concepts[2]?.record).toMatchObject({
      extends: 'remunicipalisation',
      group: 'Ownership',
    });
    expect(planned.problems.map(({ reason, skipped }) => [reason, skipped])).toEqual([
      ['no-label', true],
      ['label-too-long', false],
      ['unknown-relation', false],
    ]);
  });

  it('changes nothing when planned again over what it made, and names what changed', async () => {
    const draft = readSkos(await parseRdf(TURTLE, 'turtle'), 'en');
    const first = plan(draft);
    const here = {
      vocabularies: [first.vocabulary],
      concepts: first.concepts.map(({ record }) => record),
    };
    const again = plan(draft, here);
    expect(again.isNew).toBe(false);
    expect(again.concepts.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same', 'same']);
    const edited = readSkos(
      await parseRdf(TURTLE.replace('night pasture', 'night field'), 'turtle'),
      'en',
    );
    const changed = plan(edited, here).concepts.filter(({ outcome }) => outcome === 'changed');
    expect(changed.map(({ record }) => [record.revision, record.prefLabel.en])).toEqual([
      [1, 'night field'],
    ]);
  });
});

describe('a broken file', () => {
  it.each([
    ['turtle', TURTLE.replace('a skos:Concept .\n', 'a skos:Concept\n'), 'turtle'],
    ['json-ld', '{\n"@graph": [\n{]}', 'json'],
    [
      'rdf-xml',
      '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n<b>',
      'rdf-xml',
    ],
  ] as const)('in %s is refused with the line', async (syntax, text, code) => {
    await expect(parseRdf(text, syntax)).rejects.toMatchObject({ code, line: expect.any(Number) });
  });

  it('in JSON-LD that points at a context elsewhere is refused: nothing is fetched', async () => {
    const text = '{"@context": "https://words.example/context.json", "@id": "x:1"}';
    await expect(parseRdf(text, 'json-ld')).rejects.toMatchObject({ code: 'remote-context' });
  });

  it('with entities that grow is refused or stays small', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#"><skos:Concept rdf:about="urn:x:1"><skos:prefLabel>&c;</skos:prefLabel></skos:Concept></rdf:RDF>`;
    const triples = await parseRdf(bomb, 'rdf-xml').catch(() => []);
    for (const { object } of triples) expect(object.value.length).toBeLessThan(1_000);
  });
});

const hostile = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => tidy(`${text}<&>"'\\|\n\u202e=@;,`))
  .filter((text) => text !== '');

describe('what was exported', () => {
  const format = (name: string) => ({
    render: async (
      vocabulary: ReturnType<typeof aVocabulary>,
      concepts: ReturnType<typeof anOwnConcept>[],
    ) =>
      name === 'csv'
        ? renderConceptsCsv(concepts)
        : renderRdf(writeSkos(vocabulary, concepts), name as (typeof RDF_SYNTAXES)[number]),
    read: async (text: string) =>
      name === 'csv'
        ? readConceptsCsv(text, 'en')
        : readSkos(await parseRdf(text, name as (typeof RDF_SYNTAXES)[number]), 'en'),
  });

  it.each([...RDF_SYNTAXES, 'csv'])(
    'as %s reads back the same, whatever labels hold',
    async (name) => {
      const { render, read } = format(name);
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(hostile, { minLength: 3, maxLength: 6 }),
          hostile,
          async ([first = '', ...labels], definition) => {
            const vocabulary = aVocabulary({ title: first });
            const one = anOwnConcept({
              vocabulary: vocabulary.id,
              prefLabel: { de: first },
              altLabels: { de: labels },
              definition: { de: definition },
            });
            const other = anOwnConcept({
              vocabulary: vocabulary.id,
              uri: 'https://words.example/2',
              extends: aConceptId('remunicipalisation'),
              group: 'Ownership',
              broader: [one.id],
            });
            const again = plan(await read(await render(vocabulary, [one, other])), {
              title: first,
              vocabularies: [vocabulary],
              concepts: [one, other],
            });
            expect(again.problems).toEqual([]);
            expect(again.concepts.map(({ outcome }) => outcome)).toEqual(['same', 'same']);
            if (name !== 'csv') expect(again.vocabulary.id).toBe(vocabulary.id);
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});

describe('a table of concepts', () => {
  it('is read as people type it, and names the row of what is left out', () => {
    const text =
      'prefLabel,altLabels@de,group,definition\nmeadow,Wiese|Anger,commons,\n,,,only a definition\nbarn,Scheune,Farms,\nshort\n';
    const planned = plan(readConceptsCsv(text, 'en'));
    expect(
      planned.concepts.map(({ record }) => [record.prefLabel.en, record.altLabels.de]),
    ).toEqual([
      ['meadow', ['Wiese', 'Anger']],
      ['barn', ['Scheune']],
    ]);
    expect(planned.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'no-label'],
      [5, 'ragged'],
      [4, 'unknown-group'],
    ]);
  });
});
