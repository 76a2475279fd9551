/** A passage that is not where it was, in whichever way; the same in the card of the page and in the lists. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PageTranslate } from '../messages';
import { AmbiguousView } from './AmbiguousView';
import { ChangedView } from './ChangedView';
import { MissingView } from './MissingView';
import type { PassageCallbacks, PassageView, Reattachment } from './passage-view';
import { ReattachView } from './ReattachView';

export interface PassageProps {
  readonly passage: PassageView;
  /** Null when nobody is looking for a new place. */
  readonly reattachment: Reattachment | null;
  readonly busy: boolean;
  /** A sentence, or null when nothing went wrong. */
  readonly problem: string | null;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly callbacks: PassageCallbacks;
}

export function Passage(props: PassageProps) {
  return (
    <div class="passage" aria-busy={props.busy}>
      {renderView(props)}
      <p class="problem" role="alert">
        {props.problem}
      </p>
    </div>
  );
}

function renderView({ passage, reattachment, busy, lang, t, callbacks }: PassageProps) {
  if (reattachment) {
    const { selected } = reattachment;
    return <ReattachView {...{ quote: passage.quote, selected, busy, t, callbacks }} />;
  }
  switch (passage.outcome) {
    case 'changed':
      return <ChangedView {...{ passage, busy, lang, t, callbacks }} />;
    case 'ambiguous':
      return <AmbiguousView {...{ passage, busy, t, callbacks }} />;
    case 'missing':
      return <MissingView {...{ passage, busy, lang, t, callbacks }} />;
  }
}
