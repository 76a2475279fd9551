/** Case studies that may serve as precedents here, best first, each to be linked to notes. */

import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PopupTranslate } from '../messages/popup';
import { useId } from '../use-id';
import { CaseItem } from './CaseItem';
import { Notice } from './Notice';
import type { CaseRow, NoteRow, PopupActions } from './popup-state';

interface CaseListProps {
  readonly suggestions: readonly CaseRow[];
  readonly notes: readonly NoteRow[];
  readonly actions: PopupActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

export function CaseList({ suggestions, notes, actions, lang, t }: CaseListProps) {
  const hintId = useId();
  const ids = suggestions.map(({ entry }) => entry.id);
  const all = (
    <p class="hint">
      <button type="button" class="btn quiet" onClick={actions.openCases}>
        {t('cases.all')}
      </button>
    </p>
  );
  if (suggestions.length === 0) {
    return (
      <Notice level={2} title={t('cases.empty.title')}>
        <p>{t('cases.empty.body')}</p>
        {all}
      </Notice>
    );
  }
  return (
    <>
      {notes.length === 0 && (
        <p class="hint" id={hintId}>
          {t('cases.noNote')}
        </p>
      )}
      <ul class="list">
        {suggestions.map((row) => (
          <CaseItem
            key={row.entry.id}
            row={row}
            among={ids}
            notes={notes.map(({ note }) => note)}
            hintId={hintId}
            actions={actions}
            lang={lang}
            t={t}
          />
        ))}
      </ul>
      {all}
    </>
  );
}
