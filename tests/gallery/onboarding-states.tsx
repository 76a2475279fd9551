/** The onboarding page while it reads, when it has, with a card, and when something failed. */
import { OnboardingPage } from '../../lib/ui/onboarding/OnboardingPage';
import type {
  BrowserFamily,
  OnboardingActions,
  OnboardingState,
} from '../../lib/ui/onboarding/onboarding-state';
import type { GalleryState } from './gallery-state';
import { aCardContent } from './samples';

const nothing = () => {};

export const IDLE_ONBOARDING_ACTIONS: OnboardingActions = {
  open: nothing,
  openAt: nothing,
  setPassage: nothing,
  openOptions: nothing,
};

export const SOME_MENTIONS = [
  { start: 9, word: 'concession' },
  { start: 42, word: 'remunicipalisation' },
  { start: 100, word: 'public-private partnership' },
];

function onboarding(
  name: string,
  state: Partial<OnboardingState>,
  family: BrowserFamily = 'chromium',
): GalleryState {
  const whole = { mentions: SOME_MENTIONS, failed: false, card: null, ...state };
  return {
    name: `onboarding/${name}`,
    surface: 'onboarding',
    render: (lang, t) => (
      <OnboardingPage
        state={whole}
        actions={IDLE_ONBOARDING_ACTIONS}
        family={family}
        lang={lang}
        t={t}
      />
    ),
  };
}

export const ONBOARDING_STATES: readonly GalleryState[] = [
  onboarding('reading', { mentions: null }),
  onboarding('tagged', {}, 'firefox'),
  onboarding('card', { card: { start: 42, content: aCardContent(), failure: null } }),
  onboarding('card-failed', { card: { start: 42, content: null, failure: 'unreachable' } }),
  onboarding('failed', { mentions: null, failed: true }),
];
