/** How long a brief is. */

import type { Note, NoteId } from '../notes/note';
import { quoteOf } from '../notes/note';
import type { BriefContent } from './brief';

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** Words of headings, texts, quotes and comments, in any script. A note quoted twice counts twice. */
export function countWords(
  { sections }: BriefContent,
  findNote: (id: NoteId) => Note | undefined,
): number {
  const texts = sections.flatMap(({ heading, items }) => [
    heading,
    ...items.flatMap((item) => {
      if (item.kind === 'text') return [item.text];
      const note = item.kind === 'note' ? findNote(item.note) : undefined;
      return note ? [quoteOf(note), note.comment] : [];
    }),
  ]);
  return texts.reduce((sum, text) => sum + wordsIn(text), 0);
}

function wordsIn(text: string): number {
  let count = 0;
  for (const { isWordLike } of SEGMENTER.segment(text)) if (isWordLike) count += 1;
  return count;
}
