/** Objects for tests: valid as they are, each part open to be said otherwise. */
import { v4 as uuid } from 'uuid';
import * as v from 'valibot';
import type { Selectors } from '../../lib/domain/anchoring/selectors';
import { CaseId } from '../../lib/domain/cases/case-study';
import { ConceptId } from '../../lib/domain/concepts/concept';
import { DocumentUrl } from '../../lib/domain/documents/document';
import { type Note, type NoteDraft, NoteId } from '../../lib/domain/notes/note';

export const aConceptId = (id = 'co-management') => v.parse(ConceptId, id);
export const aCaseId = (id = 'eau-de-paris') => v.parse(CaseId, id);
export const aNoteId = () => v.parse(NoteId, `urn:uuid:${uuid()}`);
export const anUrl = (path = '/strategy') => v.parse(DocumentUrl, `https://town.example${path}`);

export function someSelectors(exact = 'managed by its users'): Selectors {
  return [
    { type: 'TextQuoteSelector', exact, prefix: 'The water service is ', suffix: ' and the town.' },
    { type: 'TextPositionSelector', start: 21, end: 21 + exact.length },
  ];
}

export function aDraft(parts: Partial<NoteDraft> = {}): NoteDraft {
  return {
    id: aNoteId(),
    selector: someSelectors(),
    comment: 'Who are the users?',
    concepts: [aConceptId()],
    ...parts,
  };
}

export function aNote(parts: Partial<Note> = {}): Note {
  return {
    id: aNoteId(),
    target: { source: anUrl(), selector: someSelectors() },
    comment: 'Who are the users?',
    concepts: [aConceptId()],
    cases: [],
    created: '2026-05-03T09:00:00.000Z',
    modified: '2026-05-03T09:00:00.000Z',
    revision: 0,
    ...parts,
  };
}
