/** Which document this is, what is in it at a glance, and whether its site is tagged at all. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PopupTranslate } from '../messages/popup';
import { findLanguageName } from '../names';
import { ProblemLine } from './ProblemLine';
import type { ConceptRow, PopupActions, PopupContent } from './popup-state';
import { countMentions, profileOf } from './profile';
import { useAction } from './use-action';

interface HeaderProps {
  readonly content: PopupContent;
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

export function Header({ content, actions, lang, t }: HeaderProps) {
  const { document, concepts, notes, enabled } = content;
  const { problem, run } = useAction();
  const found = describeConcepts(concepts, t);
  const summary = [
    found,
    t('summary.notes', { count: notes.length }),
    document.lang && findLanguageName(document.lang, lang),
  ];
  return (
    <header>
      <div class="row">
        <span class="host muted small">{document.host}</span>
        <label class="switch small muted">
          {t('site.tag')}
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox has a checked state of its own.
            role="switch"
            checked={enabled}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              void run(() => actions.setSiteEnabled(checked));
            }}
          />
        </label>
      </div>
      <ProblemLine problem={problem} t={t} />
      <h1 dir="auto">{document.title || document.host}</h1>
      {concepts.length > 0 && <Profile concepts={concepts} summary={found} t={t} />}
      <p class="muted small">{summary.filter(Boolean).join(' · ')}</p>
    </header>
  );
}

interface ProfileProps {
  readonly concepts: readonly ConceptRow[];
  readonly summary: string;
  readonly t: PopupTranslate;
}

function Profile({ concepts, summary, t }: ProfileProps) {
  const shares = profileOf(concepts);
  const groups = shares.map(({ label, mentions }) => `${label} ${mentions}`).join(', ');
  return (
    <div class="profile" role="img" aria-label={t('summary.profile', { summary, groups })}>
      {shares.map(({ group, label, mentions }) => (
        <i
          key={group}
          data-group={group}
          title={`${label} ${mentions}`}
          style={{ flexGrow: mentions }}
        />
      ))}
    </div>
  );
}

function describeConcepts(concepts: readonly ConceptRow[], t: PopupTranslate): string {
  if (concepts.length === 0) return t('summary.noConcepts');
  const mentions = t('summary.mentions', { count: countMentions(concepts) });
  return t('summary.ofConcepts', { mentions, count: concepts.length });
}
