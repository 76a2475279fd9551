/** A passage that the real tagger has read, and under it the card of the word that was chosen. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { GroupChip } from '../GroupChip';
import type { OnboardingTranslate } from '../messages/onboarding';
import { SuggestedCases } from '../page/SuggestedCases';
import { useId } from '../use-id';
import type { OnboardingActions, OnboardingState, TriedCard } from './onboarding-state';

interface TryItProps {
  readonly state: OnboardingState;
  readonly actions: OnboardingActions;
  readonly lang: InterfaceLanguage;
  readonly t: OnboardingTranslate;
}

export function TryIt({ state, actions, lang, t }: TryItProps) {
  const { mentions, failed, card } = state;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('try.title')}</h2>
      <p class="muted">{t('try.hint')}</p>
      {/* The keyboard's way to the same cards are the buttons below. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
      <blockquote
        class="passage"
        ref={actions.setPassage}
        onClick={(event) => actions.openAt(event.clientX, event.clientY)}
      >
        {t('try.passage')}
      </blockquote>
      <div class="found">
        <p role="status" class="small muted">
          {mentions && t('try.found', { count: mentions.length })}
        </p>
        {failed && (
          <p class="problem" role="alert">
            {t('try.failed')}
          </p>
        )}
        <div class="actions">
          {mentions?.map((mention) => (
            <button
              key={mention.start}
              type="button"
              class="btn"
              aria-pressed={card?.start === mention.start}
              onClick={() => actions.open(mention)}
            >
              {mention.word}
            </button>
          ))}
        </div>
      </div>
      <div aria-live="polite">{card && <Card card={card} lang={lang} t={t} />}</div>
    </section>
  );
}

interface CardProps extends Pick<TryItProps, 'lang' | 't'> {
  readonly card: TriedCard;
}

function Card({ card: { content, failure }, lang, t }: CardProps) {
  if (failure) return <p class="problem">{t(`failure.${failure}`)}</p>;
  if (!content) return <p class="muted">{t('card.loading')}</p>;
  return (
    <article class="tried-card">
      <GroupChip group={content.group}>{content.groupLabel}</GroupChip>
      <h3 dir="auto">{content.prefLabel}</h3>
      <p>{content.definition}</p>
      <SuggestedCases cases={content.cases} lang={lang} t={t} />
    </article>
  );
}
