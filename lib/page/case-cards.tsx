/** Case studies in the page: the card of one that the text names, and those that fit a selected passage. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { CaseMention } from '../domain/tagging/mention';
import type { PageSend } from '../messaging/create-send';
import type { Failure } from '../messaging/protocol/failure';
import type { PageTranslate } from '../ui/messages/page';
import { CaseCard, type CaseCardState } from '../ui/page/CaseCard';
import { EvidenceCard, type EvidenceState } from '../ui/page/EvidenceCard';
import type { CompanionPage, Place } from './companion-page';
import type { NoteStart } from './note-writing';
import { createOpenCase } from './open-case';
import type { Passage } from './passage';
import type { OpenOptions, Stage } from './stage';

export interface CaseCards {
  show(mention: CaseMention, options?: OpenOptions): void;
  findEvidence(passage: Passage): void;
}

export function createCaseCards(
  page: CompanionPage,
  stage: Stage,
  notes: {
    addOn(place: Place): Promise<void>;
    write(passage: Passage, start: NoteStart): Promise<void>;
  },
  send: PageSend,
  t: PageTranslate,
  lang: InterfaceLanguage,
): CaseCards {
  return {
    show(mention, options = {}) {
      const place = page.keep(mention);
      const name = page.getText(mention);
      const redraw = stage.open(place, options);
      const render = (state: CaseCardState, retry: () => void): unknown =>
        redraw(
          <CaseCard
            name={name}
            glance={options.as === 'glance'}
            state={state}
            lang={lang}
            t={t}
            onAddNote={() => void notes.addOn(place)}
            onMore={() => {
              const refuse = (failure: Failure) => render({ status: 'failed', failure }, retry);
              createOpenCase(send, refuse)(mention.case, []);
            }}
            onRetry={retry}
            onClose={stage.close}
          />,
        );
      stage.fill(render, () => send('cases/card', { id: mention.case }));
    },

    findEvidence(passage) {
      const redraw = stage.open(page.keep(passage));
      const around = page.getSurroundings(passage);
      const render = (state: EvidenceState, retry: () => void): unknown =>
        redraw(
          <EvidenceCard
            quote={passage.draft.selector[0].exact}
            state={state}
            lang={lang}
            t={t}
            onLink={({ id, title }) => void notes.write(passage, { evidence: { id, title } })}
            onOpenCase={createOpenCase(send, (failure) =>
              render({ status: 'failed', failure }, retry),
            )}
            onRetry={retry}
            onClose={stage.close}
          />,
        );
      stage.fill(render, () => send('cases/fitting', { passage: around }));
    },
  };
}
