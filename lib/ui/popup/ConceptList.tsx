/** The concepts of the page, each with the way from mention to mention; why there are none, if so. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PopupTranslate } from '../messages/popup';
import { Concepts } from './Concepts';
import { DismissalList } from './DismissalList';
import { DocumentProfile } from './DocumentProfile';
import { Notice } from './Notice';
import type { PopupActions, PopupContent } from './popup-state';

interface ConceptListProps {
  readonly content: Pick<PopupContent, 'concepts' | 'absences' | 'dismissals' | 'tagging'>;
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

export function ConceptList({ content, actions, lang, t }: ConceptListProps) {
  const { concepts, dismissals, tagging } = content;
  if (tagging === 'off') {
    return (
      <Notice level={2} title={t('concepts.off.title')}>
        <p>{t('concepts.off.body')}</p>
      </Notice>
    );
  }
  if (tagging === 'asks') {
    return (
      <Notice level={2} title={t('concepts.asks.title')}>
        <p>{t('concepts.asks.body')}</p>
        <button type="button" class="btn primary" onClick={actions.tagPage}>
          {t('concepts.asks.tag')}
        </button>
      </Notice>
    );
  }
  return (
    <>
      {concepts.length === 0 ? (
        <Notice level={2} title={t('concepts.empty.title')}>
          <p>{t('concepts.empty.body')}</p>
          <p>{t('concepts.empty.groups')}</p>
          <button type="button" class="btn" onClick={actions.openOptions}>
            {t('options.open')}
          </button>
        </Notice>
      ) : (
        <>
          <DocumentProfile content={content} actions={actions} t={t} />
          <Concepts concepts={concepts} lang={lang} t={t} onJump={actions.jumpToConcept} />
        </>
      )}
      {dismissals.length > 0 && (
        <DismissalList dismissals={dismissals} t={t} onRestore={actions.restoreTag} />
      )}
    </>
  );
}
