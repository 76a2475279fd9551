/** The side panel: the whole document at a glance, in step with the page. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { OutlineFilter } from '../../domain/outline/outline-filter';
import type { PanelTranslate } from '../messages/panel';
import { AffectedNotes } from './AffectedNotes';
import { Outline } from './Outline';
import type { PanelActions, PanelContent, PanelState } from './panel-state';

export interface PanelProps {
  readonly state: PanelState;
  /** At first; what the reader makes of it is kept by `actions`. */
  readonly filter: OutlineFilter;
  readonly actions: PanelActions;
  readonly lang: InterfaceLanguage;
  readonly t: PanelTranslate;
}

export function Panel({ state, ...rest }: PanelProps) {
  const { actions, t } = rest;
  return (
    <main class="side-panel">
      {state.status === 'ready' && <Content content={state} {...rest} />}
      {state.status === 'loading' && (
        <div class="skeleton" aria-busy="true">
          <h1 class="visually-hidden">{t('panel.loading')}</h1>
          <i />
          <i />
          <i />
          <i />
          <i />
        </div>
      )}
      {state.status === 'error' && (
        <div class="notice">
          <h1>{t('panel.error')}</h1>
          <p role="alert">{t(`failure.${state.failure}`)}</p>
          <button type="button" class="btn" onClick={actions.retry}>
            {t('retry')}
          </button>
        </div>
      )}
      {state.status === 'unreadable' && (
        <div class="notice">
          <h1>{t(`panel.${state.reason}.title`)}</h1>
          <p>{t(`panel.${state.reason}.body`)}</p>
          {state.reason === 'silent' && (
            <button type="button" class="btn" onClick={actions.reloadPage}>
              {t('panel.reload')}
            </button>
          )}
          {state.reason === 'pdf' && (
            <button type="button" class="btn" onClick={actions.openReader}>
              {t('panel.pdf.open')}
            </button>
          )}
        </div>
      )}
    </main>
  );
}

interface ContentProps extends Omit<PanelProps, 'state'> {
  readonly content: PanelContent;
}

function Content({ content, filter, actions, lang, t }: ContentProps) {
  const { document, enabled, affected } = content;
  return (
    <>
      <header>
        <p class="host muted small">{document.host}</p>
        <h1 dir="auto">{document.title || document.host}</h1>
      </header>
      {affected.length > 0 && (
        <AffectedNotes affected={affected} actions={actions} lang={lang} t={t} />
      )}
      {enabled ? (
        <Outline content={content} filter={filter} actions={actions} lang={lang} t={t} />
      ) : (
        <div class="notice">
          <h2>{t('panel.off.title')}</h2>
          <p>{t('panel.off.body')}</p>
          <button type="button" class="btn primary" onClick={() => void actions.tagSite()}>
            {t('panel.off.on')}
          </button>
        </div>
      )}
    </>
  );
}
