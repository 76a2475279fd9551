import { expect, it } from 'vitest';
import { loadCaseLibrary } from '../../../lib/case/case-library';
import { joinCatalogue } from '../../../lib/catalogue/joined-catalogue';
import * as ownJoins from '../../../lib/catalogue/own-joins';
import { markOwn } from '../../../lib/ui/messages/own';
import { anOwnCase } from '../../support/own-builders';
import { shippedCatalogue } from '../case/library';

const own = anOwnCase();
const gone = anOwnCase({ title: 'Millbrook: the old pool', trashed: '2026-11-27T10:00:00.000Z' });
const entries = { concepts: [], cases: [own], restingCases: [gone] };
const catalogue = joinCatalogue(
  shippedCatalogue,
  { load: async () => entries },
  { language: () => 'en', mark: markOwn, loadJoins: async () => ownJoins },
);

it('knows a case in the trash by its id, says where it is, and offers and ranks it nowhere', async () => {
  const known = await catalogue.knownCases();
  expect(known.get(gone.id)?.title).toBe('Millbrook: the old pool (own case study, in the trash)');
  expect((await catalogue.caseDetail(gone.id))?.summary).toBe(gone.summary);
  const offered = [
    [...(await catalogue.cases()).keys()],
    (await catalogue.caseIndex()).cases.map(({ id }) => id),
  ];
  for (const ids of offered) {
    expect(ids).toContain(own.id);
    expect(ids).not.toContain(gone.id);
  }
  const packaged = (await shippedCatalogue.caseNotions()).cases.length;
  expect((await catalogue.caseNotions()).cases).toHaveLength(packaged + 1);
});

it('opens it on the page for case studies, in no list there', async () => {
  const library = await loadCaseLibrary(catalogue, 'en');
  expect(library.known.get(gone.id)?.outcome).toBe(gone.outcome);
  expect([library.studies.has(own.id), library.studies.has(gone.id)]).toEqual([true, false]);
});
