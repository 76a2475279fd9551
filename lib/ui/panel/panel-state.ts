/**
 * Everything the side panel can show and everything it can ask for. Plain data and promises: whoever fills it
 * talks to the page and the background; the panel itself knows neither.
 */
import type { CaseId } from '../../domain/cases/case-study';
import type { ConceptGroup, ConceptId } from '../../domain/concepts/concept';
import type { DismissalId, DismissalScope } from '../../domain/dismissals/dismissal';
import type { Note } from '../../domain/notes/note';
import type { OutlineFilter } from '../../domain/outline/outline-filter';
import type { Failure } from '../../messaging/protocol/failure';
import type { MentionDetails } from '../../messaging/protocol/panel';
import type { PassageView } from '../passage/passage-view';

/** silent: nobody answers in the tab: a page of the browser's own, or one opened before the extension was there. */
export type UnreadableReason = 'silent' | 'pdf' | 'unsupported';

export type PanelState =
  /** Also while the page is still being read. */
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly failure: Failure }
  | { readonly status: 'unreadable'; readonly reason: UnreadableReason }
  | PanelContent;

export interface PanelContent {
  readonly status: 'ready';
  readonly document: { readonly host: string; readonly title: string };
  /** Whether concepts are tagged on this site. */
  readonly enabled: boolean;
  /** All there are, in the order of the text, frame by frame. The same array as long as nothing changed. */
  readonly sections: readonly PanelSection[];
  /** The `key` of the section the reader sees; null when not known. */
  readonly inView: string | null;
  /** Notes whose passage is not where it was. */
  readonly affected: readonly AffectedNote[];
}

export interface PanelSection {
  readonly key: string;
  readonly frame: string;
  /** Null for what comes before the first heading. */
  readonly block: number | null;
  /** heading: `title` is one. part: a part of a document without headings, which begins with `title`. start: what
   * comes before the first heading. frame: a document inside the page, of that title. */
  readonly kind: 'heading' | 'part' | 'start' | 'frame';
  /** 0 for the outermost. */
  readonly depth: number;
  readonly title: string;
  /** Counts the parts of a document without headings from 1; 0 for everything else. */
  readonly part: number;
  readonly mentions: readonly PanelMention[];
  readonly notes: readonly Note[];
}

interface MentionParts {
  readonly key: string;
  readonly frame: string;
  readonly block: number;
  readonly start: number;
  /** The concept's or case study's name in the reader's language. */
  readonly label: string;
  readonly sure: boolean;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export type PanelMention = MentionParts &
  (
    | {
        readonly kind: 'concept';
        readonly id: ConceptId;
        readonly group: ConceptGroup;
        readonly groupLabel: string;
      }
    | {
        readonly kind: 'case';
        readonly id: CaseId;
        readonly group: null;
        readonly groupLabel: null;
      }
  );

export interface AffectedNote {
  readonly note: Note;
  readonly view: PassageView;
}

/** writing: another note is being written in the page. */
export type PanelProblem = Failure | 'writing';

/** Null when it is done. Never rejects: what can go wrong is part of the answer. */
export type PanelResult = Promise<PanelProblem | null>;

export type DetailsResult =
  | { readonly details: MentionDetails }
  | { readonly problem: PanelProblem };
export type DismissResult =
  | { readonly dismissal: DismissalId }
  | { readonly problem: PanelProblem };

export interface PanelActions {
  readonly showSection: (section: PanelSection) => void;
  readonly showMention: (mention: PanelMention) => void;
  readonly showNote: (note: Note) => void;
  readonly loadDetails: (mention: PanelMention) => Promise<DetailsResult>;
  /** Opens the editor in the page. */
  readonly writeNote: (mention: PanelMention) => PanelResult;
  readonly dismiss: (mention: PanelMention, scope: DismissalScope) => Promise<DismissResult>;
  readonly restoreTag: (id: DismissalId) => PanelResult;
  readonly acceptWording: (note: Note) => PanelResult;
  readonly keepWording: (note: Note) => PanelResult;
  readonly showCandidate: (note: Note, candidateId: string) => void;
  readonly chooseCandidate: (note: Note, candidateId: string) => PanelResult;
  /** Has the page wait for a selection. */
  readonly reattach: (note: Note) => void;
  readonly tagSite: () => PanelResult;
  readonly reloadPage: () => void;
  /** Shows the PDF of the tab in our own reader. */
  readonly openReader: () => void;
  /** Kept until the browser is closed. */
  readonly keepFilter: (filter: OutlineFilter) => void;
  /** After `error`. */
  readonly retry: () => void;
}
