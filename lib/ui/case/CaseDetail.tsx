/** One case study: what happened, what came of it and its limits side by side, when, where, and what is like it. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CaseSource } from '../../domain/cases/case-study';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { GroupChip } from '../GroupChip';
import type { CaseTranslate } from '../messages/case';
import { CASE_LANGUAGE } from '../names';
import { useId } from '../use-id';
import { CaseExport } from './CaseExport';
import { CaseLinks } from './CaseLinks';
import { CaseWayBar } from './CaseWayBar';
import type { CaseDetailView, CasePageActions } from './case-state';
import { CaseMap } from './map/CaseMap';
import { StatusMark } from './StatusMark';
import { TimelineView } from './TimelineView';

interface CaseDetailProps {
  readonly view: CaseDetailView;
  readonly actions: CasePageActions;
  readonly lang: InterfaceLanguage;
  readonly t: CaseTranslate;
}

export function CaseDetail({ view, actions, lang, t }: CaseDetailProps) {
  const { study, timeline } = view;
  return (
    <>
      <CaseWayBar way={view.way} t={t} />
      <main class="case-detail">
        <header class="case-head">
          <h1 lang={CASE_LANGUAGE}>{study.title}</h1>
          <p class="muted">
            {view.facts.join(' · ')} <StatusMark status={study.status} label={view.statusLabel} />
          </p>
          {!study.verified && <p class="small muted">{t('unverified')}</p>}
        </header>
        <div class="case-columns">
          <div class="case-column">
            <Section title={t('story')}>
              <p lang={CASE_LANGUAGE}>{view.story}</p>
            </Section>
            <div class="case-verdict">
              <Section title={t('outcome')}>
                <p lang={CASE_LANGUAGE}>{study.outcome}</p>
              </Section>
              <Section title={t('limits')}>
                {study.limits === null ? (
                  <p class="muted">{t('limits.none')}</p>
                ) : (
                  <p lang={CASE_LANGUAGE}>{study.limits}</p>
                )}
              </Section>
            </div>
            {timeline && (
              <Section title={t('timeline')}>
                <TimelineView timeline={timeline} status={study.status} t={t} />
              </Section>
            )}
            <Section title={t('sources')}>
              <Sources sources={study.sources} t={t} />
            </Section>
            <CaseExport actions={actions} t={t} />
          </div>
          <div class="case-column">
            <Section title={t('map')}>
              <DetailMap view={view} actions={actions} lang={lang} t={t} />
            </Section>
            <Section title={t('traits')}>
              <Traits view={view} t={t} />
            </Section>
            <Section title={t('concepts')}>
              <Concepts view={view} />
            </Section>
          </div>
        </div>
        <div class="case-columns">
          <Section title={t('similar')}>
            {view.similar.length > 0 ? (
              <CaseLinks links={view.similar} level={3} label={t('similar')} />
            ) : (
              <p class="muted">{t('similar.none')}</p>
            )}
          </Section>
          <Section title={t('nearby')}>
            {view.nearby.length > 0 ? (
              <CaseLinks links={view.nearby} level={3} label={t('nearby')} />
            ) : (
              <p class="muted">{t('nearby.none', { distance: view.nearbyWithin })}</p>
            )}
          </Section>
        </div>
      </main>
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section class="case-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function DetailMap({ view, actions, lang, t }: CaseDetailProps) {
  const { study, points, nearby } = view;
  const [own] = points;
  const home = useMemo(() => {
    const near = new Set(nearby.map(({ id }) => id));
    return {
      label: t('map.home', { place: study.place }),
      places: points.filter(({ id }) => near.has(id)),
    };
  }, [study, points, nearby, t]);
  const countries = useMemo(() => [study.country], [study]);
  return (
    <CaseMap
      points={points}
      own={own}
      countries={countries}
      home={home}
      loadMap={actions.loadMap}
      lang={lang}
      t={t}
    />
  );
}

function Traits({ view, t }: Pick<CaseDetailProps, 'view' | 't'>) {
  return (
    <dl class="case-traits">
      {view.traits.map(({ kind, names }) => (
        <div key={kind}>
          <dt>{t(`kind.${kind}`)}</dt>
          <dd>{names.join(' · ')}</dd>
        </div>
      ))}
      {view.subjects.length > 0 && (
        <div>
          <dt>{t('subjects')}</dt>
          <dd>{view.subjects.join(' · ')}</dd>
        </div>
      )}
    </dl>
  );
}

function Concepts({ view }: Pick<CaseDetailProps, 'view'>) {
  return (
    <ul class="case-concepts">
      {view.concepts.map(({ id, group, label, definition }) => (
        <li key={id}>
          <details>
            <summary>
              <GroupChip group={group}>{label}</GroupChip>
            </summary>
            <p class="small">{definition}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}

interface SourcesProps {
  readonly sources: readonly CaseSource[];
  readonly t: CaseTranslate;
}

function Sources({ sources, t }: SourcesProps) {
  return (
    <>
      <ul class="case-sources">
        {sources.map(({ title, publisher, url, year }) => (
          <li key={url}>
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              referrerpolicy="no-referrer"
              dir="auto"
            >
              {title}
            </a>{' '}
            <span class="small muted">
              {[publisher, year === null ? t('sources.undated') : String(year), new URL(url).host]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <p class="small muted">{t('sources.hint')}</p>
    </>
  );
}
