/**
 * The years of a case in their order: its start, its end, and what its summary dates in between. Reads years
 * off the summary's sentences, as nothing else in the data dates them; a sentence is never cut.
 */
import type { CaseStudy } from './case-study';

export interface TimelineEvent {
  /** All that the sentence names, oldest first; the event stands at the first. */
  readonly years: readonly number[];
  /** One of the years is that in which the case begins. */
  readonly start: boolean;
  /** One of the years is that in which it ends. */
  readonly end: boolean;
  /** A sentence of the summary; null where the start or end is in none. */
  readonly text: string | null;
}

export interface TimelineMark {
  readonly year: number;
  readonly kind: 'start' | 'end' | 'dated';
}

export interface Timeline {
  /** Oldest first. */
  readonly events: readonly TimelineEvent[];
  /** Every year of the events, each once, oldest first. */
  readonly marks: readonly TimelineMark[];
  /** The axis, from the first year to the last, or to this one while the case goes on. */
  readonly from: number;
  readonly to: number;
  /** Nobody has given it an end. */
  readonly open: boolean;
}

type Dated = Pick<CaseStudy, 'startYear' | 'endYear' | 'status' | 'summary'>;

/** Years, but not decades ("1990s"), parts of longer numbers, or sums. */
const YEAR = /(?<![\d.,$€£])(?:1[5-9]|20)\d\d(?![\ds%]|,\d)/g;
/** After a full stop, unless it ends an initial. */
const SENTENCE_END = /(?<=[.!?])(?<!\b[A-Z]\.)\s+(?=\S)/;

/** `thisYear` ends the axis of a case that goes on; a year to come is no event. Null without any year. */
export function composeTimeline(study: Dated, thisYear: number): Timeline | null {
  const { startYear, endYear, status, summary } = study;
  const events = summary.split(SENTENCE_END).flatMap((text): TimelineEvent[] => {
    const years = sortYears((text.match(YEAR) ?? []).map(Number)).filter(
      (year) => year <= thisYear,
    );
    const has = (year: number | null) => year !== null && years.includes(year);
    return years.length ? [{ years, start: has(startYear), end: has(endYear), text }] : [];
  });
  // Later sentences come back to the years of the start and the end; only the first one tells them.
  const told = events.map((event, at) => ({
    ...event,
    start: event.start && events.findIndex(({ start }) => start) === at,
    end: event.end && events.findLastIndex(({ end }) => end) === at,
  }));
  const untold = (year: number | null, kind: 'start' | 'end'): TimelineEvent[] =>
    year === null || told.some((event) => event[kind])
      ? []
      : [{ years: [year], start: kind === 'start', end: kind === 'end', text: null }];
  const all = [...untold(startYear, 'start'), ...told, ...untold(endYear, 'end')].sort(
    (a, b) => firstOf(a) - firstOf(b),
  );
  const marks = sortYears(all.flatMap(({ years }) => years)).map(
    (year): TimelineMark => ({
      year,
      kind: year === startYear ? 'start' : year === endYear ? 'end' : 'dated',
    }),
  );
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return null;
  const open = endYear === null && status !== 'ended' && status !== 'reversed';
  return {
    events: all,
    marks,
    from: first.year,
    to: open ? Math.max(thisYear, last.year) : last.year,
    open,
  };
}

function firstOf({ years }: TimelineEvent): number {
  return years[0] ?? 0;
}

function sortYears(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}
