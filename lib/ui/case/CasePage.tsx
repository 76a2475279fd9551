/** The page for case studies, in whatever state it is. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { CaseTranslate } from '../messages/case';
import { CaseBrowser } from './CaseBrowser';
import { CaseDetail } from './CaseDetail';
import type { CasePageActions, CasePageState } from './case-state';

export interface CasePageProps {
  readonly state: CasePageState;
  readonly actions: CasePageActions;
  readonly lang: InterfaceLanguage;
  readonly t: CaseTranslate;
}

export function CasePage(props: CasePageProps) {
  return <div class="case-page">{renderView(props)}</div>;
}

function renderView({ state, actions, lang, t }: CasePageProps) {
  switch (state.status) {
    case 'loading':
      return (
        <main>
          <h1 class="visually-hidden">{t('title')}</h1>
          <div class="skeleton" role="status">
            <span class="visually-hidden">{t('loading')}</span>
            <i />
            <i />
            <i />
          </div>
        </main>
      );
    case 'broken':
      return (
        <main class="case-notice">
          <h1>{t('broken.title')}</h1>
          <p role="alert">{t('broken.body')}</p>
          <button type="button" class="btn" onClick={actions.retry}>
            {t('retry')}
          </button>
        </main>
      );
    case 'missing':
      return (
        <main class="case-notice">
          <h1>{t('missing.title')}</h1>
          <p>{t('missing.body', { id: state.id })}</p>
          <p>
            <a href="case.html">{t('way.all')}</a>
          </p>
        </main>
      );
    case 'case':
      return <CaseDetail view={state} actions={actions} lang={lang} t={t} />;
    case 'list':
      return <CaseBrowser view={state} actions={actions} lang={lang} t={t} />;
  }
}
