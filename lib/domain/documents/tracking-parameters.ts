/**
 * Names of query parameters → whether they only say how the reader came to a page. Data and one question.
 *
 * A name is listed when a browser strips it (Firefox query stripping, Brave), or when the maker of a campaign or
 * web-analytics tool documents it as its own. A name a site could use for its own ends (`ref`, `source`, `src`,
 * `t`, `cid`, `campaign`) is not: dropping one such merges two documents. Sources and upkeep: ADR 0017.
 */

/** Lower case. Grouped by maker, to be checked against the maker's manual. */
const NAMES: ReadonlySet<string> = new Set([
  // Google Ads, Search Ads 360, Display, Merchant Center; Analytics across domains
  ...['gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'gad_source', 'gad_campaignid', 'srsltid'],
  ...['_ga', '_gl'],
  // Meta, Instagram
  ...['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_source', 'fb_ref', 'igshid', 'igsh'],
  // Microsoft, X, TikTok, LinkedIn, Pinterest, Snapchat, Reddit, Yandex
  ...['msclkid', 'twclid', 'ttclid', 'li_fat_id', 'epik', 'sccid', 'rdt_cid', 'yclid', 'ysclid'],
  '_openstat',
  // Letters: Mailchimp, HubSpot, Marketo, Olytics, Vero, Drip, MailerLite, Klaviyo, Kit, Eloqua
  ...['mc_cid', 'mc_eid', '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking'],
  ...['mkt_tok', 'oly_anon_id', 'oly_enc_id', 'vero_id', 'vero_conv', '__s'],
  ...['ml_subscriber', 'ml_subscriber_hash', '_kx', 'ck_subscriber_id'],
  ...['elqtrackid', 'elqtrack', 'elqaid', 'elqat', 'elqcampaignid'],
  // Adobe, AT Internet (Piano), Webtrekk (Mapp), Wicked Reports, Impact, Branch
  ...['s_kwcid', 'ef_id', 'xtor', 'wt_zmc', 'wickedid', 'rb_clickid', 'irclickid'],
  '_branch_match_id',
]);

/** Families whose members differ from version to version; the whole prefix belongs to the tool. */
const PREFIXES = [
  // Urchin and Google Analytics
  'utm_',
  // Matomo, formerly Piwik
  ...['mtm_', 'matomo_', 'piwik_', 'pk_'],
  // HubSpot ads, etracker
  ...['hsa_', 'etcc_'],
] as const;

/** AT Internet documents these four and numbered custom ones; `at_` alone could be anything. */
const AT_INTERNET = /^at_(?:campaign|medium|creation|variant|custom\d+)$/;

/** `name` as it stands in the address, decoded; case is ignored. */
export function isTrackingParameter(name: string): boolean {
  const folded = name.toLowerCase();
  return (
    NAMES.has(folded) ||
    PREFIXES.some((prefix) => folded.startsWith(prefix)) ||
    AT_INTERNET.test(folded)
  );
}
