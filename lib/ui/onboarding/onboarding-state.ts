/** Everything the onboarding page can show and ask for. */
import type { CardContent } from '../../messaging/protocol/catalogue-requests';
import type { Failure } from '../../messaging/protocol/failure';

export interface OnboardingState {
  /** What the tagger found in the passage, in its order; null while it is at work. */
  readonly mentions: readonly TriedMention[] | null;
  /** The tagger could not be loaded. */
  readonly failed: boolean;
  readonly card: TriedCard | null;
}

export interface TriedMention {
  /** UTF-16 offset in the passage; tells mentions apart. */
  readonly start: number;
  readonly word: string;
}

export interface TriedCard {
  readonly start: number;
  readonly content: CardContent | null;
  readonly failure: Failure | null;
}

export interface OnboardingActions {
  readonly open: (mention: TriedMention) => void;
  /** A click on the passage, in CSS pixels of the viewport. */
  readonly openAt: (x: number, y: number) => void;
  /** The passage stands on the page: from now on it can be painted. */
  readonly setPassage: (element: HTMLElement | null) => void;
  readonly openOptions: () => void;
}

/** Where the browser hides the buttons of extensions. */
export type BrowserFamily = 'chromium' | 'firefox';
