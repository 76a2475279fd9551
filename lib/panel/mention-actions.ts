/** What the reader asks for about sections and mentions → what the page is asked to do. */
import type { Send } from '../messaging/client';
import type { PanelActions, PanelMention, PanelResult } from '../ui/panel/panel-state';
import type { TabConnection } from './tab-connection';

interface MentionActionsParts {
  getConnection(): TabConnection | undefined;
  readonly send: Send;
  attempt(work: () => Promise<unknown>): PanelResult;
}

type MentionActions = Pick<
  PanelActions,
  'showSection' | 'showMention' | 'loadDetails' | 'writeNote' | 'dismiss' | 'restoreTag'
>;

const UNREACHABLE = { problem: 'unreachable' } as const;

export function createMentionActions(parts: MentionActionsParts): MentionActions {
  const placeOf = ({ frame, block, start }: PanelMention) => ({ frame, block, start });
  return {
    showSection({ frame, block }) {
      parts.getConnection()?.send({ type: 'show-section', frame, block });
    },
    showMention(mention) {
      parts.getConnection()?.send({ type: 'show-mention', ...placeOf(mention) });
    },
    async loadDetails(mention) {
      const connection = parts.getConnection();
      const reply = await connection?.ask({ type: 'describe-mention', ...placeOf(mention) });
      if (reply?.details) return { details: reply.details };
      return reply?.failure ? { problem: reply.failure } : UNREACHABLE;
    },
    async writeNote(mention) {
      const connection = parts.getConnection();
      const reply = await connection?.ask({ type: 'note-on-mention', ...placeOf(mention) });
      return reply ? reply.failure : 'unreachable';
    },
    async dismiss(mention, scope) {
      const connection = parts.getConnection();
      const reply = await connection?.ask({ type: 'dismiss-mention', ...placeOf(mention), scope });
      if (reply?.dismissal) return { dismissal: reply.dismissal };
      return reply?.failure ? { problem: reply.failure } : UNREACHABLE;
    },
    restoreTag: (id) => parts.attempt(() => parts.send('dismissals/delete', { id })),
  };
}
