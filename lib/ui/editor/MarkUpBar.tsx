/** The buttons that mark up what is selected in a comment. */
import { MARK_UPS, type MarkUp } from '../../domain/markdown/mark-up';
import type { PageTranslate } from '../messages/page';

const GLYPHS: Readonly<Record<MarkUp, string>> = {
  strong: 'B',
  emphasis: 'I',
  link: '↗',
  list: '•',
  quote: '❞',
};

interface MarkUpBarProps {
  /** The id of the field. */
  readonly controls: string;
  readonly t: PageTranslate;
  readonly onMarkUp: (how: MarkUp) => void;
}

export function MarkUpBar({ controls, t, onMarkUp }: MarkUpBarProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in all browsers.
    <div class="mark-ups" role="group" aria-label={t('markup.label')}>
      {MARK_UPS.map((how) => (
        <button
          key={how}
          type="button"
          class="mark-up"
          data-how={how}
          aria-label={t(`markup.${how}`)}
          aria-controls={controls}
          title={t(`markup.${how}`)}
          // The field keeps its selection.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onMarkUp(how)}
        >
          <span aria-hidden="true">{GLYPHS[how]}</span>
        </button>
      ))}
    </div>
  );
}

/** What a key pressed in the field asks for. */
export function findMarkUpKey(event: KeyboardEvent): MarkUp | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'b') return 'strong';
  return key === 'i' ? 'emphasis' : undefined;
}
