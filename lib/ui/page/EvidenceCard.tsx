/** Case studies for a passage the reader selected, best first, each with its reason; or that none fits. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { SuggestedCase } from '../../messaging/protocol/catalogue-requests';
import type { Failure } from '../../messaging/protocol/failure';
import type { OpenCase } from '../CaseTitle';
import type { PageTranslate } from '../messages/page';
import { Quote } from '../Quote';
import { CardProblem, CardSkeleton } from './CardParts';
import { Dialog } from './Dialog';
import { SuggestedCases } from './SuggestedCases';

export type EvidenceState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly content: readonly SuggestedCase[] };

export interface EvidenceCardProps {
  readonly quote: string;
  readonly state: EvidenceState;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  /** To a note on the passage. */
  readonly onLink: (study: SuggestedCase) => void;
  readonly onOpenCase: OpenCase;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

export function EvidenceCard(props: EvidenceCardProps) {
  const { quote, state, lang, t, onLink, onOpenCase, onRetry, onClose } = props;
  return (
    <Dialog label={t('evidence.title')} busy={state.status === 'loading'} onClose={onClose}>
      <div class="card-main">
        <div class="card-head">
          <h2>{t('evidence.title')}</h2>
        </div>
        <Quote text={quote} />
        <div class="card-body">
          {state.status === 'loading' && <CardSkeleton t={t} />}
          {state.status === 'failed' && <CardProblem failure={state.failure} t={t} />}
          {state.status === 'ready' && state.content.length === 0 && (
            <p role="status">{t('evidence.none')}</p>
          )}
          {state.status === 'ready' && (
            <SuggestedCases
              cases={state.content}
              lang={lang}
              t={t}
              onOpen={onOpenCase}
              actionsFor={(study) => (
                <button
                  type="button"
                  class="link small"
                  aria-label={t('evidence.linkNamed', { title: study.title })}
                  onClick={() => onLink(study)}
                >
                  {t('evidence.link')}
                </button>
              )}
            />
          )}
        </div>
      </div>
      <div class="actions">
        {state.status === 'failed' && (
          <button type="button" class="btn" onClick={onRetry}>
            {t('retry')}
          </button>
        )}
        <button type="button" class="btn" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
