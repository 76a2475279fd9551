/** The port between the side panel and the frames of a tab: richer than the popup's, see ADR 24. */
import * as v from 'valibot';
import { DismissalId, type DismissalScope } from '../../domain/dismissals/dismissal';
import { OutlineEntry } from '../../domain/outline/outline-entry';
import { CardContent, CaseContent } from './catalogue-requests';
import { FAILURES } from './failure';
import { FrameAnswer, FrameGone, FrameReport, isFor } from './frames';

/** The name of the port a panel opens to all frames of a tab; frames report on it what they tell the popup, too. */
export const PANEL_PORT = 'panel';

/** A piece of a change of a frame's outline, see list-delta.ts. It counts once the `last` piece has come. */
export const OutlineChange = v.object({
  type: v.literal('outline'),
  frame: v.string(),
  parts: v.array(
    v.union([
      v.object({ items: v.array(OutlineEntry) }),
      v.object({ from: v.number(), count: v.number() }),
    ]),
  ),
  last: v.boolean(),
});
export type OutlineChange = v.InferOutput<typeof OutlineChange>;

/** The section the reader sees, by its block; null before the first. */
export const InView = v.object({
  type: v.literal('in-view'),
  frame: v.string(),
  block: v.nullable(v.number()),
  /** False when it is only told because somebody listens now. */
  moved: v.boolean(),
});

/** Documents inside this one were loaded, which the port does not reach yet. */
export const FramesChanged = v.object({ type: v.literal('frames-changed'), frame: v.string() });

/** What the card of a mention says. */
export const MentionDetails = v.variant('kind', [
  v.object({ kind: v.literal('concept'), content: CardContent }),
  v.object({ kind: v.literal('case'), content: CaseContent }),
]);
export type MentionDetails = v.InferOutput<typeof MentionDetails>;

/** What became of a command with a `request`. */
export const PanelReply = v.object({
  type: v.literal('reply'),
  request: v.number(),
  /** writing: another note is being written in the page, which must not be lost to this. */
  failure: v.nullable(v.union([v.picklist(FAILURES), v.literal('writing')])),
  details: v.optional(MentionDetails),
  /** Takes the dismissal back. */
  dismissal: v.optional(DismissalId),
});
export type PanelReply = v.InferOutput<typeof PanelReply>;

export const PanelMessage = v.variant('type', [
  FrameReport,
  FrameGone,
  FrameAnswer,
  OutlineChange,
  InView,
  FramesChanged,
  PanelReply,
]);
export type PanelMessage = v.InferOutput<typeof PanelMessage>;

interface MentionPlace {
  readonly block: number;
  readonly start: number;
}

/** What the panel asks, besides what a popup can. `frame` names the one that should act. */
export type PanelCommand = {
  readonly frame: string;
} /** From now on the outline is wanted on this port. */ & (
  | { readonly type: 'subscribe' }
  /** Null: the beginning of the document. */
  | { readonly type: 'show-section'; readonly block: number | null }
  | ({ readonly type: 'show-mention' } & MentionPlace)
  /** Opens the editor in the page. */
  | ({ readonly type: 'note-on-mention'; readonly request: number } & MentionPlace)
  | ({ readonly type: 'describe-mention'; readonly request: number } & MentionPlace)
  | ({
      readonly type: 'dismiss-mention';
      readonly scope: DismissalScope;
      readonly request: number;
    } & MentionPlace)
);

const COMMANDS: Readonly<Record<PanelCommand['type'], true>> = {
  subscribe: true,
  'show-section': true,
  'show-mention': true,
  'note-on-mention': true,
  'describe-mention': true,
  'dismiss-mention': true,
};

/** A command for `frame`, of what came through a port, at whose other end is a page of ours. */
export function isPanelCommand(message: unknown, frame: string): message is PanelCommand {
  return isFor(message, frame) && Object.hasOwn(COMMANDS, message.type);
}
