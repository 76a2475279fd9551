/** Keyboard shortcuts → what the frame with the focus does. The background hears them, every frame is told. */
import { boxAround } from '../dom/boxes';
import type { Span } from '../dom/text-index';
import type { ReaderCommand } from '../messaging/protocol/notices';
import { type Direction, findStep } from './mention-steps';
import { findCaret } from './passage';
import type { Session } from './session';

export interface Commands {
  obey(command: ReaderCommand['type']): void;
}

export function createCommands(session: Session): Commands {
  /** The mention gone to last, for as long as its words stay. */
  let last: () => Span | undefined = () => undefined;

  const noteSelection = async () => {
    const { companion, findSelectedPassage } = session;
    if (companion.state === 'writing') return;
    const passage = await findSelectedPassage();
    if (passage) companion.writeNote(passage);
  };

  const findTop = (span: Span) => {
    const box = boxAround(session.index.findRanges(span.start, span.end));
    return box.height > 0 ? box.top : undefined;
  };
  const isOnScreen = (span: Span) => {
    const top = findTop(span);
    return top !== undefined && top >= 0 && top <= innerHeight;
  };
  /** What is open, else where the reader was taken last or put the caret, while that is in sight. */
  const findPlace = (): Span | undefined => {
    const open = session.companion.span;
    if (open) return open;
    return [last(), findCaret(session.index)].find(
      (span) => span !== undefined && isOnScreen(span),
    );
  };

  const step = async (direction: Direction) => {
    const { companion } = session;
    if (companion.state === 'writing') return;
    await session.update();
    const place = { at: findPlace(), findTop };
    const mention = findStep(session.mentions ?? [], direction, place);
    if (!mention) return;
    const { index } = session;
    session.jumpTo(mention);
    last = () => index.carry(mention, session.index);
    if (mention.kind === 'concept') companion.showConcept(mention);
    else companion.showCase(mention);
  };

  return {
    obey(command) {
      if (!hasFocus()) return;
      if (command === 'note-on-selection') void noteSelection();
      else void step(command === 'next-mention' ? 'next' : 'previous');
    },
  };
}

/** A document has the focus as well while a frame inside it has. */
function hasFocus(): boolean {
  const { activeElement } = document;
  const isInFrame =
    activeElement instanceof HTMLIFrameElement || activeElement instanceof HTMLFrameElement;
  return document.hasFocus() && !isInFrame;
}
