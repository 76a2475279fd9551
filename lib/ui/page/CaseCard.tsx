/** The case study that a proper name in the page refers to: where and when, what came of it, what was done. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { CaseContent } from '../../messaging/protocol/catalogue-requests';
import type { Failure } from '../../messaging/protocol/failure';
import { CaseFacts } from '../CaseFacts';
import type { PageTranslate } from '../messages/page';
import { CASE_LANGUAGE } from '../names';
import { CardActions, CardProblem, CardSkeleton } from './CardParts';
import { Dialog } from './Dialog';

export type CaseCardState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly content: CaseContent };

export interface CaseCardProps {
  /** The name as the page has it. */
  readonly name: string;
  /** Shown in passing, without taking the focus. */
  readonly glance?: boolean;
  readonly state: CaseCardState;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly onAddNote: () => void;
  /** Opens all that is known of the case. */
  readonly onMore: () => void;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

export function CaseCard(props: CaseCardProps) {
  const { name, glance, state, lang, t, onAddNote, onMore, onRetry, onClose } = props;
  const content = state.status === 'ready' ? state.content : undefined;
  const title = content?.title ?? name;
  return (
    <Dialog label={title} busy={state.status === 'loading'} glance={glance} onClose={onClose}>
      <div class="card-main short">
        <div class="card-head">
          <h2 class="case-title" dir="auto" lang={content && CASE_LANGUAGE}>
            {title}
          </h2>
        </div>
        <div class="card-body">
          {content && <CaseFacts content={content} lang={lang} t={t} />}
          {state.status === 'loading' && <CardSkeleton t={t} />}
          {state.status === 'failed' && <CardProblem failure={state.failure} t={t} />}
          {content && (
            <>
              <p lang={CASE_LANGUAGE}>{content.outcome}</p>
              <p class="small" lang={CASE_LANGUAGE}>
                {content.summary}
              </p>
            </>
          )}
        </div>
      </div>
      <CardActions
        failed={state.status === 'failed'}
        t={t}
        onAddNote={onAddNote}
        onRetry={onRetry}
        onClose={onClose}
      >
        {content && (
          <button type="button" class="btn" onClick={onMore}>
            {t('case.more')}
          </button>
        )}
      </CardActions>
    </Dialog>
  );
}
