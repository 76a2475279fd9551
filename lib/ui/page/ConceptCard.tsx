/** What a tagged word means: the concept, its definition, its neighbours and the case studies that fit the passage. */
import type { ComponentProps } from 'preact';
import type { ConceptId } from '../../domain/concepts/concept';
import type { DismissalScope } from '../../domain/dismissals/dismissal';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { CardContent, NamedConcept } from '../../messaging/protocol/catalogue-requests';
import type { Failure } from '../../messaging/protocol/failure';
import type { OpenCase } from '../CaseTitle';
import { GroupChip } from '../GroupChip';
import type { PageTranslate } from '../messages/page';
import { CardActions, CardProblem, CardSkeleton } from './CardParts';
import { Dialog } from './Dialog';
import { DismissChoice } from './DismissChoice';
import { MoreButton } from './MoreButton';
import { SuggestedCases } from './SuggestedCases';

export type CardState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly content: CardContent };

export interface ConceptCardProps {
  /** The tagged words as the page has them; null for a concept the reader went on to. */
  readonly word: string | null;
  readonly unsure: boolean;
  /** Shown in passing, without taking the focus. */
  readonly glance?: boolean;
  readonly state: CardState;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly onFollow: (concept: ConceptId) => void;
  /** Given where there is a concept to go back to. */
  readonly onBack?: () => void;
  readonly onAddNote: () => void;
  readonly onDismiss: (scope: DismissalScope) => void;
  readonly onOpenCase: OpenCase;
  readonly onRetry: () => void;
  /** Opens the side panel; whether it opened. */
  readonly onMore: ComponentProps<typeof MoreButton>['onOpen'];
  readonly onClose: () => void;
}

export function ConceptCard(props: ConceptCardProps) {
  const { word, unsure, glance, state, lang, t, onFollow, onBack } = props;
  const content = state.status === 'ready' ? state.content : undefined;
  const label = content?.prefLabel ?? word ?? t('card.loading');
  return (
    <Dialog label={label} busy={state.status === 'loading'} glance={glance} onClose={props.onClose}>
      <div class="card-main">
        <div class="card-head">
          {onBack && (
            <button type="button" class="btn quiet back" onClick={onBack}>
              {t('card.back')}
            </button>
          )}
          {content ? (
            <GroupChip group={content.group}>{content.groupLabel}</GroupChip>
          ) : (
            <span class="chip ghost" aria-hidden="true" />
          )}
          <h2 dir="auto">{label}</h2>
        </div>
        <div class="card-body">
          {content && word !== null && !isSameWord(label, word, lang) && (
            <p class="muted small" dir="auto">
              {t('card.foundAs', { word })}
            </p>
          )}
          {unsure && <p class="unsure-remark">{t('card.unsure')}</p>}
          {state.status === 'loading' && <CardSkeleton t={t} />}
          {state.status === 'failed' && <CardProblem failure={state.failure} t={t} />}
          {content && (
            <>
              <p>{content.definition}</p>
              <SuggestedCases
                cases={content.cases}
                more={content.caseCount - content.cases.length}
                lang={lang}
                t={t}
                onOpen={props.onOpenCase}
              />
              <Neighbours of={content} t={t} onFollow={onFollow} />
            </>
          )}
        </div>
      </div>
      <CardActions
        failed={state.status === 'failed'}
        t={t}
        onAddNote={props.onAddNote}
        onRetry={props.onRetry}
        onClose={props.onClose}
      >
        {word !== null && <DismissChoice word={word} t={t} onDismiss={props.onDismiss} />}
        <MoreButton t={t} onOpen={props.onMore} />
      </CardActions>
    </Dialog>
  );
}

const KINDS = ['broader', 'narrower', 'related'] as const;

interface NeighboursProps {
  readonly of: Record<(typeof KINDS)[number], readonly NamedConcept[]>;
  readonly t: PageTranslate;
  readonly onFollow: (concept: ConceptId) => void;
}

function Neighbours({ of: content, t, onFollow }: NeighboursProps) {
  const kinds = KINDS.filter((kind) => content[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <dl class="neighbours small">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt class="muted">{t(`card.${kind}`)}</dt>
          {content[kind].map(({ id, label }) => (
            <dd key={id}>
              <button type="button" class="link" onClick={() => onFollow(id)}>
                {label}
              </button>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function isSameWord(a: string, b: string, lang: InterfaceLanguage): boolean {
  return a.localeCompare(b, lang, { sensitivity: 'accent' }) === 0;
}
