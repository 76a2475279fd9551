import { expect, it, vi } from 'vitest';
import { findMention } from '../../../lib/popup/tab-frames';
import { aConcept, aReport } from '../../support/builders';

vi.mock('../../../lib/platform/browser', () => ({ browser: {} }));

const { id } = aConcept();
const reports = [
  aReport({ frame: 'top', concepts: [{ id, sure: 2, unsure: 1, firstAt: 0 }] }),
  aReport({ frame: 'silent', top: false, concepts: [] }),
  aReport({ frame: 'inner', top: false, concepts: [{ id, sure: 1, unsure: 0, firstAt: 0 }] }),
];

it.each([
  [0, { frame: 'top', at: 0 }],
  [2, { frame: 'top', at: 2 }],
  [3, { frame: 'inner', at: 0 }],
  [4, undefined],
])('mention %i of all frames is found where it is', (at, place) => {
  expect(findMention(reports, id, at)).toEqual(place);
});
