import { expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../lib/domain/i18n/languages';
import { onboardingMessages } from '../../../lib/ui/messages/onboarding';
import { tagged } from '../tagging/shipped-lexicon';

it.each(INTERFACE_LANGUAGES)('the passage to try is tagged for sure in %s', (lang) => {
  const found = tagged(onboardingMessages(lang)('try.passage'), lang);
  expect(found.map((mention) => mention.split(':', 1)[0])).toEqual(
    expect.arrayContaining([
      'concession',
      'remunicipalisation',
      'public-private-partnership',
      'co-management',
      'public-procurement',
      'social-clauses',
    ]),
  );
});
