/** The toolbar of a selected passage, and what its buttons do. */
import type { PageSend } from '../messaging/create-send';
import type { Failure } from '../messaging/protocol/failure';
import { copyRichText } from '../platform/hand-over';
import type { PageTranslate } from '../ui/messages/page';
import { Toolbar, type ToolbarOutcome } from '../ui/page/Toolbar';
import type { CaseCards } from './case-cards';
import type { CompanionPage } from './companion-page';
import type { NoteWriting } from './note-writing';
import type { Passage } from './passage';
import { failureOf, type Stage } from './stage';

/** Room for the handles that a touch screen hangs below a selection, in CSS pixels. */
const TOUCH_GAP = 40;
/** All buttons side by side, in every language. */
const ONE_ROW = 560;
/** A toolbar whose words were scrolled further than this is in the way of reading on. */
const SCROLLED_AWAY = 60;
/** Long enough to be read. */
const COPIED_MS = 2_000;

export interface SelectionToolbar {
  /** @param byTouch whether a finger made the selection. */
  offer(passage: Passage, byTouch: boolean): void;
}

export function createSelectionToolbar(
  page: CompanionPage,
  stage: Stage,
  writing: NoteWriting,
  cases: CaseCards,
  send: PageSend,
  t: PageTranslate,
): SelectionToolbar {
  const highlight = async ({ draft, snapshot }: Passage): Promise<Failure | null> => {
    const { selector, concepts } = draft;
    try {
      await page.notes.create({ selector, concepts, comment: '' }, snapshot);
      return null;
    } catch (error) {
      return failureOf(error);
    }
  };
  const quote = async ({ draft }: Passage) => {
    const [words, , block] = draft.selector;
    const { title, about } = page.describe();
    const cited = await send('quotes/cite', {
      quote: words,
      url: page.getUrl(),
      title,
      about,
      page: block?.page && { ...block.page, name: t('quote.page', { page: block.page.label }) },
    });
    return { plain: cited.markdown, html: cited.html };
  };

  return {
    offer(passage, byTouch) {
      const redraw = stage.open(page.keep(passage), {
        leavesAfter: SCROLLED_AWAY,
        widest: ONE_ROW,
        ...(byTouch && { gap: TOUCH_GAP }),
      });
      const draw = (outcome: ToolbarOutcome | null) =>
        redraw(
          <Toolbar
            outcome={outcome}
            t={t}
            onNote={() => void writing.write(passage)}
            onHighlight={() =>
              void highlight(passage).then((failure) => {
                // The editor can say what went wrong, and try again.
                if (failure) return writing.write(passage, { failure });
                document.getSelection()?.removeAllRanges();
                return stage.close();
              })
            }
            onCopy={() =>
              void copyRichText(quote(passage)).then(
                () => {
                  if (!draw('copied')) return;
                  // Unless something else was opened meanwhile.
                  setTimeout(() => draw('copied') && stage.close(), COPIED_MS);
                },
                () => draw('not-copied'),
              )
            }
            onFindEvidence={() => cases.findEvidence(passage)}
            onClose={stage.close}
          />,
        );
      draw(null);
    },
  };
}
