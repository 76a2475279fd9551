/**
 * What the reader sees of us in the page: toolbar, cards, note editor, one at a time on the stage. Joins the modules
 * that each show one of them; what they look like is in lib/ui/page.
 */
import type { Span } from '../dom/text-index';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { CaseMention, ConceptMention } from '../domain/tagging/mention';
import type { PageSend } from '../messaging/create-send';
import { createCaseCards } from './case-cards';
import type { CompanionPage, Place } from './companion-page';
import { createConceptCards } from './concept-cards';
import { createNoteCards } from './note-cards';
import { createNoteWriting } from './note-writing';
import type { PageWords } from './page-words';
import type { Passage } from './passage';
import { createPassageCards } from './passage-card';
import type { PlacedNote } from './place-notes';
import { createSelectionToolbar } from './selection-toolbar';
import { createStage, type OpenOptions, type StageState } from './stage';
import type { Surface } from './surface';

export interface Companion {
  /** @param byTouch whether a finger made the selection. */
  offerToolbar(passage: Passage, byTouch: boolean): void;
  writeNote(passage: Passage): void;
  showConcept(mention: ConceptMention, options?: OpenOptions): void;
  showCase(mention: CaseMention, options?: OpenOptions): void;
  showNote(placed: PlacedNote, span: Span, options?: OpenOptions): void;
  /** Waits for a selection that the note is to stand on. */
  reattach(placed: PlacedNote): void;
  /** Moves along with the words after the page scrolled, changed size or was read again. */
  follow(): void;
  /** What was shown at a glance stays from now on. */
  pin(): void;
  close(): void;
  readonly state: StageState;
  /** Whether it is the toolbar of a selection. */
  readonly isAboutSelection: boolean;
  /** The words of what is open, on the screen. */
  readonly box: DOMRect | undefined;
  /** The same in the text as it is now; undefined when nothing is open, or the words are gone. */
  readonly span: Span | undefined;
}

export function createCompanion(
  page: CompanionPage,
  surface: Surface,
  send: PageSend,
  words: PageWords,
  lang: InterfaceLanguage,
): Companion {
  const { t } = words;
  const stage = createStage(page, surface, words.whenThere);
  const writing = createNoteWriting(page, stage, send, t, lang);
  const addNoteOn = async (place: Place) => {
    const span = place();
    const passage = span && (await page.findPassage(span));
    if (passage) await writing.write(passage);
    else stage.close();
  };
  const cases = createCaseCards(page, stage, { ...writing, addOn: addNoteOn }, send, t, lang);
  const toolbar = createSelectionToolbar(page, stage, writing, cases, send, t);
  const showPlaced = createNoteCards(page, stage, writing.edit, send, t);
  const passages = createPassageCards({
    ...page,
    open: stage.open,
    close: stage.close,
    attempt: stage.attempt,
    edit: (note, place) => void writing.edit(note, place),
    t,
    lang,
  });

  return {
    offerToolbar: toolbar.offer,
    writeNote: (passage) => void writing.write(passage),
    showConcept: createConceptCards(page, stage, addNoteOn, send, t, lang),
    showCase: cases.show,
    showNote(placed, span, options) {
      if (placed.resolution.outcome === 'exact') showPlaced(placed.note, span, options);
      // What may have to be decided is not decided in passing.
      else if (options?.as !== 'glance') passages.show(placed);
    },
    reattach: passages.reattach,
    follow: stage.follow,
    pin: stage.pin,
    close: stage.close,
    get state() {
      return stage.state;
    },
    get isAboutSelection() {
      return stage.isAboutSelection;
    },
    get box() {
      return stage.box;
    },
    get span() {
      return stage.span;
    },
  };
}
