/** A link to the page of a case study, for what is shown in a page of our own; in a new tab, so that nothing here is left. */
import { writeCaseAddress } from '../domain/cases/case-query';
import type { CaseId } from '../domain/cases/case-study';
import { CASE_LANGUAGE } from './names';

interface CaseAnchorProps {
  readonly id: CaseId;
  /** What is no longer in the catalogue goes by its id. */
  readonly title: string | undefined;
  readonly class?: string;
}

export function CaseAnchor({ id, title = id, class: className }: CaseAnchorProps) {
  return (
    <a
      class={className}
      href={writeCaseAddress({ id })}
      target="_blank"
      rel="noopener"
      lang={CASE_LANGUAGE}
    >
      {title}
    </a>
  );
}
