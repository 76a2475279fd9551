/** What the card in the page says of a mention, unfolded in the panel, with what can be done. Fetched when it opens. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { DismissalId, DismissalScope } from '../../domain/dismissals/dismissal';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { CardContent, CaseContent } from '../../messaging/protocol/catalogue-requests';
import { CaseFacts } from '../CaseFacts';
import { GroupChip } from '../GroupChip';
import type { PanelTranslate } from '../messages/panel';
import { CASE_LANGUAGE } from '../names';
import { DismissChoice } from '../page/DismissChoice';
import { SuggestedCases } from '../page/SuggestedCases';
import { useAction } from '../use-action';
import type { DetailsResult, PanelActions, PanelMention, PanelProblem } from './panel-state';
import { problemMessage } from './problem-message';

interface MentionCardProps {
  readonly mention: PanelMention;
  readonly actions: PanelActions;
  readonly lang: InterfaceLanguage;
  readonly t: PanelTranslate;
  readonly onDismissed: (id: DismissalId) => void;
}

export function MentionCard({ mention, actions, lang, t, onDismissed }: MentionCardProps) {
  const [loaded, setLoaded] = useState<DetailsResult | null>(null);
  const [tries, setTries] = useState(0);
  const [dismissProblem, setDismissProblem] = useState<PanelProblem | null>(null);
  const { busy, problem, run } = useAction<PanelProblem>();

  useLayoutEffect(() => {
    let isCurrent = true;
    setLoaded(null);
    void actions.loadDetails(mention).then((result) => {
      if (isCurrent) setLoaded(result);
    });
    return () => {
      isCurrent = false;
    };
  }, [mention.key, tries]);

  async function dismiss(scope: DismissalScope) {
    setDismissProblem(null);
    const result = await actions.dismiss(mention, scope);
    if ('dismissal' in result) onDismissed(result.dismissal);
    else setDismissProblem(result.problem);
  }

  const failed = loaded && 'problem' in loaded ? loaded.problem : null;
  const said = problem ?? dismissProblem;
  return (
    <div class="mention-card" aria-busy={!loaded}>
      {!loaded && (
        <div class="skeleton">
          <span class="visually-hidden" role="status">
            {t('card.loading')}
          </span>
          <i />
          <i />
        </div>
      )}
      {failed && (
        <p class="problem" role="alert">
          {problemMessage(failed, t)}{' '}
          <button type="button" class="btn" onClick={() => setTries(tries + 1)}>
            {t('retry')}
          </button>
        </p>
      )}
      {loaded && 'details' in loaded && loaded.details.kind === 'concept' && (
        <Concept content={loaded.details.content} lang={lang} t={t} />
      )}
      {loaded && 'details' in loaded && loaded.details.kind === 'case' && (
        <Case content={loaded.details.content} lang={lang} t={t} />
      )}
      {!mention.sure && <p class="unsure-remark">{t('card.unsure')}</p>}
      <div class="actions">
        <button
          type="button"
          class="btn primary"
          aria-disabled={busy || undefined}
          onClick={() => void run(() => actions.writeNote(mention))}
        >
          {t('card.addNote')}
        </button>
        {mention.kind === 'concept' && (
          <DismissChoice word={mention.words} t={t} onDismiss={(scope) => void dismiss(scope)} />
        )}
      </div>
      <p class="problem" role="alert">
        {said && problemMessage(said, t)}
      </p>
    </div>
  );
}

interface ConceptProps {
  readonly content: CardContent;
  readonly lang: InterfaceLanguage;
  readonly t: PanelTranslate;
}

function Concept({ content, lang, t }: ConceptProps) {
  const { group, groupLabel, definition, cases, caseCount } = content;
  return (
    <>
      <p>
        <GroupChip group={group}>{groupLabel}</GroupChip>
      </p>
      <p>{definition}</p>
      <SuggestedCases cases={cases} more={caseCount - cases.length} lang={lang} t={t} />
    </>
  );
}

interface CaseProps {
  readonly content: CaseContent;
  readonly lang: InterfaceLanguage;
  readonly t: PanelTranslate;
}

function Case({ content, lang, t }: CaseProps) {
  return (
    <>
      <CaseFacts content={content} lang={lang} t={t} />
      <p lang={CASE_LANGUAGE}>{content.summary}</p>
      <p lang={CASE_LANGUAGE}>{content.outcome}</p>
    </>
  );
}
