/** A note of a file and the one that is here → what is to be restored, so that nothing here is lost. */

import { toMs } from '../documents/timestamp';
import { changeNote } from '../notes/edit';
import type { Note } from '../notes/note';
import type { Candidate } from './make-candidate';

/**
 * Files of other programs know comment, tags and links of a note, not where it stands now or what was added here. So
 * only these are taken over, on top of what is here, and only when the file's are younger; what was here joins the
 * earlier versions. Of equal age, the other text joins them. The rest of the rules is that of every restore.
 */
export function meetNote({ note, isWhole }: Candidate, here: Note | undefined): Note {
  if (isWhole || !here) return note;
  const { comment } = note;
  const tags = [...new Set([...here.tags, ...note.tags])].slice(0, 100);
  const known = new Set(here.cases.map(({ id }) => id));
  const cases = [...here.cases, ...note.cases.filter(({ id }) => !known.has(id))].slice(0, 200);
  const adds = tags.length > here.tags.length || cases.length > here.cases.length;
  if (comment === here.comment && !adds) return here;
  const change = { comment, tags, cases };
  return toMs(note.modified) > toMs(here.modified)
    ? changeNote(here, change, note.modified)
    : { ...here, ...change };
}
