/** A passage that is gone: its words in their old neighbourhood, where it stood, and the way to a new place. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PageTranslate } from '../messages';
import type { MissingPassage, PassageCallbacks } from './passage-view';

interface MissingViewProps {
  readonly passage: MissingPassage;
  readonly busy: boolean;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly callbacks: PassageCallbacks;
}

export function MissingView({ passage, busy, lang, t, callbacks }: MissingViewProps) {
  const { quote, before, after, headings, position } = passage;
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  return (
    <>
      <p class="badge">{t('note.missing')}</p>
      <blockquote class="in-context" dir="auto">
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
      {(headings.length > 0 || position !== null) && (
        <dl class="whereabouts small muted">
          {headings.length > 0 && (
            <div>
              <dt>{t('passage.stoodUnder')}</dt>
              <dd dir="auto">{headings.join(' › ')}</dd>
            </div>
          )}
          {position !== null && (
            <div>
              <dt>{t('passage.stoodAt')}</dt>
              <dd>{t('passage.ofText', { percent: percent.format(position) })}</dd>
            </div>
          )}
        </dl>
      )}
      <div class="actions">
        <button
          type="button"
          class="btn primary"
          aria-disabled={busy || undefined}
          onClick={() => busy || callbacks.onReattach()}
        >
          {t('passage.reattach')}
        </button>
      </div>
    </>
  );
}
