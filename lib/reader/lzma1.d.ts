/** The half of lzma1 that unpacks; its own declarations know only both halves (wxt.config.ts has the path). */
declare module 'lzma1/decoder' {
  export class Decoder {
    decompress(from: import('lzma1/streams').InputBuffer, to: OutputBuffer): void;
  }

  import type { OutputBuffer } from 'lzma1/streams';
}
declare module 'lzma1/streams' {
  export class InputBuffer {
    constructor(bytes: Uint8Array);
  }
  export class OutputBuffer {
    /** @param size expected. */
    constructor(size: number);
    toArray(): Uint8Array<ArrayBuffer>;
  }
}
