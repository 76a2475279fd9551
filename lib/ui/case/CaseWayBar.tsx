/** The way back to the list a case was opened from, and on to its neighbours there. */
import type { CaseTranslate } from '../messages/case';
import { CASE_LANGUAGE } from '../names';
import type { CaseWay } from './case-state';

interface CaseWayBarProps {
  readonly way: CaseWay;
  readonly t: CaseTranslate;
}

export function CaseWayBar({ way, t }: CaseWayBarProps) {
  const { back, position, count, previous, next } = way;
  return (
    <nav class="case-way" aria-label={t('way')}>
      <a href={back}>{t('way.all')}</a>
      {position !== null && count > 1 && (
        <span class="case-steps">
          {previous && <Step {...previous} rel="prev" label={t('way.previous')} />}
          <span class="muted">{t('way.position', { position, count })}</span>
          {next && <Step {...next} rel="next" label={t('way.next')} />}
        </span>
      )}
    </nav>
  );
}

interface StepProps {
  readonly href: string;
  readonly title: string;
  readonly rel: string;
  readonly label: string;
}

function Step({ href, title, rel, label }: StepProps) {
  return (
    <a href={href} rel={rel} title={title}>
      {label}{' '}
      <span class="visually-hidden" lang={CASE_LANGUAGE}>
        {title}
      </span>
    </a>
  );
}
