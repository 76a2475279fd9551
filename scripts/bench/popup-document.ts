/** A made-up page with a given number of mentions, and drafts of notes on sentences of it. */
import { v4 as uuid } from 'uuid';
import type { ConceptSource } from '../../lib/domain/concepts/concept-source';
import type { NoteDraft, NoteId } from '../../lib/domain/notes/note';

export interface PopupDocument {
  readonly html: string;
  readonly drafts: readonly NoteDraft[];
}

const CONTEXT = 30;

/** Each sentence mentions one concept, by turns; the first `notes` sentences get a note each. */
export function makePopupDocument(
  concepts: readonly ConceptSource[],
  mentions: number,
  notes: number,
): PopupDocument {
  const sentences = Array.from({ length: mentions }, (_, at) => {
    const { prefLabel } = concepts[(at * 7) % concepts.length] as ConceptSource;
    return `In chapter ${at + 1} the council weighs ${prefLabel.en} against what the town can afford.`;
  });
  const text = sentences.join('\n\n');
  const drafts = sentences.slice(0, notes).map((exact): NoteDraft => {
    const start = text.indexOf(exact);
    const end = start + exact.length;
    return {
      id: `urn:uuid:${uuid()}` as NoteId,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/\s+/g, ' '),
          suffix: text.slice(end, end + CONTEXT).replace(/\s+/g, ' '),
        },
        { type: 'TextPositionSelector', start, end },
      ],
      comment: 'Who says so, and since when? To be asked.',
      concepts: [],
    };
  });
  const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');
  return {
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>${paragraphs}</body></html>`,
    drafts,
  };
}
