import { describe, expect, it } from 'vitest';
import { toConceptBrief } from '../../../lib/domain/exports/notes-brief';
import { aConceptId } from '../../support/builders';
import { aNoteOn, aNotesExport } from './builders';

describe('the brief of a concept', () => {
  const tagged = { concepts: [aConceptId()] };

  it('has a section for each document, with the passages on the concept alone', () => {
    const [a, b, c] = [
      aNoteOn('/a', '1', tagged),
      aNoteOn('/b', '2', tagged),
      aNoteOn('/a', '3', tagged),
    ];
    const brief = toConceptBrief(aNotesExport(a, b, aNoteOn('/a', 'other'), c), aConceptId());
    expect(brief.title).toBe('co-management');
    const quoted = brief.sections.map(({ items }) =>
      items.map((item) => (item.kind === 'note' ? item.note.id : null)),
    );
    expect(quoted).toEqual([[a.id, c.id], [b.id]]);
  });

  it('is called by the id of a concept that is no longer there', () => {
    const gone = aConceptId('gone');
    const note = aNoteOn('/a', '1', { concepts: [gone] });
    expect(toConceptBrief(aNotesExport(note), gone).title).toBe('gone');
  });
});
