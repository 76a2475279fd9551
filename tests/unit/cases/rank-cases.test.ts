import { describe, expect, it } from 'vitest';
import type { CaseEntry } from '../../../lib/domain/cases/case-study';
import {
  type CaseEvidence,
  chooseFitting,
  createCaseRanking,
  isSupported,
} from '../../../lib/domain/cases/rank-cases';
import { createSituationReader } from '../../../lib/domain/cases/read-situation';
import { aCaseId, aConceptId, anEntry } from '../../support/builders';
import { type SituationParts, someSituations } from '../../support/situations';

const nothing: CaseEvidence = { concepts: new Map(), noted: new Set(), named: new Set() };
const idsOf = (ranked: readonly { id: string }[]) => ranked.map(({ id }) => id);

describe('the ranking by concepts', () => {
  const common = aConceptId('public-services');
  const rare = aConceptId('citizens-assembly');
  const cases: CaseEntry[] = [
    anEntry({ id: aCaseId('has-common'), concepts: [common] }),
    anEntry({ id: aCaseId('has-common-too'), concepts: [common] }),
    anEntry({ id: aCaseId('has-rare'), concepts: [rare] }),
    anEntry({ id: aCaseId('has-both'), concepts: [common, rare] }),
    anEntry({ id: aCaseId('has-neither'), concepts: [aConceptId('usufruct')] }),
  ];
  const rank = (evidence: CaseEvidence) => createCaseRanking(cases).rank(evidence);

  it.each<[string, Partial<CaseEvidence>]>([
    ['nothing', {}],
    ['a concept mentioned', { concepts: new Map([[rare, 1]]) }],
    ['one that is counted, but never mentioned', { concepts: new Map([[common, 0]]) }],
    ['a note', { noted: new Set([common]) }],
    ['a name', { named: new Set([aCaseId('has-neither')]) }],
  ])('can be foretold to list a case or not: %s', (_, parts) => {
    const evidence = { ...nothing, ...parts };
    const supported = cases.filter((entry) => isSupported(entry, evidence));
    expect(idsOf(supported).sort()).toEqual(idsOf(rank(evidence)).sort());
  });

  it('is silent when nothing is shared', () => {
    expect(rank(nothing)).toEqual([]);
  });

  it('puts a case first that shares more, and rarer, concepts', () => {
    const ranked = idsOf(
      rank({ ...nothing, concepts: new Map([[common, 1] as const, [rare, 1] as const]) }),
    );
    expect(ranked.slice(0, 2)).toEqual(['has-both', 'has-rare']);
    expect(ranked).not.toContain('has-neither');
  });

  it('lets a concept of a note outweigh one of the page', () => {
    const evidence = {
      ...nothing,
      concepts: new Map([[rare, 1] as const]),
      noted: new Set([common]),
    };
    const one = cases.filter(({ id }) => id === 'has-common' || id === 'has-rare');
    const [first] = createCaseRanking(one).rank(evidence);
    expect(first?.shared).toEqual([{ concept: common, noted: true }]);
  });

  it('puts a case the text names before all others, even without a shared concept', () => {
    const named = new Set([aCaseId('has-neither')]);
    const evidence = { concepts: new Map([[rare, 50] as const]), noted: new Set([common]), named };
    expect(rank(evidence)[0]).toMatchObject({ id: 'has-neither', named: true });
  });

  it('gives the same order for the same evidence, whatever the order of the catalogue', () => {
    const evidence = { ...nothing, concepts: new Map([[common, 2] as const]) };
    const turned = createCaseRanking([...cases].reverse()).rank(evidence);
    expect(idsOf(turned)).toEqual(idsOf(rank(evidence)));
  });
});

describe('the ranking by situation', () => {
  const study = (id: string, parts: Partial<CaseEntry> = {}) =>
    anEntry({ id: aCaseId(id), concepts: [aConceptId('usufruct')], sector: 'culture', ...parts });

  /** Ranks an English passage among the cases. */
  function rank(parts: SituationParts, text: string) {
    const { entries, index, files } = someSituations(parts);
    const situation = createSituationReader(files('en')).read(text);
    return createCaseRanking(entries, index).rank({ ...nothing, situation });
  }

  it('goes by what a facet is worth to a case', () => {
    const ranked = rank(
      {
        facets: { drought: { en: ['wells run dry'] } },
        cases: [
          { entry: study('a-side'), facets: { drought: 1 } },
          { entry: study('the-point'), facets: { drought: 3 } },
        ],
      },
      'Last summer every dry month two more wells had run dry.',
    );
    expect(idsOf(ranked)).toEqual(['the-point', 'a-side']);
    expect(ranked[0]).toMatchObject({ facets: ['drought'], named: false, places: [] });
  });

  it('lets a rare facet count more than a common one', () => {
    const ranked = rank(
      {
        facets: { common: { en: ['tariffs rose'] }, rare: { en: ['judge annulled'] } },
        cases: [
          { entry: study('a-common'), facets: { common: 3 } },
          { entry: study('b-common'), facets: { common: 3 } },
          { entry: study('c-common'), facets: { common: 3 } },
          { entry: study('rare'), facets: { rare: 3 } },
        ],
      },
      'Tariffs rose until a judge annulled the increase.',
    );
    expect(idsOf(ranked)[0]).toBe('rare');
  });

  it('goes by what a case is about before what also plays a part in it', () => {
    const ranked = rank(
      {
        subjects: { pool: { en: ['swimming pool'] }, school: { en: ['school'] } },
        cases: [
          { entry: study('a-school'), subjects: { school: 2, pool: 1 } },
          { entry: study('the-pool'), subjects: { pool: 2, school: 1 } },
        ],
      },
      'The swimming pool shuts in spring.',
    );
    expect(idsOf(ranked)).toEqual(['the-pool', 'a-school']);
    expect(ranked[0]?.subjects).toEqual(['pool']);
  });

  it('takes a place for more when the sector confirms it', () => {
    const cases = [
      { entry: study('music', { sector: 'culture' as const }), places: ['Nice'] },
      { entry: study('buses', { sector: 'transport' as const }), places: ['Nice'] },
    ];
    const ranked = rank({ cases }, 'In Nice, transport is to change.');
    expect(idsOf(ranked)).toEqual(['buses', 'music']);
    expect(ranked[0]).toMatchObject({ places: ['Nice'], sector: true });
  });

  it('does not take a common word for a place', () => {
    const cases = [{ entry: study('music'), places: ['Nice'] }];
    expect(rank({ cases }, 'A nice day, if not a Nicer one.')).toEqual([]);
  });

  it('takes a name that may mean something else as a hint, not as a mention', () => {
    const cases = [{ entry: study('music'), contextNames: ['Sangini'] }, { entry: study('other') }];
    const [first, ...others] = rank({ cases }, 'Sangini opens on Monday.');
    expect(first).toMatchObject({ id: 'music', named: false, names: ['Sangini'] });
    expect(chooseFitting(first ? [first] : [])).toEqual([]);
    expect(others).toEqual([]);
  });

  it('takes a town for more than its country', () => {
    const cases = [
      { entry: study('a-country', { country: 'FR' }), places: ['France'] },
      { entry: study('b-town', { country: 'FR' }), places: ['Nice'] },
    ];
    expect(idsOf(rank({ cases }, 'Nice is in France.'))).toEqual(['b-town', 'a-country']);
  });

  it('tells cases of one facet apart by the notions of their texts', () => {
    const ranked = rank(
      {
        facets: { closure: { en: ['shut down'] } },
        notions: { linen: { en: ['laundry', 'linen'] }, boat: { en: ['boat*', 'harbour'] } },
        cases: [
          { entry: study('boats'), facets: { closure: 3 }, summary: 'Crews share a harbour.' },
          { entry: study('laundry'), facets: { closure: 3 }, summary: 'A laundry was kept.' },
        ],
      },
      'They shut down what washed the linen.',
    );
    expect(idsOf(ranked)).toEqual(['laundry', 'boats']);
    expect(ranked[0]).toMatchObject({ facets: ['closure'], words: ['linen'] });
  });

  it('finds single words of a cue where the cue does not stand as a whole', () => {
    const ranked = rank(
      {
        facets: { drought: { en: ['wells run dry'] }, sale: { en: ['council sells'] } },
        cases: [
          { entry: study('a-sale'), facets: { sale: 3 } },
          { entry: study('drought'), facets: { drought: 3 } },
        ],
      },
      'The last of the wells gave no more.',
    );
    expect(idsOf(ranked)).toEqual(['drought']);
    expect(ranked[0]?.facets).toEqual([]);
  });

  it('does not suggest anything for notions alone, which are in any text', () => {
    const parts: SituationParts = {
      notions: { boat: { en: ['boat*'] } },
      cases: [{ entry: study('boats'), summary: 'Boats share a harbour.' }, { entry: study('b') }],
    };
    expect(rank(parts, 'A boat went by.')).toEqual([]);
  });

  it('asks for more where the words are those of notices', () => {
    const parts: SituationParts = {
      facets: { drought: { en: ['wells run dry'] } },
      notions: { weather: { en: ['forecast', 'degrees'] } },
      routine: ['weather'],
      cases: [{ entry: study('drought'), facets: { drought: 3 } }],
    };
    const scoreOf = (text: string) => rank(parts, text)[0]?.score ?? 0;
    expect(scoreOf('Wells run dry, a forecast says: thirty degrees.')).toBeLessThan(
      scoreOf('Wells run dry, a farmer says: thirty cows.') / 2,
    );
  });

  it('lets a named case fit whatever the other words are', () => {
    const { entries, index, files } = someSituations({
      notions: { weather: { en: ['forecast'] } },
      routine: ['weather'],
      cases: [{ entry: study('ours') }],
    });
    const situation = createSituationReader(files('en')).read('forecast forecast forecast');
    const named = new Set([aCaseId('ours')]);
    const ranked = createCaseRanking(entries, index).rank({ ...nothing, named, situation });
    expect(idsOf(chooseFitting(ranked))).toEqual(['ours']);
  });

  it('breaks a tie for a country where the language of the passage is spoken', () => {
    const ranked = rank(
      {
        facets: { drought: { en: ['wells run dry'] } },
        cases: [
          { entry: study('a-far', { country: 'JP' }), facets: { drought: 3 } },
          { entry: study('b-near', { country: 'GB' }), facets: { drought: 3 } },
        ],
      },
      'Wells run dry.',
    );
    expect(idsOf(ranked)).toEqual(['b-near', 'a-far']);
  });
});

describe('the choice of what is shown', () => {
  const scored = (id: string, score: number, named = false) => ({
    id: aCaseId(id),
    score,
    named,
    places: [],
    names: [],
    facets: [],
    subjects: [],
    sector: false,
    words: [],
    shared: [],
  });

  it('is empty when not even the best fits', () => {
    expect(chooseFitting([scored('a', 0.49), scored('b', 0.4)])).toEqual([]);
    expect(chooseFitting([])).toEqual([]);
  });

  it('shows behind a case that fits those that nearly do', () => {
    const chosen = chooseFitting([scored('a', 0.6), scored('b', 0.4), scored('c', 0.2)]);
    expect(idsOf(chosen)).toEqual(['a', 'b']);
  });

  it('shows behind a named case only those that fit themselves', () => {
    const chosen = chooseFitting([scored('a', 0.93, true), scored('b', 0.55), scored('c', 0.4)]);
    expect(idsOf(chosen)).toEqual(['a', 'b']);
  });
});
