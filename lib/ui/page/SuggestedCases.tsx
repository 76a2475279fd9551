/** Case studies that fit, each with its reason. */
import type { ComponentChildren } from 'preact';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { SuggestedCase } from '../../messaging/protocol/catalogue-requests';
import { CaseTitle, type OpenCase } from '../CaseTitle';
import { composeReasons } from '../case-reasons';
import type { PageTranslate } from '../messages/page';
import { CASE_LANGUAGE, findYears, namePlace } from '../names';

interface SuggestedCasesProps {
  readonly cases: readonly SuggestedCase[];
  /** How many more there are. */
  readonly more?: number;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  /** Left out where nothing may lead away. */
  readonly onOpen?: OpenCase | undefined;
  /** What can be done with a case, below its reason. */
  readonly actionsFor?: (study: SuggestedCase) => ComponentChildren;
}

/** Nothing where there are none. */
export function SuggestedCases(props: SuggestedCasesProps) {
  const { cases, more = 0, lang, t, onOpen, actionsFor } = props;
  if (cases.length === 0) return null;
  const ids = cases.map(({ id }) => id);
  return (
    <ul class="card-cases" aria-label={t('card.cases')}>
      {cases.map((study) => (
        <li key={study.id}>
          {onOpen ? (
            <CaseTitle {...study} among={ids} onOpen={onOpen} />
          ) : (
            <span class="case-title" lang={CASE_LANGUAGE}>
              {study.title}
            </span>
          )}{' '}
          <span class="muted small">
            {[namePlace(study, lang), findYears(study, t)].filter(Boolean).join(' · ')}
          </span>
          <p class="reasons small">{composeReasons(study.reason, t, lang).join(' · ')}</p>
          {actionsFor?.(study)}
        </li>
      ))}
      {more > 0 && <li class="muted small">{t('card.moreCases', { count: more })}</li>}
    </ul>
  );
}
