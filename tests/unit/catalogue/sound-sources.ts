/** Small sources without a problem, made anew for each test, for tests to break in one place. */
import { formatProblem } from '../../../scripts/catalogue/problem';
import { readSources } from '../../../scripts/catalogue/read-sources';
import { validateSources } from '../../../scripts/catalogue/validate-sources';

const real = readSources();

const perLanguage = <T>(languages: string, value: (lang: string) => T) =>
  Object.fromEntries(languages.split(' ').map((lang) => [lang, value(lang)]));

const INTERFACE = 'en fr es de it pt';
const LABEL = 'en fr es de it pt nl ca';

function aConcept(id: string) {
  return {
    id,
    group: 'Commons',
    prefLabel: perLanguage(LABEL, (lang) => `${id} in ${lang}`),
    altLabels: perLanguage(LABEL, (lang) => [`${id} by another name in ${lang}`]),
    definition: perLanguage(INTERFACE, (lang) => `What ${id} means in ${lang}.`),
    broader: [] as string[],
    related: [] as string[],
    ambiguous: [
      {
        lang: 'en',
        label: `${id} in en`,
        senses: 'ours vs theirs',
        positiveCues: ['governance'],
        negativeCues: [],
        neverIn: [],
      },
    ],
    acronyms: [{ label: id.slice(0, 3).toUpperCase(), lang: 'en', needs: ['share'] }],
    closeMatch: [],
    sources: [{ title: 'A study', url: 'https://library.example/study' }],
  };
}

function aCase(id: string, concepts: string[]) {
  return {
    id,
    title: `${id}, a case`,
    place: 'Paris',
    region: null as string | null,
    country: 'FR',
    lat: 48.86,
    lon: 2.35,
    startYear: 2010 as number | null,
    endYear: null as number | null,
    sector: 'water',
    concepts,
    summary: 'The town took its water back. The purchase was dear.',
    outcome: 'Prices fell.',
    limits: 'The purchase was dear.' as string | null,
    status: 'active',
    sources: [
      {
        title: 'A report',
        publisher: 'The town',
        url: 'https://town.example/report',
        year: 2012 as number | null,
      },
    ],
    verified: true,
    names: [`${id} plc`],
    contextNames: [`${id} works`],
    places: ['Paris'],
  };
}

function aFacet(id: string) {
  return {
    id,
    kind: 'trigger',
    sectors: ['water'],
    label: perLanguage(INTERFACE, (lang) => `${id} in ${lang}`),
    cues: perLanguage(INTERFACE, () => ['contract ends']),
  };
}

function aSubject(id: string) {
  return {
    id,
    common: true,
    label: perLanguage(INTERFACE, (lang) => `${id} in ${lang}`),
    cues: perLanguage(INTERFACE, () => ['tap water']),
  };
}

function aNotion(id: string) {
  return { id, routine: false, words: perLanguage(INTERFACE, () => ['tariff*']) };
}

/** Three concepts (two related, one under another), two cases that name them, one facet, one subject. */
function soundParts() {
  return {
    commons: { ...aConcept('commons'), related: ['meadow'] },
    meadow: { ...aConcept('meadow'), related: ['commons'] },
    pasture: { ...aConcept('pasture'), broader: ['commons'] },
    paris: aCase('paris', ['commons']),
    lyon: aCase('lyon', ['meadow', 'pasture']),
    facet: aFacet('contract-expiry'),
    subject: aSubject('drinking-water'),
  };
}

function soundSources({ commons, meadow, pasture, paris, lyon, facet, subject }: SoundParts) {
  return {
    concepts: [commons, meadow, pasture],
    cases: [paris, lyon],
    facets: [facet],
    caseFacets: {
      paris: [{ facet: 'contract-expiry', weight: 3 }],
      lyon: [{ facet: 'contract-expiry', weight: 1 }],
    } as Record<string, { facet: string; weight: number }[]>,
    subjects: [subject],
    caseSubjects: {
      paris: [{ subject: 'drinking-water', weight: 2 }],
      lyon: [{ subject: 'drinking-water', weight: 1 }],
    } as Record<string, { subject: string; weight: number }[]>,
    sectorCues: structuredClone(real.sectorCues.value) as Record<string, Record<string, string[]>>,
    contrasts: [{ concept: 'commons', counterparts: ['meadow'] }] as {
      concept: string;
      counterparts: string[];
    }[],
    notions: [aNotion('tariff')],
    wording: { sets: {}, forms: {}, rules: [], vetoes: [] as string[], neverCoordinate: [] },
    labels: structuredClone(real.labels.value) as Record<
      string,
      Record<string, Record<string, string>>
    >,
  };
}

type SoundParts = ReturnType<typeof soundParts>;
export type SoundSources = ReturnType<typeof soundSources>;
export type BreakSources = (sources: SoundSources, parts: SoundParts) => void;

/** What the validator says, on 1 June 2026, of sound sources once `breakIt` has changed them. */
export function problemsAfter(breakIt: BreakSources): string[] {
  const parts = soundParts();
  const sources = soundSources(parts);
  breakIt(sources, parts);
  return validateSources(asRead(sources), new Date('2026-06-01T00:00:00Z')).map(formatProblem);
}

/** As `readSources` would return them, had they been read from files. */
function asRead(sources: SoundSources) {
  const records = (file: string, values: readonly unknown[]) =>
    values.map((value, index) => ({ file, index, value }));
  return {
    concepts: records('concepts/commons.json', sources.concepts),
    cases: records('cases/water.json', sources.cases),
    facets: records('facets.json', sources.facets),
    caseFacets: { file: 'case-facets.json', value: sources.caseFacets },
    subjects: records('subjects.json', sources.subjects),
    caseSubjects: { file: 'case-subjects.json', value: sources.caseSubjects },
    sectorCues: { file: 'sector-cues.json', value: sources.sectorCues },
    notions: records('notions/contracts.json', sources.notions),
    labels: { file: 'labels.json', value: sources.labels },
    contrasts: { file: 'contrasts.json', value: sources.contrasts },
    lexicon: { en: { file: 'lexicon/en.json', value: sources.wording } },
  };
}
