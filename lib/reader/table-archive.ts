/**
 * Named tables ↔ one run of bytes, and the reader of such a run for pdf.js, which asks for the tables of Asian
 * character sets one by one. Written by scripts/pdf-assets.ts.
 */

/** Before the tables stands how long each is, as JSON, and a line end. */
export function joinTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const lengths = [...tables].map(([name, { length }]) => [name, length]);
  const parts = [new TextEncoder().encode(`${JSON.stringify(lengths)}\n`), ...tables.values()];
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The tables are views of `joined`. @throws SyntaxError on anything else than what `joinTables` made. */
export function splitTables(joined: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const head = joined.indexOf('\n'.charCodeAt(0));
  const lengths: [string, number][] = JSON.parse(
    new TextDecoder().decode(joined.subarray(0, head)),
  );
  let at = head + 1;
  return new Map(
    lengths.map(([name, length]) => {
      const table = joined.subarray(at, at + length);
      at += length;
      return [name, table];
    }),
  );
}
