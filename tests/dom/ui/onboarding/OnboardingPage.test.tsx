import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { onboardingMessages } from '../../../../lib/ui/messages/onboarding';
import { OnboardingPage } from '../../../../lib/ui/onboarding/OnboardingPage';
import type {
  BrowserFamily,
  OnboardingActions,
  OnboardingState,
} from '../../../../lib/ui/onboarding/onboarding-state';
import { IDLE_ONBOARDING_ACTIONS, SOME_MENTIONS } from '../../../gallery/onboarding-states';
import { aCardContent } from '../../../gallery/samples';

afterEach(cleanup);

const t = onboardingMessages('en');

function show(
  state: Partial<OnboardingState> = {},
  actions: Partial<OnboardingActions> = {},
  family: BrowserFamily = 'chromium',
) {
  render(
    <OnboardingPage
      state={{ mentions: SOME_MENTIONS, failed: false, card: null, ...state }}
      actions={{ ...IDLE_ONBOARDING_ACTIONS, ...actions }}
      family={family}
      lang="en"
      t={t}
    />,
  );
}

describe('the onboarding page', () => {
  it('says how many words were tagged, and opens the card of each by a button', () => {
    const open = vi.fn();
    show({}, { open });
    expect(screen.getByRole('status').textContent).toBe('3 words tagged');
    fireEvent.click(screen.getByRole('button', { name: 'remunicipalisation' }));
    expect(open).toHaveBeenCalledExactlyOnceWith(SOME_MENTIONS[1]);
  });

  it('passes a click on the passage on', () => {
    const openAt = vi.fn();
    show({}, { openAt });
    fireEvent.click(screen.getByText(t('try.passage')), { clientX: 12, clientY: 34 });
    expect(openAt).toHaveBeenCalledExactlyOnceWith(12, 34);
  });

  it('shows the card of the word chosen, with case studies and their reasons', () => {
    show({ card: { start: 42, content: aCardContent(), failure: null } });
    expect(screen.getByRole('heading', { name: 'remunicipalisation' })).toBeTruthy();
    expect(screen.getByText('Eau de Paris')).toBeTruthy();
    const chosen = screen.getByRole('button', { name: 'remunicipalisation' });
    expect(chosen.getAttribute('aria-pressed')).toBe('true');
  });

  it('says what failed', () => {
    show({ mentions: null, failed: true });
    expect(screen.getByRole('alert').textContent).toMatch(/could not be loaded/);
  });

  it.each([
    ['chromium', /then the pin next to/],
    ['firefox', /Pin to Toolbar/],
  ] as const)('knows where %s hides the button', (family, words) => {
    show({}, {}, family);
    expect(screen.getByText(words)).toBeTruthy();
  });
});
