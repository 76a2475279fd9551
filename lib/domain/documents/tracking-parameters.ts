/**
 * The query parameters that say how a reader came to a page and never which page it is. Kept by hand, each
 * with the service whose documentation names it; when in doubt a parameter is not on the list.
 * A name added here needs a migration, for stored addresses were made with the list before.
 */
const TRACKING_PARAMETERS: ReadonlySet<string> = new Set([
  // Google Analytics and Google Ads.
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'utm_id',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  '_gl',
  // Meta.
  'fbclid',
  'igshid',
  // Microsoft Advertising.
  'msclkid',
  // X.
  'twclid',
  // LinkedIn.
  'li_fat_id',
  // TikTok.
  'ttclid',
  // Yandex.
  'yclid',
  // Mailchimp.
  'mc_cid',
  'mc_eid',
  // HubSpot.
  '_hsenc',
  '_hsmi',
  // Matomo.
  'mtm_campaign',
  'mtm_source',
  'mtm_medium',
  'mtm_keyword',
  'mtm_content',
  'mtm_cid',
  'mtm_group',
  'mtm_placement',
  'pk_campaign',
  'pk_kwd',
]);

/** A query (`?a=1&b=2`) without them; what stays keeps its order and its spelling. */
export function dropTrackingParameters(query: string): string {
  if (query === '') return '';
  const kept = query
    .slice(1)
    .split('&')
    .filter((part) => !TRACKING_PARAMETERS.has((part.split('=')[0] ?? '').toLowerCase()));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
