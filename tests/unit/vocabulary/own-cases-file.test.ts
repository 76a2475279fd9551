import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readCasesCsv,
  readCasesJson,
  renderCasesCsv,
  renderCasesJson,
} from '../../../lib/domain/vocabulary/own-cases-file';
import { planCases } from '../../../lib/domain/vocabulary/plan-cases';
import { tidy } from '../../../lib/domain/vocabulary/vocabulary';
import { anOwnCase } from '../../support/own-builders';

const now = '2026-11-28T09:00:00.000Z';
const FORMATS = [
  ['json', renderCasesJson, readCasesJson],
  ['csv', renderCasesCsv, readCasesCsv],
] as const;
const hostile = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => tidy(`a${text}|\\ "'=;,\n`));

describe('own case studies', () => {
  it.each(FORMATS)('as %s read back the same, whatever they say', (_, render, read) => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, publisher, summary) => {
        const own = anOwnCase({
          title,
          summary,
          limits: summary,
          region: title,
          sources: [
            { title, publisher, url: 'https://town.example/a|b', year: 2020 },
            { title: publisher, publisher: null, url: 'https://town.example/', year: null },
          ],
        });
        const { cases, problems } = planCases(read(render([own])), [own], now);
        expect(problems).toEqual([]);
        expect(cases.map(({ outcome }) => outcome)).toEqual(['same']);
      }),
      { numRuns: 100 },
    );
  });

  it('without an id of ours are known again by title and place', () => {
    const text = JSON.stringify({
      format: 'commons-gloss-cases',
      cases: [{ ...anOwnCase(), id: 'x' }],
    });
    const first = planCases(readCasesJson(text), [], now);
    expect(first.cases.map(({ outcome }) => outcome)).toEqual(['new']);
    const again = planCases(
      readCasesJson(text),
      first.cases.map(({ record }) => record),
      now,
    );
    expect(again.cases.map(({ outcome }) => outcome)).toEqual(['same']);
  });

  it('that cannot be are named with their line, field and reason', () => {
    const rows = [
      'title,place,country,lat,lon,sector,status,summary,outcome,sources',
      'Pool,Millbrook,GB,50.3,-4.2,culture,active,A pool.,Open.,https://a.example/ | Report |  | 2020',
      'Mill,Millbrook,Britain,50.3,-4.2,culture,active,A mill.,Open.,https://a.example/ | Report |  | ',
      'Barn,Millbrook,GB,north,-4.2,culture,active,A barn.,Open.,https://a.example/ | Report |  | ',
      'Well,Millbrook,GB,50.3,-4.2,culture,active,,Open.,https://a.example/ | Report |  | ',
      'Inn,Millbrook,GB,50.3,-4.2,culture,active,An inn.,Open.,javascript:alert(1) | Report |  | ',
    ];
    const { cases, problems } = planCases(readCasesCsv(rows.join('\n')), [], now);
    expect(cases.map(({ record }) => record.title)).toEqual(['Pool']);
    expect(problems.map(({ line, reason, detail }) => [line, reason, detail])).toEqual([
      [3, 'not-allowed', 'country'],
      [4, 'not-a-number', 'lat'],
      [5, 'missing', 'summary'],
      [6, 'bad-address', 'sources.0.url'],
    ]);
  });

  it('take nothing from a prototype', () => {
    const text =
      '{"format":"commons-gloss-cases","cases":[{"__proto__":{"title":"x"},"constructor":{}}]}';
    const { cases, problems } = planCases(readCasesJson(text), [], now);
    expect(cases).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});
