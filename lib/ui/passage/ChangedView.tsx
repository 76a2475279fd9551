/** A passage that is worded otherwise now: both wordings, and whether the note goes along. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PageTranslate } from '../messages';
import { nameDay } from '../names';
import type { ChangedPassage, EarlierWording, PassageCallbacks } from './passage-view';
import { Wording } from './Wording';

interface ChangedViewProps {
  readonly passage: ChangedPassage;
  readonly busy: boolean;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly callbacks: PassageCallbacks;
}

export function ChangedView({ passage, busy, lang, t, callbacks }: ChangedViewProps) {
  const { quote, newQuote, history } = passage;
  const unlessBusy = (act: () => void) => () => busy || act();
  return (
    <>
      <p class="badge">{t('note.changed')}</p>
      <Wording before={quote} after={newQuote} t={t} />
      {history.length > 0 && <History history={history} lang={lang} t={t} />}
      <div class="actions">
        <button
          type="button"
          class="btn primary"
          aria-disabled={busy || undefined}
          onClick={unlessBusy(callbacks.onAccept)}
        >
          {t('passage.accept')}
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={busy || undefined}
          onClick={unlessBusy(callbacks.onKeep)}
        >
          {t('passage.keep')}
        </button>
        <button
          type="button"
          class="btn quiet"
          aria-disabled={busy || undefined}
          onClick={unlessBusy(callbacks.onReattach)}
        >
          {t('passage.reattach')}
        </button>
      </div>
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
