/** The case studies of a file, given those that are here → what would be written and what is left out. */
import * as v from 'valibot';
import type { Timestamp } from '../documents/document';
import { problem, type RowProblem, type RowReason } from './draft';
import { OwnCase } from './own-case';
import type { DraftCase } from './own-cases-file';
import { newCaseId, OwnCaseId } from './own-id';
import { isSameOwn } from './own-records';
import { uuidOf } from './uuid-of';
import { tidy } from './vocabulary';

export interface PlannedCase {
  readonly record: OwnCase;
  readonly line: number;
  readonly outcome: 'new' | 'changed' | 'same';
}

export interface CasesPlan {
  readonly cases: readonly PlannedCase[];
  readonly problems: readonly RowProblem[];
}

/** One without an id of ours is known again by its title and place. @param here all there are. */
export function planCases(
  drafts: readonly DraftCase[],
  here: readonly OwnCase[],
  now: Timestamp,
): CasesPlan {
  const known = new Map(here.map((own) => [own.id as string, own]));
  const seen = new Set<string>();
  const cases: PlannedCase[] = [];
  const problems: RowProblem[] = [];
  for (const { line, id: name, content } of drafts) {
    const title = typeof content.title === 'string' ? content.title : '';
    const tell = (reason: RowReason, detail = '') => {
      problems.push(problem(line, title, reason, detail, true));
    };
    const ours = v.safeParse(OwnCaseId, name);
    const id = ours.success
      ? ours.output
      : newCaseId(uuidOf('case', tidy(title), tidy(String(content.place ?? ''))));
    const stored = known.get(id);
    const state = { created: stored?.created ?? now, modified: now, revision: 0, trashed: null };
    const read = v.safeParse(OwnCase, { ...tidyAll(content), id, ...state });
    if (!read.success) tell(...explain(read.issues[0]));
    else if (seen.has(id)) tell('repeated');
    else if (stored && stored.trashed !== null) tell('in-trash');
    else if (!stored) cases.push({ record: read.output, line, outcome: 'new' });
    else if (isSameOwn(read.output, stored)) cases.push({ record: stored, line, outcome: 'same' });
    else {
      const record = { ...read.output, revision: stored.revision + 1 };
      cases.push({ record, line, outcome: 'changed' });
    }
    seen.add(id);
  }
  return { cases, problems };
}

/** The reason in our words, and the field. */
export function explain(issue: v.BaseIssue<unknown>): [RowReason, string] {
  const field = v.getDotPath(issue) ?? '';
  const { input } = issue;
  if (
    input === undefined ||
    input === null ||
    input === '' ||
    (Array.isArray(input) && input.length === 0)
  )
    return ['missing', field];
  if (issue.type === 'max_length') return ['text-too-long', field];
  if (issue.type === 'number') return ['not-a-number', field];
  return [/url/i.test(field) ? 'bad-address' : 'not-allowed', field];
}

/** Every text of a case as one tidy line; own parts only. */
export function tidyAll(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidyPart(part)]));
}

function tidyPart(part: unknown): unknown {
  if (typeof part === 'string') return tidy(part);
  if (Array.isArray(part)) return part.map(tidyPart);
  if (typeof part !== 'object' || part === null) return part;
  return tidyAll(part as Readonly<Record<string, unknown>>);
}
