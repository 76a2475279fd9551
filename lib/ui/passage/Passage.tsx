/** A passage that is not where it was, in whichever way; the same in the card of the page and in the lists. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PageTranslate } from '../messages/page';
import { AmbiguousView } from './AmbiguousView';
import { ChangedView } from './ChangedView';
import { MissingView } from './MissingView';
import type { PassageEnd } from './PassageActions';
import type { PassageCallbacks, PassageView, Reattachment } from './passage-view';
import { ReattachView } from './ReattachView';

export interface PassageProps extends PassageEnd {
  readonly passage: PassageView;
  /** Null when nobody is looking for a new place. */
  readonly reattachment: Reattachment | null;
  readonly busy: boolean;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly callbacks: PassageCallbacks;
}

export function Passage(props: PassageProps) {
  return (
    <div class="passage" aria-busy={props.busy}>
      {renderView(props)}
    </div>
  );
}

function renderView({ passage, reattachment, callbacks, ...rest }: PassageProps) {
  const { changed, ambiguous, missing, reattach } = callbacks;
  if (reattachment && reattach) {
    const { quote } = passage;
    const { selected } = reattachment;
    return <ReattachView {...rest} quote={quote} selected={selected} callbacks={reattach} />;
  }
  switch (passage.outcome) {
    case 'changed':
      return changed && <ChangedView {...rest} passage={passage} callbacks={changed} />;
    case 'ambiguous':
      return ambiguous && <AmbiguousView {...rest} passage={passage} callbacks={ambiguous} />;
    case 'missing':
      return missing && <MissingView {...rest} passage={passage} callbacks={missing} />;
  }
}
