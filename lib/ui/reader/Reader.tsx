/** Everything of the reader but the pages themselves, which pdf.js draws beside it. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { ReaderTranslate } from '../messages/reader';
import { ReaderBar } from './ReaderBar';
import { Panel } from './ReaderPanel';
import { ReaderStart } from './ReaderStart';
import type { ReaderActions, ReaderState } from './reader-state';

export interface ReaderProps {
  readonly state: ReaderState;
  readonly actions: ReaderActions;
  readonly lang: InterfaceLanguage;
  readonly t: ReaderTranslate;
}

export function Reader({ state, actions, lang, t }: ReaderProps) {
  if (state.status !== 'open') {
    return <ReaderStart state={state} actions={actions} lang={lang} t={t} />;
  }
  return (
    <>
      <ReaderBar state={state} actions={actions} lang={lang} t={t} />
      <Panel state={state} actions={actions} lang={lang} t={t} />
    </>
  );
}
