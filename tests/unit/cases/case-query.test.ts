import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  ALL_CASES,
  type CaseQuery,
  readCaseAddress,
  writeCaseAddress,
} from '../../../lib/domain/cases/case-query';
import { FacetId } from '../../../lib/domain/cases/case-study';
import { aCaseId } from '../../support/builders';

const searchOf = (address: string) => address.replace(/^[^?]*/, '');

describe('the address of the page for case studies', () => {
  it('of the whole list is the bare page', () => {
    expect(writeCaseAddress({})).toBe('case.html');
    expect(readCaseAddress('')).toEqual({ id: null, among: [], query: ALL_CASES });
  });

  it('gives back what was written into it', () => {
    const query: CaseQuery = {
      text: 'agua & saneamiento “público” 100 %',
      sector: 'urban-space',
      country: 'ES',
      status: 'reversed',
      facet: v.parse(FacetId, 'contract-expiry'),
      order: 'oldest',
    };
    const id = aCaseId('paris');
    const among = [aCaseId('lyon'), id, aCaseId('nice')];
    const address = writeCaseAddress({ id, among, query });
    expect(readCaseAddress(searchOf(address))).toEqual({ id, among, query });
  });

  it('leaves out what makes no sense', () => {
    const { among, query } = readCaseAddress(
      '?among=paris+NOT+A+CASE&sector=magic&country=Spain&status=dead&facet=%00&order=random',
    );
    expect(among).toEqual(['paris']);
    expect(query).toEqual(ALL_CASES);
  });

  it('keeps an id that names no case, so that the page can say so', () => {
    expect(readCaseAddress('?id=No such case').id).toBe('No such case');
  });

  it('of one in a long list carries its neighbours only', () => {
    const among = Array.from({ length: 297 }, (_, at) => aCaseId(`case-${at}`));
    const id = aCaseId('case-200');
    const read = readCaseAddress(searchOf(writeCaseAddress({ id, among })));
    expect(read.among).toHaveLength(60);
    expect(read.among).toContain('case-199');
    expect(read.among).toContain('case-201');
    const last = aCaseId('case-296');
    expect(readCaseAddress(searchOf(writeCaseAddress({ id: last, among }))).among.at(-1)).toBe(
      last,
    );
  });
});
