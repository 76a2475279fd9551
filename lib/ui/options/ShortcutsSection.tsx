/** The keyboard shortcuts as they are, and the way to the place where the browser lets them be changed. */
import type { OptionsTranslate } from '../messages/options';
import type { ShortcutRow } from './options-state';
import { Section } from './Section';

interface ShortcutsSectionProps {
  readonly shortcuts: readonly ShortcutRow[];
  readonly t: OptionsTranslate;
  readonly onChange: () => void;
}

export function ShortcutsSection({ shortcuts, t, onChange }: ShortcutsSectionProps) {
  return (
    <Section title={t('shortcuts.title')}>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="muted">{t('shortcuts.unset')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="option-hint">{t('shortcuts.hint')}</p>
      <button type="button" class="btn" onClick={onChange}>
        {t('shortcuts.change')}
      </button>
    </Section>
  );
}
