/** What the reader chose: how pages are read and shown. Knows no store; every part of the product reads it. */
import { CONCEPT_GROUPS, type ConceptGroup } from '../concepts/concept';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../i18n/languages';
import { readOwnVocabulary } from './own-vocabulary';

/** Whether a site is tagged: at once, once the reader asks for it in the popup, or not at all. */
export const SITE_RULES = ['always', 'ask', 'never'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How tags look; `hidden` leaves them to the keyboard, the popup and the side panel. */
export const TAG_STYLES = ['dotted', 'solid', 'tinted', 'hidden'] as const;
export type TagStyle = (typeof TAG_STYLES)[number];

type Read<T> = (stored: unknown) => T;

/**
 * Each choice stands alone: one that makes no sense falls back to its default and takes no other with it. Read by
 * hand, because every page reads them, and a library of schemas would be most of what that takes.
 */
const READERS = {
  /** Of the interface; null = that of the browser. */
  language: oneOf<InterfaceLanguage | null>([null, ...INTERFACE_LANGUAGES]),
  theme: oneOf(THEMES),
  /** Groups whose concepts are not tagged. */
  hiddenGroups: (stored): ConceptGroup[] =>
    Array.isArray(stored) && stored.every(isGroup) ? stored : [],
  tagStyle: oneOf(TAG_STYLES),
  /** `overlay` keeps from the page which words are marked; `highlights` costs less. */
  painting: oneOf(['highlights', 'overlay']),
  /** What opens a card: resting on a word, or only a click. */
  cardOn: oneOf(['hover', 'click']),
  /** The name under which notes are written; empty = none. */
  author: (stored) => {
    const name = typeof stored === 'string' ? stored.trim() : '';
    return name.length <= MAX_AUTHOR ? name : '';
  },
  /** Whether PDFs open in the reader by themselves. */
  openPdfs: oneOf([false, true]),
  /** Whether the menu of links offers the reader. */
  linkMenu: oneOf([false, true]),
  /** For sites without a rule of their own. */
  siteRule: oneOf(SITE_RULES),
  /** By host, as `location.host` has it. */
  siteRules: (stored): Record<string, SiteRule> =>
    isObject(stored) && Object.values(stored).every(isSiteRule)
      ? (stored as Record<string, SiteRule>)
      : {},
  /** Whether pages are tagged with the packaged concepts and case studies. */
  packagedSet: oneOf([true, false]),
  ownVocabulary: readOwnVocabulary,
} satisfies Readonly<Record<string, Read<unknown>>>;

const MAX_AUTHOR = 200;

export type SettingName = keyof typeof READERS;
export type Settings = { [N in SettingName]: ReturnType<(typeof READERS)[N]> };
export const SETTING_NAMES = Object.keys(READERS) as readonly SettingName[];

/** Settings from what was stored, however old or damaged. */
export function readSettings(stored: unknown): Settings {
  const found: Readonly<Record<string, unknown>> = isObject(stored) ? stored : {};
  return Object.fromEntries(
    SETTING_NAMES.map((name) => [name, READERS[name](found[name])]),
  ) as Settings;
}

/** The first is the default. */
function oneOf<const T>(choices: readonly [T, ...T[]]): Read<T> {
  return (stored) => choices.find((choice) => choice === stored) ?? choices[0];
}

function isObject(stored: unknown): stored is Record<string, unknown> {
  return typeof stored === 'object' && stored !== null;
}

function isGroup(stored: unknown): stored is ConceptGroup {
  return CONCEPT_GROUPS.some((group) => group === stored);
}

function isSiteRule(stored: unknown): stored is SiteRule {
  return SITE_RULES.some((rule) => rule === stored);
}

/** The rule for pages of `host`. */
export function findSiteRule({ siteRule, siteRules }: Settings, host: string): SiteRule {
  return Object.hasOwn(siteRules, host) ? (siteRules[host] ?? siteRule) : siteRule;
}
