import { describe, expect, it } from 'vitest';
import type { NoteEntry } from '../../../lib/domain/library/note-entry';
import {
  countFacets,
  type NoteFilter,
  passesFilter,
} from '../../../lib/domain/library/note-filter';
import { aCaseId, aConceptId, aDocument, aLink, aNote, anUrl } from '../../support/builders';

const names = {
  conceptLabels: () => [],
  conceptGroup: () => 'Governance' as const,
  caseTitle: () => '',
};
const entry: NoteEntry = {
  note: aNote({
    comment: 'Yes.',
    tags: ['to-cite'],
    cases: [aLink()],
    modified: '2026-05-03T09:00:00.000Z',
  }),
  document: aDocument({ lang: 'pt-BR' }),
};

describe('a filter of notes', () => {
  it.each<[NoteFilter, passes: boolean]>([
    [{}, true],
    [{ concept: aConceptId() }, true],
    [{ concept: aConceptId('commons') }, false],
    [{ group: 'Governance' }, true],
    [{ group: 'Rights' }, false],
    [{ tag: 'to-cite' }, true],
    [{ tag: 'to' }, false],
    [{ document: anUrl() }, true],
    [{ document: anUrl('/other') }, false],
    [{ case: aCaseId() }, true],
    [{ case: aCaseId('wien') }, false],
    [{ lang: 'pt' }, true],
    [{ lang: 'es' }, false],
    [{ kind: 'comments' }, true],
    [{ kind: 'highlights' }, false],
    [{ from: '2026-05-03', to: '2026-05-03' }, true],
    [{ from: '2026-05-04' }, false],
    [{ to: '2026-05-02' }, false],
    [{ tag: 'to-cite', lang: 'es' }, false],
  ])('%j lets it pass: %s', (filter, passes) => {
    expect(passesFilter(entry, filter, names)).toBe(passes);
  });

  it('counts what there is to filter by, the most frequent first', () => {
    const other: NoteEntry = { note: aNote({ tags: ['a', 'to-cite'] }), document: undefined };
    expect(countFacets([entry, other])).toEqual({
      concepts: [{ value: aConceptId(), count: 2 }],
      tags: [
        { value: 'to-cite', count: 2 },
        { value: 'a', count: 1 },
      ],
      languages: [{ value: 'pt', count: 1 }],
      cases: [{ value: aCaseId(), count: 1 }],
    });
  });
});
