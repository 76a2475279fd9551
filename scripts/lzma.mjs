/** lzma1 without its types: they are sources that our stricter settings refuse. */
import * as lzma from 'lzma1';

export const compress = (data, mode) => lzma.compress(data, mode);
export const decompress = (data) => lzma.decompress(data);
