/** Case studies in a list, each with why it is there. */
import { CASE_LANGUAGE } from '../names';
import type { CaseLink } from './case-state';
import { StatusMark } from './StatusMark';

interface CaseLinksProps {
  readonly links: readonly CaseLink[];
  /** Of the title of each. */
  readonly level: 2 | 3;
  readonly label: string;
}

export function CaseLinks({ links, level, label }: CaseLinksProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul class="case-links" aria-label={label}>
      {links.map(({ id, href, title, facts, status, statusLabel, remark, quoted }) => (
        <li key={id}>
          <Heading class="case-title" lang={CASE_LANGUAGE}>
            <a href={href}>{title}</a>
          </Heading>
          <p class="small muted">
            {facts.join(' · ')} <StatusMark status={status} label={statusLabel} />
          </p>
          <p class="small" lang={quoted ? CASE_LANGUAGE : undefined}>
            {remark}
          </p>
        </li>
      ))}
    </ul>
  );
}
