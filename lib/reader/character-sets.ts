/** The packaged tables of Asian character sets, unpacked when the first PDF that names one is met. */
import { Decoder } from 'lzma1/decoder';
import { InputBuffer, OutputBuffer } from 'lzma1/streams';
import { loadPackagedBytes } from '../platform/packaged-files';
import { splitTables } from './table-archive';

const ARCHIVE = 'pdfjs/cmaps/tables.lzma';

/** About. */
const EXPANSION = 2;

let tables: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** As pdf.js wants to be given them (`CMapReaderFactory`). */
export class CharacterSets {
  /** @throws when there is no such table; pdf.js then shows gaps. */
  async fetch({ name }: { readonly name: string }) {
    tables ??= unpack();
    const table = (await tables).get(name);
    if (!table) throw new Error(`There is no table ${name}.`);
    // It is handed to the worker and gone from here.
    return { cMapData: table.slice(), isCompressed: true };
  }
}

async function unpack(): Promise<ReadonlyMap<string, Uint8Array>> {
  const packed = await loadPackagedBytes(ARCHIVE);
  const joined = new OutputBuffer(EXPANSION * packed.length);
  new Decoder().decompress(new InputBuffer(packed), joined);
  return splitTables(joined.toArray());
}
