/** The years of a case: a line to look at, and the same as a list to read. */
import type { CaseStatus } from '../../domain/cases/case-study';
import type { Timeline, TimelineEvent } from '../../domain/cases/case-timeline';
import type { CaseKey, CaseTranslate } from '../messages/case';
import { CASE_LANGUAGE } from '../names';

interface TimelineViewProps {
  readonly timeline: Timeline;
  readonly status: CaseStatus;
  readonly t: CaseTranslate;
}

export function TimelineView({ timeline, status, t }: TimelineViewProps) {
  const { events, open } = timeline;
  return (
    <div class="timeline">
      <Axis timeline={timeline} />
      <ol class="timeline-events">
        {events.map((event) => (
          <li key={`${event.years.join()} ${event.text}`}>
            <p class="timeline-years">
              {event.years.join(' · ')}
              {nameKinds(event, status).map((key) => (
                <span key={key} class="timeline-kind">
                  {t(key)}
                </span>
              ))}
            </p>
            {event.text !== null && <p lang={CASE_LANGUAGE}>{event.text}</p>}
          </li>
        ))}
        {open && (
          <li>
            <p class="muted">{t(OPEN_ENDS[status] ?? 'timeline.open')}</p>
          </li>
        )}
      </ol>
    </div>
  );
}

const OPEN_ENDS: Readonly<Partial<Record<CaseStatus, CaseKey>>> = {
  unknown: 'timeline.unknown',
  contested: 'timeline.contested',
};

function nameKinds({ start, end }: TimelineEvent, status: CaseStatus): CaseKey[] {
  const ending = status === 'reversed' ? 'timeline.end.reversed' : 'timeline.end.ended';
  return [...(start ? ['timeline.start' as const] : []), ...(end ? [ending as CaseKey] : [])];
}

/** Room at either end, in per cent, for the marks. */
const EDGE = 2;

function Axis({ timeline: { marks, from, to, open } }: { readonly timeline: Timeline }) {
  const span = Math.max(1, to - from);
  const place = (year: number) => `${EDGE + ((year - from) / span) * (100 - 2 * EDGE)}%`;
  const start = marks.find(({ kind }) => kind === 'start')?.year ?? from;
  const end = marks.find(({ kind }) => kind === 'end')?.year ?? to;
  return (
    <div class="timeline-axis" aria-hidden="true">
      <div
        class={`timeline-bar${open ? ' open' : ''}`}
        style={{ left: place(start), right: `calc(100% - ${place(end)})` }}
      />
      {marks.map(({ year, kind }) => (
        <i key={year} class="timeline-mark" data-kind={kind} style={{ left: place(year) }} />
      ))}
      <span class="timeline-from small muted">{from}</span>
      {to !== from && <span class="timeline-to small muted">{to}</span>}
    </div>
  );
}
