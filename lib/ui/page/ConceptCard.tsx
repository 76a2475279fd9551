/** What a tagged word means: the concept, its definition and the first case studies that share it. */
import type { DismissalScope } from '../../domain/dismissals/dismissal';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { CardContent } from '../../messaging/protocol/catalogue-requests';
import type { Failure } from '../../messaging/protocol/failure';
import { composeReasons } from '../case-reasons';
import { GroupChip } from '../GroupChip';
import type { PageTranslate } from '../messages/page';
import { CASE_LANGUAGE, findYears, namePlace } from '../names';
import { CardActions, CardProblem, CardSkeleton } from './CardParts';
import { Dialog } from './Dialog';
import { DismissChoice } from './DismissChoice';
import { MoreButton } from './MoreButton';

export type CardState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly content: CardContent };

export interface ConceptCardProps {
  /** The tagged words as the page has them. */
  readonly word: string;
  readonly unsure: boolean;
  readonly state: CardState;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly onAddNote: () => void;
  readonly onDismiss: (scope: DismissalScope) => void;
  readonly onRetry: () => void;
  /** Opens the side panel; whether it opened. */
  readonly onMore: () => Promise<boolean>;
  readonly onClose: () => void;
}

const CASES_SHOWN = 3;

export function ConceptCard(props: ConceptCardProps) {
  const { word, unsure, state, lang, t, onAddNote, onDismiss, onRetry, onClose } = props;
  const content = state.status === 'ready' ? state.content : undefined;
  const label = content?.prefLabel ?? word;
  return (
    <Dialog label={label} busy={state.status === 'loading'} onClose={onClose}>
      <div class="card-head">
        {content && <GroupChip group={content.group}>{content.groupLabel}</GroupChip>}
        <h2 dir="auto">{label}</h2>
        {!isSameWord(label, word, lang) && (
          <p class="muted small" dir="auto">
            {t('card.foundAs', { word })}
          </p>
        )}
      </div>
      {unsure && <p class="unsure-remark">{t('card.unsure')}</p>}
      {state.status === 'loading' && <CardSkeleton t={t} />}
      {state.status === 'failed' && <CardProblem failure={state.failure} t={t} />}
      {content && <p>{content.definition}</p>}
      {content && content.cases.length > 0 && <Cases content={content} lang={lang} t={t} />}
      <CardActions
        failed={state.status === 'failed'}
        t={t}
        onAddNote={onAddNote}
        onRetry={onRetry}
        onClose={onClose}
      >
        <DismissChoice word={word} t={t} onDismiss={onDismiss} />
        <MoreButton t={t} onOpen={props.onMore} />
      </CardActions>
    </Dialog>
  );
}

interface CasesProps {
  readonly content: CardContent;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
}

function Cases({ content, lang, t }: CasesProps) {
  const shown = content.cases.slice(0, CASES_SHOWN);
  const more = content.caseCount - shown.length;
  return (
    <ul class="card-cases" aria-label={t('card.cases')}>
      {shown.map((study) => (
        <li key={study.id}>
          <span class="case-title" lang={CASE_LANGUAGE}>
            {study.title}
          </span>{' '}
          <span class="muted small">
            {[namePlace(study, lang), findYears(study, t)].filter(Boolean).join(' · ')}
          </span>
          <p class="reasons small">{composeReasons(study.reason, t, lang).join(' · ')}</p>
        </li>
      ))}
      {more > 0 && <li class="muted small">{t('card.moreCases', { count: more })}</li>}
    </ul>
  );
}

function isSameWord(a: string, b: string, lang: InterfaceLanguage): boolean {
  return a.localeCompare(b, lang, { sensitivity: 'accent' }) === 0;
}
