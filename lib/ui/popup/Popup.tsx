/** The popup: what was found on this page, the notes on it, and precedents for it. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PopupTranslate } from '../messages/popup';
import { CaseList } from './CaseList';
import { ConceptList } from './ConceptList';
import { ExportBar } from './ExportBar';
import { Header } from './Header';
import { NoteList } from './NoteList';
import { Notice } from './Notice';
import type { PopupActions, PopupContent, PopupState } from './popup-state';
import { Tabs } from './Tabs';

export interface PopupProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  /** Of the interface: for the names of countries and languages. */
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

export function Popup(props: PopupProps) {
  return <div class="popup">{renderView(props)}</div>;
}

function renderView({ state, actions, lang, t }: PopupProps) {
  switch (state.status) {
    case 'loading':
      return <Loading t={t} />;
    case 'error':
      return (
        <main>
          <Notice level={1} title={t('error.title')}>
            <p role="alert">{t(`failure.${state.failure}`)}</p>
            <button type="button" class="btn" onClick={actions.retry}>
              {t('retry')}
            </button>
          </Notice>
        </main>
      );
    case 'unreadable':
      return (
        <main>
          <Notice level={1} title={t(`unreadable.${state.reason}.title`)}>
            <p>{t(`unreadable.${state.reason}.body`)}</p>
            {state.reason === 'pdf' && (
              <button type="button" class="btn primary" onClick={actions.openReader}>
                {t('unreadable.pdf.open')}
              </button>
            )}
          </Notice>
        </main>
      );
    case 'ready':
      return <Content content={state} actions={actions} lang={lang} t={t} />;
  }
}

interface ContentProps {
  readonly content: PopupContent;
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

function Content({ content, actions, lang, t }: ContentProps) {
  const { concepts, notes } = content;
  return (
    <>
      <Header content={content} actions={actions} lang={lang} t={t} />
      <main>
        <Tabs
          label={t('tabs.label')}
          lang={lang}
          tabs={[
            {
              label: t('tab.concepts'),
              count: concepts.length,
              panel: () => <ConceptList content={content} actions={actions} lang={lang} t={t} />,
            },
            {
              label: t('tab.notes'),
              count: notes.length,
              panel: () => <NoteList content={content} actions={actions} lang={lang} t={t} />,
            },
            {
              label: t('tab.cases'),
              count: content.suggestionCount,
              panel: () => (
                <CaseList
                  suggestions={content.suggestions}
                  notes={notes}
                  actions={actions}
                  lang={lang}
                  t={t}
                />
              ),
            },
          ]}
        />
      </main>
      <ExportBar
        lastBackup={content.lastBackup}
        lacksFile={content.lacksFile === true}
        actions={actions}
        lang={lang}
        t={t}
      />
    </>
  );
}

/** The markup of the popup's HTML file, with words: it stays as it is when this is drawn. */
function Loading({ t }: { readonly t: PopupTranslate }) {
  return (
    <main class="skeleton" aria-busy="true">
      <i class="wide" />
      <i class="wide" />
      <i class="rule" />
      <i />
      <i />
      <i />
      <i />
      <h1 class="visually-hidden">{t('loading')}</h1>
    </main>
  );
}
