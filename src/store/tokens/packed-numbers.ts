/**
 * Whole numbers from 0 to 2^32 - 1 as bytes: seven bits a byte, the lowest first, the eighth bit set where more follow (LEB128,
 * DWARF 5, section 7.6). Small numbers, of which a text has most, take one byte.
 */
export function packNumbers(numbers: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(numbers.length * MOST_BYTES);
  let end = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    let rest = numbers[index] ?? 0;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes[end++] = (rest & 0x7f) | 0x80;
    bytes[end++] = rest;
  }
  return bytes.subarray(0, end);
}

/** Bytes of the largest number. */
const MOST_BYTES = 5;

/** The numbers that `packNumbers` has packed. */
export function unpackNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    let byte = bytes[at] ?? 0;
    let number = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[(at += 1)] ?? 0;
      number |= (byte & 0x7f) << shift;
    }
    numbers[count++] = number;
  }
  return numbers.subarray(0, count);
}
