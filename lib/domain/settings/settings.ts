/** What the reader chose: how pages are read and shown. Knows no store; every part of the product reads it. */
import * as v from 'valibot';
import { CONCEPT_GROUPS } from '../concepts/concept';
import { INTERFACE_LANGUAGES, LABEL_LANGUAGES } from '../i18n/languages';

/** Whether a site is tagged: at once, once the reader asks for it in the popup, or not at all. */
export const SITE_RULES = ['always', 'ask', 'never'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How tags look; `hidden` leaves them to the keyboard, the popup and the side panel. */
export const TAG_STYLES = ['dotted', 'solid', 'tinted', 'hidden'] as const;
export type TagStyle = (typeof TAG_STYLES)[number];
/** What there is of the reader's own, so that whoever has none asks for none. Kept by the background. */
const OwnVocabulary = v.object({
  /** Another one after each change. */
  version: v.number(),
  /** Of pages in which something of it may be found. */
  languages: v.array(v.picklist(LABEL_LANGUAGES)),
  concepts: v.number(),
  cases: v.number(),
  /** Something was written that the rest does not know of yet. */
  pending: v.boolean(),
});
export type OwnVocabulary = v.InferOutput<typeof OwnVocabulary>;
const NO_VOCABULARY: OwnVocabulary = {
  version: 0,
  languages: [],
  concepts: 0,
  cases: 0,
  pending: false,
};

/** Each choice stands alone: one that makes no sense falls back to its default and takes no other with it. */
export const SETTING_SCHEMAS = {
  /** Of the interface; null = that of the browser. */
  language: v.fallback(v.nullable(v.picklist(INTERFACE_LANGUAGES)), null),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  /** Groups whose concepts are not tagged. */
  hiddenGroups: v.fallback(v.array(v.picklist(CONCEPT_GROUPS)), []),
  tagStyle: v.fallback(v.picklist(TAG_STYLES), 'dotted'),
  /** `overlay` keeps from the page which words are marked; `highlights` costs less. */
  painting: v.fallback(v.picklist(['highlights', 'overlay']), 'highlights'),
  /** What opens a card: resting on a word, or only a click. */
  cardOn: v.fallback(v.picklist(['hover', 'click']), 'hover'),
  /** The name under which notes are written; empty = none. */
  author: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  /** Whether PDFs open in the reader by themselves. */
  openPdfs: v.fallback(v.boolean(), false),
  /** Whether the menu of links offers the reader. */
  linkMenu: v.fallback(v.boolean(), false),
  /** For sites without a rule of their own. */
  siteRule: v.fallback(v.picklist(SITE_RULES), 'always'),
  /** By host, as `location.host` has it. */
  siteRules: v.fallback(v.record(v.string(), v.picklist(SITE_RULES)), {}),
  /** Whether pages are tagged with the packaged concepts and case studies. */
  packagedSet: v.fallback(v.boolean(), true),
  ownVocabulary: v.fallback(OwnVocabulary, NO_VOCABULARY),
} as const;

export const Settings = v.object(SETTING_SCHEMAS);
export type Settings = v.InferOutput<typeof Settings>;
export type SettingName = keyof Settings;

/** Settings from what was stored, however old or damaged. */
export function readSettings(stored: unknown): Settings {
  return v.parse(Settings, {
    ...Object.fromEntries(Object.keys(SETTING_SCHEMAS).map((name) => [name, undefined])),
    ...(typeof stored === 'object' ? stored : null),
  });
}

/** The rule for pages of `host`. */
export function findSiteRule({ siteRule, siteRules }: Settings, host: string): SiteRule {
  return Object.hasOwn(siteRules, host) ? (siteRules[host] ?? siteRule) : siteRule;
}
