/** What the brief was before; any state can be brought back, and that can be undone. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { LibraryTranslate } from '../messages/library';
import { formatTime } from '../quantities';
import type { BriefView, LibraryActions } from './library-state';

interface BriefHistoryProps {
  readonly brief: BriefView;
  readonly actions: LibraryActions;
  readonly lang: InterfaceLanguage;
  readonly t: LibraryTranslate;
}

export function BriefHistory({ brief: { history }, actions, lang, t }: BriefHistoryProps) {
  return (
    <details
      class="history"
      onToggle={(event) => {
        if (event.currentTarget.open) actions.loadBriefHistory();
      }}
    >
      <summary>{t('history')}</summary>
      {history?.length === 0 && <p class="muted">{t('history.none')}</p>}
      <ul>
        {history?.map(({ revision, variant, written, content }) => {
          const time = formatTime(written, lang);
          return (
            <li key={`${revision}-${variant}`}>
              <span>
                <time dateTime={written}>{time}</time>
                {variant > 0 && <span class="badge">{t('history.refused')}</span>}
                <br />
                <span class="muted small" dir="auto">
                  {content.title.trim() || t('brief.untitled')} ·{' '}
                  {t('history.sections', { count: content.sections.length })}
                </span>
              </span>
              <button
                type="button"
                class="btn quiet"
                aria-label={t('history.bringBackOf', { time })}
                onClick={() => actions.edit(() => content)}
              >
                {t('history.bringBack')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
