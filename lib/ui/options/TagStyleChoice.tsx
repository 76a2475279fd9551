/** How tags look, with a sample of each kind that changes with the choice. */
import { TAG_STYLES, type TagStyle } from '../../domain/settings/settings';
import type { OptionsTranslate } from '../messages/options';
import { Choices } from './Choices';

interface TagStyleChoiceProps {
  readonly value: TagStyle;
  readonly t: OptionsTranslate;
  readonly onChoose: (style: TagStyle) => void;
}

const SAMPLES = ['concept', 'unsure', 'case'] as const;

export function TagStyleChoice({ value, t, onChoose }: TagStyleChoiceProps) {
  return (
    <div class="tag-style">
      <Choices
        legend={t('tagStyle.legend')}
        value={value}
        options={TAG_STYLES.map((style) => ({
          value: style,
          label: t(`tagStyle.${style}`),
          ...(style === 'hidden' && { hint: t('tagStyle.hiddenHint') }),
        }))}
        onChoose={onChoose}
      />
      <p class="tag-sample" data-tags={value}>
        <span class="muted">{t('tagStyle.preview')}</span>
        {SAMPLES.map((kind) => (
          <span key={kind} data-mark={kind}>
            {t(`tagStyle.${kind}`)}
          </span>
        ))}
      </p>
    </div>
  );
}
