/** Case studies in the page: the card of one that the text names, and those that fit a selected passage. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { CaseMention } from '../domain/tagging/mention';
import type { Send } from '../messaging/client';
import type { PageTranslate } from '../ui/messages/page';
import { CaseCard, type CaseCardState } from '../ui/page/CaseCard';
import { EvidenceCard, type EvidenceState } from '../ui/page/EvidenceCard';
import type { CompanionPage, Place } from './companion-page';
import type { NoteStart } from './note-writing';
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
  send: Send,
  t: PageTranslate,
  lang: InterfaceLanguage,
): CaseCards {
  return {
    show(mention, options = {}) {
      const place = page.keep(mention);
      const name = page.getText(mention);
      const redraw = stage.open(place, options);
      stage.fill(
        (state: CaseCardState, retry) =>
          redraw(
            <CaseCard
              name={name}
              glance={options.as === 'glance'}
              state={state}
              lang={lang}
              t={t}
              onAddNote={() => void notes.addOn(place)}
              onRetry={retry}
              onClose={stage.close}
            />,
          ),
        () => send('cases/card', { id: mention.case }),
      );
    },

    findEvidence(passage) {
      const redraw = stage.open(page.keep(passage));
      const around = page.getSurroundings(passage);
      stage.fill(
        (state: EvidenceState, retry) =>
          redraw(
            <EvidenceCard
              quote={passage.draft.selector[0].exact}
              state={state}
              lang={lang}
              t={t}
              onLink={({ id, title }) => void notes.write(passage, { evidence: { id, title } })}
              onRetry={retry}
              onClose={stage.close}
            />,
          ),
        () => send('cases/fitting', { passage: around }),
      );
    },
  };
}
