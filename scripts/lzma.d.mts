/** @param mode 1 (fast) to 9 (small). */
export function compress(data: Uint8Array, mode: number): Uint8Array<ArrayBuffer>;
export function decompress(data: Uint8Array): Uint8Array<ArrayBuffer>;
