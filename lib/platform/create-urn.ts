/** New names for what is kept: a random URN UUID (RFC 9562, version 4). */

const HEX = 16;

/** Not by `crypto.randomUUID`, which pages served over plain http do not have. */
export function createUrn<Id extends string>(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Version 4, variant 10.
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(HEX).padStart(2, '0')).join('');
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}` as Id;
}
