import { describe, expect, it } from 'vitest';
import { findSiteRule, readSettings } from '../../../lib/domain/settings/settings';

const DEFAULTS = readSettings(undefined);

describe('the settings', () => {
  it('have a default each', () => {
    expect(DEFAULTS).toEqual({
      language: null,
      theme: 'system',
      hiddenGroups: [],
      tagStyle: 'dotted',
      painting: 'highlights',
      cardOn: 'hover',
      author: '',
      openPdfs: false,
      linkMenu: false,
      siteRule: 'always',
      siteRules: {},
      packagedSet: true,
      ownVocabulary: { version: 0, languages: [], concepts: 0, cases: 0, pending: false },
    });
  });

  it('fall back alone where one makes no sense', () => {
    const stored = {
      theme: 'dark',
      painting: 'neon',
      hiddenGroups: ['Rights', 7],
      author: ' Ana ',
    };
    expect(readSettings(stored)).toEqual({ ...DEFAULTS, theme: 'dark', author: 'Ana' });
  });

  it.each([null, 'dark', 7, []])('are the defaults where %j is stored', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULTS);
  });
});

describe('the rule for a site', () => {
  const settings = readSettings({ siteRule: 'ask', siteRules: { 'a.example': 'never' } });

  it('is its own', () => {
    expect(findSiteRule(settings, 'a.example')).toBe('never');
  });

  it.each(['b.example', 'sub.a.example', 'toString', '__proto__'])(
    'is the general one for %s',
    (host) => {
      expect(findSiteRule(settings, host)).toBe('ask');
    },
  );
});
