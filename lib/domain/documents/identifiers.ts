/**
 * Identifiers of documents that outlive an address (DOI, ELI, CELEX, ISBN) → one spelling each, or null.
 * Strings only; whether an identifier exists is not known here.
 */

const MAX_LENGTH = 500;

/** DOI Handbook, 2.2: `10.`, a registrant, `/`, anything printable. Case-insensitive, hence lower case. */
const DOI =
  /^(?:doi:\s*|https?:\/\/(?:dx\.|www\.)?doi\.org\/|info:doi\/)?(10\.\d{4,9}(?:\.\d+)*\/\S+)$/i;

export function parseDoi(text: string): string | null {
  const match = DOI.exec(withinLimit(text));
  const isUrl = /^\s*https?:/i.test(text);
  // In an address, what follows `?` or `#` is not part of the name.
  const name = isUrl ? match?.[1]?.split(/[?#]/, 1)[0] : match?.[1];
  return name === undefined ? null : safeDecode(name).toLowerCase();
}

/** Council conclusions on ELI (2012/C 325/02): a path that begins with `/eli/` on the publisher's host. */
export function parseEli(text: string): string | null {
  const url = withinLimit(text);
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const path = /\/eli\/(.+?)\/?$/i.exec(pathname)?.[1];
  // One segment names a collection, not a document.
  if (path === undefined || path.split('/').length < 3) return null;
  return `${hostname}/eli/${safeDecode(path).toLowerCase()}`;
}

/**
 * EUR-Lex, "How CELEX numbers are composed": sector, year, type, number; `R(02)` for a corrigendum, a date for
 * a consolidated text.
 */
const CELEX =
  /^(?:celex:)?([0-9CE]\d{4}[A-Z]{1,2}[0-9A-Z]{1,6}(?:\(\d{2}\)){0,2}(?:R\(\d{2}\))?(?:-\d{8})?)$/i;

export function parseCelex(text: string): string | null {
  return CELEX.exec(withinLimit(text))?.[1]?.toUpperCase() ?? null;
}

/** The CELEX number an address of EUR-Lex or of the EU's publications office names. */
export function celexOfUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname, search } = new URL(url);
  if (!/(?:^|\.)europa\.eu\.?$/.test(hostname)) return null;
  const address = safeDecode(pathname + search);
  const named = /(?:[?&]uri=celex:|\/resource\/celex\/)([^&/?#]+)/i.exec(address)?.[1];
  return named === undefined ? null : parseCelex(named);
}

/** The act a consolidated text or a corrigendum belongs to; of any other, itself. */
export function celexWork(celex: string): string {
  const base = celex.replace(/R\(\d{2}\)$/, '');
  const consolidated = /^0(.+)-\d{8}$/.exec(base)?.[1];
  return consolidated === undefined ? base : `3${consolidated}`;
}

/** ISO 2108, thirteen digits; ten are converted. Null when the check digit is wrong. */
export function parseIsbn(text: string): string | null {
  const digits = withinLimit(text)
    .replace(/^(?:urn:)?isbn(?:-1[03])?:?\s*/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) {
    const sum = [...digits].reduce(
      (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - index),
      0,
    );
    const body = `978${digits.slice(0, 9)}`;
    return sum % 11 === 0 ? body + checkDigit(body) : null;
  }
  if (!/^97[89]\d{10}$/.test(digits)) return null;
  return digits.at(-1) === checkDigit(digits.slice(0, 12)) ? digits : null;
}

function checkDigit(twelve: string): string {
  const sum = [...twelve].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

function withinLimit(text: string): string {
  return text.length > MAX_LENGTH ? '' : text.trim();
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray `%`: taken as it stands.
    return text;
  }
}
