/** A passage that is gone: its words in their old neighbourhood, where it stood, and the way to a new place. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PageTranslate } from '../messages/page';
import { ActionButton, PassageActions, type PassageEnd } from './PassageActions';
import type { MissingCallbacks, MissingPassage } from './passage-view';

interface MissingViewProps extends PassageEnd {
  readonly passage: MissingPassage;
  readonly busy: boolean;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly callbacks: MissingCallbacks;
}

export function MissingView({ passage, busy, lang, t, callbacks, ...end }: MissingViewProps) {
  const { quote, before, after, headings, position } = passage;
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  return (
    <>
      <p class="badge">{t('note.missing')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long quote scrolls, and must do so by keyboard. */}
      <blockquote class="in-context" dir="auto" tabIndex={0}>
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
      <PassageActions {...end}>
        <ActionButton
          primary
          label={t('passage.reattach')}
          idle={busy}
          onPress={callbacks.onReattach}
        />
      </PassageActions>
    </>
  );
}
