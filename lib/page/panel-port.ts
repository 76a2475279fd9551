/** The page's end of the port a side panel opens: feeds it once it subscribed, and does what it asks about mentions. */
import type { Mention } from '../domain/tagging/mention';
import type { PageSend } from '../messaging/create-send';
import { RequestError } from '../messaging/protocol/failure';
import {
  isPanelCommand,
  type MentionDetails,
  type PanelCommand,
  type PanelMessage,
  type PanelReply,
} from '../messaging/protocol/panel';
import { createPanelFeed, type PanelFeed } from './panel-feed';
import type { Session } from './session';

export interface PanelPort {
  /** A message of the panel's; what is none of its commands is left alone. */
  hear(message: unknown): void;
  /** Told after every change of what the session knows. */
  update(): void;
}

/** What a request may carry; no page has more concepts than the catalogue. */
const MAX_CONTEXT = 500;

/** @param tell gives a message to this panel. @param signal ends with the panel. */
export function openPanelPort(
  frame: string,
  getSession: () => Session | undefined,
  send: PageSend,
  tell: (message: PanelMessage) => void,
  signal: AbortSignal,
): PanelPort {
  let feed: PanelFeed | undefined;

  const subscribe = () => {
    if (feed) return;
    feed = createPanelFeed(frame, getSession, tell, signal);
    const hear = ({ target }: Event) => {
      if (target instanceof HTMLIFrameElement || target instanceof HTMLFrameElement) {
        tell({ type: 'frames-changed', frame });
      }
    };
    // The load of a document inside does not bubble, but is captured.
    document.addEventListener('load', hear, { capture: true, signal });
  };

  const obey = (command: PanelCommand) => {
    const session = getSession();
    if (command.type === 'subscribe') {
      subscribe();
    } else if (command.type === 'show-section') {
      const block = session?.index.blocks.find(({ id }) => id === command.block) ?? null;
      if (session && block) session.showSection(block);
      else scrollTo({ top: 0, behavior: 'instant' });
      feed?.setInView(block);
    } else if (command.type === 'show-mention') {
      const mention = session && findMention(session, command);
      if (mention) session.jumpTo(mention);
    } else {
      void answer(session, command).then((reply) => {
        if (!signal.aborted) tell({ type: 'reply', request: command.request, ...reply });
      });
    }
  };

  const answer = async (
    session: Session | undefined,
    command: Extract<PanelCommand, { readonly request: number }>,
  ): Promise<Omit<PanelReply, 'type' | 'request'>> => {
    const mention = session && findMention(session, command);
    if (!mention) return { failure: 'not-found' };
    try {
      switch (command.type) {
        case 'describe-mention':
          return { failure: null, details: await describeMention(session, mention, send) };
        case 'note-on-mention':
          return { failure: await writeNote(session, mention) };
        case 'dismiss-mention':
          if (mention.kind !== 'concept') return { failure: 'not-found' };
          return { failure: null, dismissal: await session.page.dismiss(mention, command.scope) };
      }
    } catch (error) {
      return { failure: error instanceof RequestError ? error.failure : 'unreachable' };
    }
  };

  return {
    hear(message) {
      if (isPanelCommand(message, frame)) obey(message);
    },
    update: () => feed?.update(),
  };
}

/** By block and place in it: offsets of the page are others by the time the panel names one. */
function findMention(
  { index, findMentionAt }: Session,
  { block, start }: { readonly block: number; readonly start: number },
): Mention | undefined {
  const found = index.blocks.find(({ id }) => id === block);
  const placed = found && index.find(found);
  const mention = placed && findMentionAt(placed.start + start);
  return mention?.start === (placed?.start ?? 0) + start ? mention : undefined;
}

async function describeMention(
  { page }: Session,
  mention: Mention,
  send: PageSend,
): Promise<MentionDetails> {
  if (mention.kind === 'case') {
    return { kind: 'case', content: await send('cases/card', { id: mention.case }) };
  }
  const content = await send('concepts/card', {
    id: mention.concept,
    context: page.getConcepts().slice(0, MAX_CONTEXT),
    passage: page.getSurroundings(mention),
  });
  return { kind: 'concept', content };
}

async function writeNote(session: Session, mention: Mention): Promise<PanelReply['failure']> {
  if (session.companion.state === 'writing') return 'writing';
  session.jumpTo(mention);
  const passage = await session.page.findPassage(mention);
  if (!passage) return 'not-found';
  window.focus();
  session.companion.writeNote(passage);
  return null;
}
