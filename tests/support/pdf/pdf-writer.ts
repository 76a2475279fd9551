/** Writes PDFs for tests: just what they need, with every byte in our hands (ISO 32000-1). */
import { createHash } from 'node:crypto';

export interface PdfPageDraft {
  /** Points. */
  readonly width?: number;
  readonly height?: number;
  /** Degrees, clockwise. */
  readonly rotate?: number;
  /** Operators; see `drawText`. */
  readonly content: string;
}

export interface PdfDraft {
  readonly pages: readonly PdfPageDraft[];
  readonly title?: string;
  readonly author?: string;
  readonly lang?: string;
  /** Of the first page on, as a label dictionary: `/S /r` for iv, `/S /D /St 1` for 1. By page from 0. */
  readonly labels?: Readonly<Record<number, string>>;
  /** Titles, each with its page from 0. */
  readonly outline?: readonly (readonly [title: string, page: number])[];
  /** Without it the file does not open. */
  readonly password?: string;
  /** Names the document over its versions. */
  readonly id?: string;
}

/**
 * Regular, bold, one whose codes stand for other letters (see `GLYPHS`), and a Chinese one that is not in the file:
 * its codes are read by a table that a reader of PDFs has to have.
 */
export type PdfFont = 'F1' | 'F2' | 'F3' | 'F4';

/** What the codes of F3 look like, and what they mean. */
const GLYPHS: readonly (readonly [glyph: string, meaning: string])[] = [
  ['fi', '\uFB01'],
  ['fl', '\uFB02'],
  ['hyphen', '\u00AD'],
  ...[
    ...'\u05D0\u05D1\u05D2\u05D3\u05D4\u05D5\u05D6\u05D7\u05D8\u05D9\u05DB\u05DC\u05DE\u05E0\u05E1\u05E2\u05E4\u05E6\u05E7\u05E8\u05E9\u05EA',
  ].map((letter, at) => [String.fromCharCode(97 + at), letter] as const),
];
const FIRST_GLYPH = 0x80;

/** One line of text; lengths in points from the lower left corner. */
export function drawText(
  x: number,
  y: number,
  text: string,
  { size = 11, font = 'F1' as PdfFont, turns = 0 } = {},
): string {
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turns] as [number, number];
  return `BT /${font} ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm <${encode(text, font)}> Tj ET\n`;
}

function encode(text: string, font: PdfFont): string {
  if (font === 'F4') return utf16(text);
  const codes = [...text].map((letter) => {
    if (font !== 'F3') return Buffer.from(letter, 'latin1')[0] ?? 0x3f;
    const at = GLYPHS.findIndex(([, meaning]) => meaning === letter);
    return at < 0 ? letter.charCodeAt(0) : FIRST_GLYPH + at;
  });
  return Buffer.from(codes).toString('hex');
}

export function writePdf(draft: PdfDraft): Uint8Array<ArrayBuffer> {
  return new Writer(draft).write();
}

class Writer {
  readonly #draft: PdfDraft;
  readonly #objects: (string | undefined)[] = [];
  readonly #id: string;
  readonly #key: Buffer | undefined;

  constructor(draft: PdfDraft) {
    this.#draft = draft;
    this.#id = md5(draft.id ?? JSON.stringify(draft)).toString('hex');
    if (draft.password !== undefined) this.#key = encryptionKey(draft.password, this.#id);
  }

  write(): Uint8Array<ArrayBuffer> {
    const { pages, title, author, lang, labels } = this.#draft;
    const [catalog, tree, info] = [this.#reserve(), this.#reserve(), this.#reserve()];
    const fonts = this.#addFonts();
    const kids = pages.map((page) => this.#addPage(page, tree, fonts));
    this.#set(tree, `<< /Type /Pages /Kids [${kids.map(ref).join(' ')}] /Count ${kids.length} >>`);
    const outline = this.#addOutline(kids);
    const labelTree = Object.entries(labels ?? {}).map(([page, label]) => `${page} << ${label} >>`);
    this.#set(
      catalog,
      `<< /Type /Catalog /Pages ${ref(tree)}${outline ? ` /Outlines ${ref(outline)}` : ''}` +
        `${lang ? ` /Lang ${this.#text(lang, catalog)}` : ''}` +
        `${labels ? ` /PageLabels << /Nums [${labelTree.join(' ')}] >>` : ''} >>`,
    );
    const facts = Object.entries({ Title: title, Author: author }).flatMap(([name, value]) =>
      value === undefined ? [] : `/${name} ${this.#text(value, info)}`,
    );
    this.#set(info, `<< ${facts.join(' ')} >>`);
    return this.#assemble(catalog, info);
  }

  #reserve(): number {
    this.#objects.push(undefined);
    return this.#objects.length;
  }

  #set(number: number, body: string): number {
    this.#objects[number - 1] = body;
    return number;
  }

  #add(body: string): number {
    return this.#set(this.#reserve(), body);
  }

  #addStream(content: string): number {
    const number = this.#reserve();
    const data = this.#encrypt(content, number);
    return this.#set(number, `<< /Length ${data.length} >>\nstream\n${data}\nendstream`);
  }

  #addPage(
    { width = 595, height = 842, rotate = 0, content }: PdfPageDraft,
    tree: number,
    fonts: string,
  ): number {
    const stream = this.#addStream(content);
    return this.#add(
      `<< /Type /Page /Parent ${ref(tree)} /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ` +
        `/Resources << /Font << ${fonts} >> >> /Contents ${ref(stream)} >>`,
    );
  }

  #addFonts(): string {
    const plain = (name: string) =>
      this.#add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
    const names = GLYPHS.map(([glyph]) => `/${glyph}`).join(' ');
    const meanings = GLYPHS.map(
      ([, meaning], at) => `<${(FIRST_GLYPH + at).toString(16)}> <${utf16(meaning)}>`,
    );
    const unicode = this.#addStream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Meanings def ' +
        '1 begincodespacerange <00> <ff> endcodespacerange ' +
        `${meanings.length} beginbfchar\n${meanings.join('\n')}\nendbfchar endcmap end end`,
    );
    const special = this.#add(
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ' +
        `/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [${FIRST_GLYPH} ${names}] >> ` +
        `/ToUnicode ${ref(unicode)} >>`,
    );
    return (
      `/F1 ${ref(plain('Helvetica'))} /F2 ${ref(plain('Helvetica-Bold'))} ` +
      `/F3 ${ref(special)} /F4 ${ref(this.#addChineseFont())}`
    );
  }

  /** ISO 32000-1, 9.7: the table that its encoding names is not in the file either. */
  #addChineseFont(): number {
    const facts = this.#add(
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] ' +
        '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    );
    const glyphs = this.#add(
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 ' +
        '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> ' +
        `/FontDescriptor ${ref(facts)} >>`,
    );
    return this.#add(
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H ' +
        `/DescendantFonts [${ref(glyphs)}] >>`,
    );
  }

  #addOutline(kids: readonly number[]): number | undefined {
    const entries = this.#draft.outline ?? [];
    if (entries.length === 0) return undefined;
    const root = this.#reserve();
    const numbers = entries.map(() => this.#reserve());
    entries.forEach(([title, page], at) => {
      const own = numbers[at] as number;
      const before = numbers[at - 1];
      const after = numbers[at + 1];
      this.#set(
        own,
        `<< /Title ${this.#text(title, own)} /Parent ${ref(root)} ` +
          `${before ? `/Prev ${ref(before)} ` : ''}${after ? `/Next ${ref(after)} ` : ''}` +
          `/Dest [${ref(kids[page] as number)} /Fit] >>`,
      );
    });
    return this.#set(
      root,
      `<< /Type /Outlines /First ${ref(numbers[0] as number)} ` +
        `/Last ${ref(numbers.at(-1) as number)} /Count ${entries.length} >>`,
    );
  }

  #text(value: string, object: number): string {
    const plain = Buffer.from(`feff${utf16(value)}`, 'hex').toString('latin1');
    return `<${Buffer.from(this.#encrypt(plain, object), 'latin1').toString('hex')}>`;
  }

  /** Every string and stream, with a key of its own (RC4, 40 bits). */
  #encrypt(plain: string, object: number): string {
    if (!this.#key) return plain;
    const salt = Buffer.from([object & 0xff, (object >> 8) & 0xff, (object >> 16) & 0xff, 0, 0]);
    const key = md5(Buffer.concat([this.#key, salt])).subarray(0, 10);
    return rc4(key, Buffer.from(plain, 'latin1')).toString('latin1');
  }

  #assemble(catalog: number, info: number): Uint8Array<ArrayBuffer> {
    let file = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
    const offsets: number[] = [];
    for (const [at, body] of this.#objects.entries()) {
      offsets.push(file.length);
      file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    }
    const start = file.length;
    const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const size = offsets.length + 1;
    file += `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`;
    const encrypt = this.#key
      ? ` /Encrypt ${encryptDictionary(this.#draft.password ?? '', this.#id)}`
      : '';
    file +=
      `trailer\n<< /Size ${size} /Root ${ref(catalog)} /Info ${ref(info)} ` +
      `/ID [<${this.#id}> <${this.#id}>]${encrypt} >>\nstartxref\n${start}\n%%EOF\n`;
    return new Uint8Array(Buffer.from(file, 'latin1'));
  }
}

function ref(object: number): string {
  return `${object} 0 R`;
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** ISO 32000-1, 7.6.3: the standard security handler, revision 2. */
const PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);
const PERMISSIONS = -4;

function pad(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

function ownerEntry(password: string): Buffer {
  return rc4(md5(pad(password)).subarray(0, 5), pad(password));
}

function encryptionKey(password: string, id: string): Buffer {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const parts = [pad(password), ownerEntry(password), permissions, Buffer.from(id, 'hex')];
  return md5(Buffer.concat(parts)).subarray(0, 5);
}

function encryptDictionary(password: string, id: string): string {
  const owner = ownerEntry(password).toString('hex');
  const user = rc4(encryptionKey(password, id), PADDING).toString('hex');
  return `<< /Filter /Standard /V 1 /R 2 /O <${owner}> /U <${user}> /P ${PERMISSIONS} >>`;
}

function md5(data: string | Buffer): Buffer {
  return createHash('md5').update(data).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] as number, state[a] as number];
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] as number) + (key[at % key.length] as number)) & 0xff;
    swap(at, other);
  }
  let a = 0;
  let b = 0;
  return Buffer.from(
    data.map((byte) => {
      a = (a + 1) & 0xff;
      b = (b + (state[a] as number)) & 0xff;
      swap(a, b);
      return byte ^ (state[((state[a] as number) + (state[b] as number)) & 0xff] as number);
    }),
  );
}
