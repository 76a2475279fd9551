/** Which document this is, what is in it at a glance, and whether its site is tagged at all. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { SITE_RULES, type SiteRule } from '../../domain/settings/settings';
import type { PopupTranslate } from '../messages/popup';
import { findLanguageName } from '../names';
import { formatCount } from '../quantities';
import { type Action, useAction } from '../use-action';
import { ProblemLine } from './ProblemLine';
import type { ConceptRow, PopupActions, PopupContent, Problem } from './popup-state';
import { countMentions, profileOf } from './profile';

interface HeaderProps {
  readonly content: PopupContent;
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

export function Header({ content, actions, lang, t }: HeaderProps) {
  const { document, concepts, notes, siteRule } = content;
  const { problem, run } = useAction<Problem>();
  const found = describeConcepts(concepts, t);
  const summary = [
    found,
    t('summary.notes', { count: notes.length }),
    document.lang && findLanguageName(document.lang, lang),
  ];
  return (
    <header>
      <div class="row">
        <span class="host muted small">{document.host || t('site.file')}</span>
        {siteRule === null ? (
          <span class="small muted">{t('site.reader')}</span>
        ) : (
          <SiteRuleField siteRule={siteRule} run={run} actions={actions} t={t} />
        )}
      </div>
      <ProblemLine problem={problem} t={t} />
      <h1 dir="auto">{document.title || document.host || t('site.file')}</h1>
      <Profile concepts={concepts} summary={found} lang={lang} t={t} />
      <p class="muted small">{summary.filter(Boolean).join(' · ')}</p>
    </header>
  );
}

interface SiteRuleFieldProps {
  readonly siteRule: SiteRule;
  readonly run: Action<Problem>['run'];
  readonly actions: PopupActions;
  readonly t: PopupTranslate;
}

function SiteRuleField({ siteRule, run, actions, t }: SiteRuleFieldProps) {
  return (
    <label class="site-rule small muted">
      {t('site.tag')}
      <select
        class="choice"
        value={siteRule}
        onChange={(event) => {
          const select = event.currentTarget;
          const rule = select.value as SiteRule;
          void run(() => actions.setSiteRule(rule)).then((isDone) => {
            if (!isDone) select.value = siteRule;
          });
        }}
      >
        {SITE_RULES.map((rule) => (
          <option key={rule} value={rule}>
            {t(`site.${rule}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ProfileProps {
  readonly concepts: readonly ConceptRow[];
  readonly summary: string;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

function Profile({ concepts, summary, lang, t }: ProfileProps) {
  const shares = profileOf(concepts).map(({ group, label, mentions }) => ({
    group,
    mentions,
    words: `${label} ${formatCount(mentions, lang)}`,
  }));
  // An empty rail, so that the list below does not move when the first concept is found.
  if (shares.length === 0) return <div class="profile" aria-hidden="true" />;
  const groups = shares.map(({ words }) => words).join(', ');
  return (
    <div class="profile" role="img" aria-label={t('summary.profile', { summary, groups })}>
      {shares.map(({ group, mentions, words }) => (
        <i key={group} data-group={group} title={words} style={{ flexGrow: mentions }} />
      ))}
    </div>
  );
}

function describeConcepts(concepts: readonly ConceptRow[], t: PopupTranslate): string {
  if (concepts.length === 0) return t('summary.noConcepts');
  const mentions = t('summary.mentions', { count: countMentions(concepts) });
  return t('summary.ofConcepts', { mentions, count: concepts.length });
}
