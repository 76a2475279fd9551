import { describe, expect, it } from 'vitest';
import { notesAddress } from '../../../lib/domain/library/notes-address';
import { ALL_NOTES, formatRoute, parseRoute, type Route } from '../../../lib/domain/library/route';
import { aBriefId, aConceptId, anUrl } from '../../support/builders';

describe('an address in the library', () => {
  it.each<[name: string, route: Route]>([
    ['all notes', ALL_NOTES],
    ['documents', { view: 'documents' }],
    ['the import', { view: 'import' }],
    ['trash', { view: 'trash' }],
    ['a brief', { view: 'brief', id: aBriefId() }],
    ['a search', { view: 'notes', query: 'eau & régie #1?', filter: {} }],
    [
      'a filter',
      {
        view: 'notes',
        query: '',
        filter: {
          concept: aConceptId(),
          tag: 'to=cite',
          document: anUrl('/a?b=c&d#e'),
          kind: 'comments',
          from: '2026-05-03',
        },
      },
    ],
  ])('leads back to what it was made of: %s', (_name, route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each([
    '',
    '#',
    '#/',
    '#/nothing',
    '#/briefs/17',
    '#/notes?group=Nonsense&from=yesterday',
    'x',
  ])('that makes no sense shows all notes: %j', (fragment) => {
    expect(parseRoute(fragment)).toEqual(ALL_NOTES);
  });
});

it('the notes of one document are found by the address that other pages link to', () => {
  const document = anUrl('/act?id=1&part=2#x');
  const address = notesAddress(document);
  expect(parseRoute(address.slice(address.indexOf('#')))).toEqual({
    view: 'notes',
    query: '',
    filter: { document },
  });
});
