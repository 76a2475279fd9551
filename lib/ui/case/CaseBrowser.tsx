/** All case studies: found by words and traits, in a list and on the map. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { CaseTranslate } from '../messages/case';
import { CaseFilters } from './CaseFilters';
import { CaseLinks } from './CaseLinks';
import type { CaseListView, CasePageActions } from './case-state';
import { CaseMap } from './map/CaseMap';

interface CaseBrowserProps {
  readonly view: CaseListView;
  readonly actions: CasePageActions;
  readonly lang: InterfaceLanguage;
  readonly t: CaseTranslate;
}

export function CaseBrowser({ view, actions, lang, t }: CaseBrowserProps) {
  const { found, points, query } = view;
  return (
    <main class="case-browser">
      <h1>{t('title')}</h1>
      <CaseFilters view={view} actions={actions} t={t} />
      <p class="case-count" role="status">
        {t('found', { count: found.length })}
      </p>
      <div class="case-columns">
        <div class="case-column case-map-column">
          <CaseMap
            points={points}
            countries={query.country === null ? NO_COUNTRY : [query.country]}
            loadMap={actions.loadMap}
            lang={lang}
            t={t}
          />
        </div>
        <div class="case-column">
          {found.length > 0 ? (
            <CaseLinks links={found} level={2} label={t('title')} />
          ) : (
            <>
              <p>{t('found.none.body')}</p>
              <button type="button" class="btn" onClick={actions.reset}>
                {t('filter.reset')}
              </button>
            </>
          )}
        </div>
      </div>
    </main>
  );
}

const NO_COUNTRY: readonly string[] = [];
