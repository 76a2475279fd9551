/** A passage that is worded otherwise now: both wordings, and whether the note goes along. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PageTranslate } from '../messages/page';
import { nameDay } from '../names';
import { ActionButton, PassageActions, type PassageEnd } from './PassageActions';
import type { ChangedCallbacks, ChangedPassage, EarlierWording } from './passage-view';
import { Wording } from './Wording';

interface ChangedViewProps extends PassageEnd {
  readonly passage: ChangedPassage;
  readonly busy: boolean;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly callbacks: ChangedCallbacks;
}

export function ChangedView({ passage, busy, lang, t, callbacks, ...end }: ChangedViewProps) {
  const { quote, newQuote, history } = passage;
  return (
    <>
      <p class="badge">{t('note.changed')}</p>
      <Wording before={quote} after={newQuote} t={t} />
      {history.length > 0 && <History history={history} lang={lang} t={t} />}
      <PassageActions {...end}>
        <ActionButton
          primary
          label={t('passage.accept')}
          idle={busy}
          onPress={callbacks.onAccept}
        />
        <ActionButton label={t('passage.keep')} idle={busy} onPress={callbacks.onKeep} />
        <ActionButton label={t('passage.reattach')} idle={busy} onPress={callbacks.onReattach} />
      </PassageActions>
    </>
  );
}

interface HistoryProps {
  readonly history: readonly EarlierWording[];
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
}

function History({ history, lang, t }: HistoryProps) {
  return (
    <details class="history">
      <summary>{t('passage.history', { count: history.length })}</summary>
      <ul>
        {history.map(({ quote, until }) => (
          <li key={until}>
            <span class="small muted">{t('passage.until', { date: nameDay(until, lang) })}</span>
            <blockquote class="quote" dir="auto">
              {quote}
            </blockquote>
          </li>
        ))}
      </ul>
    </details>
  );
}
