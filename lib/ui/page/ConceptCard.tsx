/** What a tagged word means: the concept, its definition and the first case studies that share it. */
import type { DismissalScope } from '../../domain/dismissals/dismissal';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { CardContent } from '../../messaging/protocol/catalogue-requests';
import type { Failure } from '../../messaging/protocol/failure';
import { CaseTitle, type OpenCase } from '../CaseTitle';
import { composeReasons } from '../case-reasons';
import { GroupChip } from '../GroupChip';
import type { PageTranslate } from '../messages/page';
import { findYears, namePlace } from '../names';
import { CardActions, CardProblem, CardSkeleton } from './CardParts';
import { Dialog } from './Dialog';
import { DismissChoice } from './DismissChoice';

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
  readonly onOpenCase: OpenCase;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

const CASES_SHOWN = 3;

export function ConceptCard(props: ConceptCardProps) {
  const { word, unsure, state, lang, t, onAddNote, onDismiss, onOpenCase, onRetry, onClose } =
    props;
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
      {content && content.cases.length > 0 && (
        <Cases content={content} lang={lang} t={t} onOpen={onOpenCase} />
      )}
      <CardActions
        failed={state.status === 'failed'}
        t={t}
        onAddNote={onAddNote}
        onRetry={onRetry}
        onClose={onClose}
      >
        <DismissChoice word={word} t={t} onDismiss={onDismiss} />
      </CardActions>
    </Dialog>
  );
}

interface CasesProps {
  readonly content: CardContent;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly onOpen: OpenCase;
}

function Cases({ content, lang, t, onOpen }: CasesProps) {
  const shown = content.cases.slice(0, CASES_SHOWN);
  const more = content.caseCount - shown.length;
  const ids = shown.map(({ id }) => id);
  return (
    <ul class="card-cases" aria-label={t('card.cases')}>
      {shown.map((study) => (
        <li key={study.id}>
          <CaseTitle {...study} among={ids} onOpen={onOpen} />{' '}
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
