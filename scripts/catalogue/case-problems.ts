/** Checks of cases beyond what the schema of one says: references, country, years, names. */
import type { CaseStudySource } from '../../lib/domain/cases/case-source';
import { type Defect, findRepeated, indexOwners, type Located, type Problem } from './problem';

// Valencia's water tribunal, the oldest commons the literature dates, is said to go back to 960.
const EARLIEST_CASE = 900;
// No source of ours can be older than printing.
const EARLIEST_SOURCE = 1450;

// Region codes that CLDR names though they are no country or territory of ISO 3166-1.
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** `conceptIds` also holds the ids of concepts that broke their schema. */
export function* findCaseProblems(
  cases: readonly Located<CaseStudySource>[],
  conceptIds: ReadonlySet<string>,
  thisYear: number,
): Generator<Problem> {
  const owners = indexOwners(cases, ({ names }) => names.map((name) => name.toLowerCase()));
  for (const { file, source } of cases) {
    const expectedFile = `cases/${source.sector}.json`;
    const defects: Defect[] = [
      ...(file === expectedFile ? [] : [['sector', `belongs in ${expectedFile}`] as const]),
      ...conceptDefects(source, conceptIds),
      ...countryDefects(source.country),
      ...yearDefects(source, thisYear),
      ...nameDefects(source, owners),
      ...textDefects(source),
      ...limitsDefects(source),
    ];
    for (const [field, reason] of defects) yield { file, id: source.id, field, reason };
  }
}

function* conceptDefects(
  { concepts }: CaseStudySource,
  conceptIds: ReadonlySet<string>,
): Generator<Defect> {
  for (const id of findRepeated(concepts)) yield ['concepts', `names ${id} twice`];
  for (const id of concepts) {
    if (!conceptIds.has(id)) yield ['concepts', `${id} is not a concept`];
  }
}

function* countryDefects(country: string): Generator<Defect> {
  // A withdrawn or popular code (DD, UK) canonicalises to another one.
  const canonical = new Intl.Locale('und', { region: country }).region;
  const known = regionNames.of(country) !== undefined && !NOT_COUNTRIES.has(country);
  if (!known || canonical !== country) {
    yield ['country', `${country} is not an ISO 3166-1 alpha-2 code`];
  }
}

function* yearDefects(source: CaseStudySource, thisYear: number): Generator<Defect> {
  const { startYear, endYear, status, sources } = source;
  for (const [field, year] of [
    ['startYear', startYear],
    ['endYear', endYear],
  ] as const) {
    if (year !== null && (year < EARLIEST_CASE || year > thisYear)) {
      yield [field, `${year} is not between ${EARLIEST_CASE} and ${thisYear}`];
    }
  }
  if (endYear !== null) {
    if (startYear !== null && endYear < startYear) yield ['endYear', `is before ${startYear}`];
    if (status === 'active') yield ['endYear', 'is given though the case is active'];
  }
  for (const [index, { year }] of sources.entries()) {
    if (year !== null && (year < EARLIEST_SOURCE || year > thisYear)) {
      yield [`sources.${index}.year`, `${year} is not between ${EARLIEST_SOURCE} and ${thisYear}`];
    }
  }
}

function* nameDefects(
  source: CaseStudySource,
  owners: ReadonlyMap<string, readonly CaseStudySource[]>,
): Generator<Defect> {
  for (const name of findRepeated([...source.names, ...source.contextNames])) {
    yield ['names', `"${name}" is there twice, contextNames included`];
  }
  for (const place of findRepeated(source.places)) yield ['places', `"${place}" is there twice`];
  for (const name of source.names) {
    const others = owners.get(name.toLowerCase())?.filter(({ id }) => id !== source.id) ?? [];
    for (const other of others) yield ['names', `"${name}" is also a name of ${other.id}`];
  }
}

function* textDefects(source: CaseStudySource): Generator<Defect> {
  for (const field of ['summary', 'outcome'] as const) {
    if (!source[field].endsWith('.')) yield [field, 'does not end with a full stop'];
  }
  for (const url of findRepeated(source.sources.map((entry) => entry.url))) {
    yield ['sources', `has ${url} twice`];
  }
}

/** Whole sentences that follow one another: the page of a case shows the summary without them, and them apart. */
function* limitsDefects({ summary, limits }: CaseStudySource): Generator<Defect> {
  if (limits === null) return;
  const at = summary.indexOf(limits);
  const before = summary.slice(0, Math.max(0, at));
  if (at < 0) yield ['limits', 'is not part of the summary'];
  else if (!/(^|[.!?] )$/.test(before) || !/[.!?]$/.test(limits)) {
    yield ['limits', 'is not made of whole sentences of the summary'];
  } else if (limits === summary) yield ['limits', 'leaves nothing of the summary'];
}
