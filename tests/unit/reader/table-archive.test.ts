import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinTables, splitTables } from '../../../lib/reader/table-archive';
import { decompress } from '../../../scripts/lzma.mjs';
import { packTables } from '../../../scripts/pdf-assets';

const TABLES = 'node_modules/pdfjs-dist/cmaps';

describe('the archive of tables', () => {
  it('gives back every table as it was, an empty one too', () => {
    const tables = new Map([
      ['one', Uint8Array.of(1, 10, 2)],
      ['none', new Uint8Array()],
      ['Größe', Uint8Array.of(10)],
    ]);
    expect(splitTables(joinTables(tables))).toEqual(tables);
  });

  it('holds, packed, what pdf.js has for Asian character sets', () => {
    const tables = splitTables(decompress(readFileSync(packTables())));
    const names = readdirSync(TABLES).filter(
      (name) => /bcmap$/.test(name) && !/UTF(8|32)/.test(name),
    );
    expect([...tables.keys()].sort()).toEqual(
      names.map((name) => name.replace('.bcmap', '')).sort(),
    );
    for (const [name, table] of tables) {
      expect(Buffer.from(table).equals(readFileSync(`${TABLES}/${name}.bcmap`)), name).toBe(true);
    }
  });
});
