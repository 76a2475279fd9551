/** The card of a tagged word: the concept, those around it one after the other, and what takes the tag away. */
import type { ConceptId } from '../domain/concepts/concept';
import type { DismissalScope } from '../domain/dismissals/dismissal';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { type ConceptMention, SURE_CONFIDENCE } from '../domain/tagging/mention';
import type { PageSend } from '../messaging/create-send';
import type { Failure } from '../messaging/protocol/failure';
import type { PageTranslate } from '../ui/messages/page';
import { type CardState, ConceptCard } from '../ui/page/ConceptCard';
import { DismissedBar } from '../ui/page/DismissedBar';
import type { CompanionPage, Place } from './companion-page';
import { createOpenCase } from './open-case';
import { openPanel } from './open-panel';
import { failureOf, type OpenOptions, type Stage } from './stage';

/** What a request may carry; no page has more concepts than the catalogue. */
const MAX_CONTEXT = 500;

/** Shows the card of a mention. */
export type ShowConcept = (mention: ConceptMention, options?: OpenOptions) => void;

export function createConceptCards(
  page: CompanionPage,
  stage: Stage,
  addNoteOn: (place: Place) => Promise<void>,
  send: PageSend,
  t: PageTranslate,
  lang: InterfaceLanguage,
): ShowConcept {
  const dismiss = async (mention: ConceptMention, scope: DismissalScope) => {
    const show = stage.open(page.keep(mention));
    const render = (failure: Failure | null, undo: () => void) =>
      show(<DismissedBar failure={failure} t={t} onUndo={undo} onClose={stage.close} />);
    try {
      const id = await page.dismiss(mention, scope);
      const restore = () => {
        page.restore(id).then(stage.close, (error: unknown) => render(failureOf(error), restore));
      };
      render(null, restore);
    } catch (error) {
      // Nothing was dismissed; "undo" goes back to the card.
      render(failureOf(error), () => showConcept(mention));
    }
  };

  const showConcept: ShowConcept = (mention, options = {}) => {
    const place = page.keep(mention);
    const word = page.getText(mention);
    const redraw = stage.open(place, options);
    /** The mention where it is now; the card of one that is gone closes. */
    const dismissHere = (scope: DismissalScope) => {
      const span = place();
      if (span) void dismiss({ ...mention, ...span }, scope);
      else stage.close();
    };
    const context = page.getConcepts().slice(0, MAX_CONTEXT);
    const passage = page.getSurroundings(mention);
    /** The concepts gone through, the mention's own first. */
    const path: ConceptId[] = [mention.concept];

    const load = () => {
      const id = path.at(-1) ?? mention.concept;
      const isOwn = path.length === 1;
      const render = (state: CardState, retry: () => void): void => {
        // The reader may have gone on meanwhile.
        if (path.at(-1) !== id) return;
        redraw(
          <ConceptCard
            word={isOwn ? word : null}
            unsure={isOwn && mention.confidence < SURE_CONFIDENCE}
            glance={options.as === 'glance'}
            state={state}
            lang={lang}
            t={t}
            onFollow={(next) => {
              stage.pin();
              path.push(next);
              load();
            }}
            {...(!isOwn && {
              onBack: () => {
                path.pop();
                load();
              },
            })}
            onAddNote={() => void addNoteOn(place)}
            onDismiss={dismissHere}
            onMore={() => openPanel(send)}
            onOpenCase={createOpenCase(send, (failure) =>
              render({ status: 'failed', failure }, retry),
            )}
            onRetry={retry}
            onClose={stage.close}
          />,
        );
      };
      stage.fill(render, () => send('concepts/card', { id, context, passage }));
    };
    load();
  };
  return showConcept;
}
