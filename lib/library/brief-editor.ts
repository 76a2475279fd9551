/** One brief being edited: what is on the screen, what is saved, and the way back. Saves by itself after a pause. */
import type { Brief, BriefContent, BriefId } from '../domain/briefs/brief';
import { isSameContent } from '../domain/briefs/save-brief';
import type { Send } from '../messaging/client';
import type { Failure } from '../messaging/protocol/failure';
import { problemOf } from './problem-of';

export interface BriefEditor {
  readonly id: BriefId;
  readonly content: BriefContent;
  readonly saving: 'saved' | 'pending' | 'failed';
  readonly failure: Failure | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  edit(change: (content: BriefContent) => BriefContent): void;
  undo(): void;
  redo(): void;
  /** The brief as somebody else saved it; taken over unless something is being written here. */
  take(brief: Brief): void;
  /** After a conflict: shows what somebody else saved. A step back brings back what was written here. */
  adopt(brief: Brief): void;
  /** Saves now what is not saved yet. Never rejects: see `failure`. */
  flush(): Promise<void>;
}

/** Without a change for so long, what was written is saved, ms. */
const PAUSE = 700;
/** Steps back. */
const MAX_STEPS = 200;

export function createBriefEditor(brief: Brief, send: Send, onChange: () => void): BriefEditor {
  let { content, revision } = brief;
  let saved = content;
  let failure: Failure | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> = Promise.resolve();
  const past: BriefContent[] = [];
  const future: BriefContent[] = [];

  const show = (next: BriefContent) => {
    content = next;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
    onChange();
  };

  const save = async () => {
    if (content === saved) return;
    const written = content;
    try {
      const stored = await send('briefs/change', { id: brief.id, revision, content: written });
      revision = stored.revision;
      saved = written;
      failure = null;
    } catch (error) {
      failure = problemOf(error, 'storage');
    }
    onChange();
  };
  /** One after the other: each names the revision that the one before has made. */
  const flush = () => {
    clearTimeout(timer);
    sending = sending.then(save);
    return sending;
  };

  return {
    id: brief.id,
    get content() {
      return content;
    },
    get saving() {
      if (content === saved) return 'saved';
      return failure ? 'failed' : 'pending';
    },
    get failure() {
      return failure;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    edit(change) {
      const next = change(content);
      if (next === content) return;
      past.push(content);
      if (past.length > MAX_STEPS) past.shift();
      future.length = 0;
      show(next);
    },
    undo() {
      const before = past.pop();
      if (!before) return;
      future.push(content);
      show(before);
    },
    redo() {
      const after = future.pop();
      if (!after) return;
      past.push(content);
      show(after);
    },
    take(other) {
      if (other.revision <= revision || content !== saved) return;
      revision = other.revision;
      if (isSameContent(other.content, content)) return;
      past.push(content);
      content = other.content;
      saved = content;
      onChange();
    },
    adopt(other) {
      revision = other.revision;
      past.push(content);
      content = other.content;
      saved = content;
      failure = null;
      onChange();
    },
    flush,
  };
}
