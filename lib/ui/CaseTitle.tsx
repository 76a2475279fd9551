/** The title of a case study, which opens its page; a button, for what is shown in pages cannot link there. */
import type { CaseId } from '../domain/cases/case-study';
import { CASE_LANGUAGE } from './names';

/** `among`: the list the case is shown in, in its order. */
export type OpenCase = (id: CaseId, among: readonly CaseId[]) => void;

interface CaseTitleProps {
  readonly id: CaseId;
  readonly title: string;
  /** Just the case itself when left out. */
  readonly among?: readonly CaseId[];
  readonly onOpen: OpenCase;
}

export function CaseTitle({ id, title, among = [id], onOpen }: CaseTitleProps) {
  return (
    <button
      type="button"
      class="case-title text-button"
      lang={CASE_LANGUAGE}
      onClick={() => onOpen(id, among)}
    >
      {title}
    </button>
  );
}
