/** The editor in the page: for a new note on a passage, and for a stored one. What is written is kept as it grows. */
import type { CaseId } from '../domain/cases/case-study';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { contentOf, type Note, type NoteContent, quoteOf } from '../domain/notes/note';
import type { PageSend } from '../messaging/create-send';
import type { CatalogueNames } from '../messaging/protocol/catalogue-requests';
import type { Failure } from '../messaging/protocol/failure';
import type { PageTranslate } from '../ui/messages/page';
import { NoteEditor, type NoteEditorProps } from '../ui/page/NoteEditor';
import type { CompanionPage, Place } from './companion-page';
import type { Passage } from './passage';
import type { Stage } from './stage';
import type { Writing } from './writing';

export interface NoteWriting {
  /** @param start what the new note begins with, besides what the passage suggests. */
  write(passage: Passage, start?: NoteStart): Promise<void>;
  edit(note: Note, place: Place): Promise<void>;
}

export interface NoteStart {
  /** Why the note could not be saved without the editor. */
  readonly failure?: Failure;
  /** The case study it is about. */
  readonly evidence?: { readonly id: CaseId; readonly title: string };
}

type EditorParts = Omit<
  NoteEditorProps,
  'saving' | 'failure' | 'names' | 'knownTags' | 'onSave' | 'onDelete' | 't' | 'lang'
>;

export function createNoteWriting(
  page: CompanionPage,
  stage: Stage,
  send: PageSend,
  t: PageTranslate,
  lang: InterfaceLanguage,
): NoteWriting {
  const show = (
    place: Place,
    names: Pick<NoteEditorProps['content'], 'concepts' | 'cases'>,
    parts: EditorParts,
    save: (content: NoteContent) => Promise<unknown>,
    remove: (() => Promise<unknown>) | null,
    firstFailure: Failure | null,
  ) => {
    const redraw = stage.open(place, { as: 'writing' });
    let known: CatalogueNames = { concepts: [], cases: [] };
    let tags: readonly string[] = [];
    let work: readonly [boolean, Failure | null] = [false, firstFailure];
    const draw = () =>
      redraw(
        <NoteEditor
          {...parts}
          names={known}
          knownTags={tags}
          saving={work[0]}
          failure={work[1]}
          t={t}
          lang={lang}
          onSave={(content) => void stage.attempt(render, () => save(content))}
          {...(remove && { onDelete: () => void stage.attempt(render, remove) })}
        />,
      );
    const render = (saving: boolean, failure: Failure | null) => {
      work = [saving, failure];
      draw();
    };
    draw();
    // What helps to write is not waited for, and not missed when it fails.
    const help = <T,>(request: Promise<T>, take: (found: T) => void) =>
      request
        .then((found) => {
          take(found);
          draw();
        })
        .catch(() => undefined);
    const wanted = {
      concepts: [...new Set([...names.concepts, ...parts.suggested])].slice(0, MAX_NAMES),
      cases: names.cases.map(({ id }) => id),
    };
    void help(send('catalogue/names', wanted), (found) => {
      known = found;
    });
    void help(send('notes/tags', { url: page.getUrl() }), (found) => {
      tags = found;
    });
  };

  const helpersFor = (place: Place) => ({
    onPreview: (comment: string) => send('comments/preview', { comment }),
    onFindCases: async () => {
      const span = place();
      return span ? send('cases/fitting', { passage: page.getSurroundings(span) }) : [];
    },
  });

  /** Saves what was written; refused, it is kept like before. */
  const saveWritten = async (
    writing: Writing,
    written: NoteContent,
    save: () => Promise<unknown>,
  ): Promise<void> => {
    await writing.keeper.settle();
    try {
      await save();
    } catch (error) {
      writing.keeper.write(written);
      throw error;
    }
  };
  const giveUp = ({ keeper }: Writing) => {
    keeper.discard();
    stage.close();
  };

  return {
    async write(passage, { failure = null, evidence } = {}) {
      const place = page.keep(passage);
      const { selector, concepts } = passage.draft;
      const writing = await page.notes.startWriting({ selector, concepts, comment: '' });
      const content: NoteContent = {
        comment: '',
        concepts,
        tags: [],
        cases: evidence ? [{ id: evidence.id, relation: 'context' }] : [],
      };
      show(
        place,
        content,
        {
          ...helpersFor(place),
          quote: selector[0].exact,
          content,
          suggested: [...concepts, ...passage.unsure],
          unsaved: writing.found,
          onWrite: writing.keeper.write,
          onClose: () => giveUp(writing),
        },
        (written) =>
          saveWritten(writing, written, () =>
            page.notes.create({ selector, ...written }, passage.snapshot, writing.keeper.id),
          ),
        null,
        failure,
      );
      page.markDraft(place);
    },

    async edit(note, place) {
      const writing = await page.notes.startWriting(note);
      const span = place();
      const content = contentOf(note);
      show(
        place,
        content,
        {
          ...helpersFor(place),
          quote: quoteOf(note),
          content,
          suggested: [...note.concepts, ...(span ? page.getConceptsIn(span) : [])],
          unsaved: writing.found,
          onWrite: writing.keeper.write,
          onClose: () => giveUp(writing),
        },
        (written) =>
          saveWritten(writing, written, () => page.notes.change(note, written, writing.keeper.id)),
        () => page.notes.delete(note.id),
        null,
      );
    },
  };
}

/** What a request may carry. */
const MAX_NAMES = 500;
