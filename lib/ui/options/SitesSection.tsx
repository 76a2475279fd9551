/** Which sites are tagged: the rule for all, and the sites that have one of their own. */
import { useRef, useState } from 'preact/hooks';
import { SITE_RULES, type SiteRule } from '../../domain/settings/settings';
import { readSiteHost } from '../../domain/settings/site-host';
import type { OptionsTranslate } from '../messages/options';
import { useId } from '../use-id';
import type { OptionsActions, OptionsState } from './options-state';
import { Section } from './Section';

interface SitesSectionProps {
  readonly settings: OptionsState['settings'];
  readonly actions: Pick<OptionsActions, 'save' | 'setSiteRule' | 'forgetSite'>;
  readonly t: OptionsTranslate;
}

export function SitesSection({ settings, actions, t }: SitesSectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { siteRule, siteRules } = settings;
  const hosts = Object.keys(siteRules).sort();
  return (
    <Section title={t('sites.title')} headingRef={heading}>
      <p class="field-row">
        <label for={`${id}-all`}>{t('sites.all')}</label>
        <RuleSelect
          id={`${id}-all`}
          value={siteRule}
          t={t}
          onChoose={(rule) => actions.save('siteRule', rule)}
        />
      </p>
      <p class="option-hint">{t('sites.hint')}</p>
      {hosts.length === 0 ? (
        <p class="muted">{t('sites.none')}</p>
      ) : (
        <ul class="sites" aria-label={t('sites.own')}>
          {hosts.map((host) => (
            <li key={host} class="field-row">
              <span class="site">{host}</span>
              <RuleSelect
                label={t('sites.ruleOf', { host })}
                value={siteRules[host] ?? siteRule}
                t={t}
                onChoose={(rule) => actions.setSiteRule(host, rule)}
              />
              <button
                type="button"
                class="btn quiet"
                aria-label={t('sites.removeOf', { host })}
                onClick={() => {
                  actions.forgetSite(host);
                  // The button goes with its row.
                  heading.current?.focus();
                }}
              >
                {t('sites.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSite t={t} onAdd={actions.setSiteRule} />
    </Section>
  );
}

interface AddSiteProps {
  readonly t: OptionsTranslate;
  readonly onAdd: OptionsActions['setSiteRule'];
}

function AddSite({ t, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [rule, setRule] = useState<SiteRule>('never');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  function add(event: Event) {
    event.preventDefault();
    const host = readSiteHost(typed);
    setWrong(host === null);
    field.current?.focus();
    if (host === null) return;
    onAdd(host, rule);
    setTyped('');
  }

  return (
    <form class="add-site" noValidate onSubmit={add}>
      <label class="field-label" for={id}>
        {t('sites.add')}
      </label>
      <div class="field-row">
        <input
          id={id}
          ref={field}
          class="line"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('sites.example')}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <RuleSelect label={t('sites.newRule')} value={rule} t={t} onChoose={setRule} />
        <button type="submit" class="btn">
          {t('sites.addButton')}
        </button>
      </div>
      <p class="problem" role="alert" id={`${id}-problem`}>
        {isWrong && t('sites.wrong')}
      </p>
    </form>
  );
}

interface RuleSelectProps {
  readonly id?: string;
  /** Left out where a label element names it. */
  readonly label?: string;
  readonly value: SiteRule;
  readonly t: OptionsTranslate;
  readonly onChoose: (rule: SiteRule) => void;
}

function RuleSelect({ id, label, value, t, onChoose }: RuleSelectProps) {
  return (
    <select
      id={id}
      class="choice"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value as SiteRule)}
    >
      {SITE_RULES.map((rule) => (
        <option key={rule} value={rule}>
          {t(`sites.${rule}`)}
        </option>
      ))}
    </select>
  );
}
