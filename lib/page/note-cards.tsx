/** The card of a note that stands where it was taken. */

import type { Span } from '../dom/text-index';
import type { Note } from '../domain/notes/note';
import type { PageSend } from '../messaging/create-send';
import type { CatalogueNames } from '../messaging/protocol/catalogue-requests';
import type { PageTranslate } from '../ui/messages/page';
import { NoteCard } from '../ui/page/NoteCard';
import type { CompanionPage, Place } from './companion-page';
import { createOpenCase } from './open-case';
import { failureOf, type OpenOptions, type RenderWork, type Stage } from './stage';

/** Shows the card of a note. */
export type ShowNote = (note: Note, span: Span, options?: OpenOptions) => void;

export function createNoteCards(
  page: CompanionPage,
  stage: Stage,
  edit: (note: Note, place: Place) => Promise<void>,
  send: PageSend,
  t: PageTranslate,
): ShowNote {
  return (note, span, options = {}) => {
    const place = page.keep(span);
    const redraw = stage.open(place, options);
    let names: CatalogueNames = { concepts: [], cases: [] };
    const render: RenderWork = (deleting, failure) =>
      redraw(
        <NoteCard
          note={note}
          {...names}
          glance={options.as === 'glance'}
          deleting={deleting}
          failure={failure}
          t={t}
          onOpenCase={createOpenCase(send, (refused) => render(deleting, refused))}
          onEdit={() => void edit(note, place)}
          onDelete={() => void stage.attempt(render, () => page.notes.delete(note.id))}
          onClose={stage.close}
        />,
      );
    render(false, null);
    // The note itself is here already; the names of what it refers to may follow.
    send('catalogue/names', {
      concepts: note.concepts,
      cases: note.cases.map(({ id }) => id),
    }).then(
      (found) => {
        names = found;
        render(false, null);
      },
      (error: unknown) => render(false, failureOf(error)),
    );
  };
}
