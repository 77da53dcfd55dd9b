/** Sizes of V8 objects on a 64-bit machine, in bytes: https://v8.dev/blog/fast-properties, objects/js-objects.h. */
const WORD = 8;
const OBJECT_HEADER = 3 * WORD;
const STRING_HEADER = 2 * WORD;
const ARRAY_HEADER = 6 * WORD;
/** An array that has grown by `push` has room for 16 items more. */
const ARRAY_ROOM = 17;
const MAP_HEADER = 13 * WORD;
/** A key, a value, the next key with the same hash, and the place in the table of hashes. */
const MAP_ENTRY = 3.5 * WORD;
const NUMBER = 2 * WORD;
/** The buffer, its view, and the record that the allocator and the garbage collector keep of it. */
export const BUFFER_HEADER = 290;

/**
 * Bytes that plain values take in memory: objects, arrays, maps, sets, strings, numbers and buffers, with all that they lead to. What
 * several of them share is counted once. A test compares it with what V8 measures.
 */
export function bytesOf(root: unknown): number {
  const seen = new Set<unknown>();
  const rest: unknown[] = [root];
  let bytes = 0;
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value === 'number') bytes += Number.isInteger(value) ? 0 : NUMBER;
    if (!isCounted(value) || seen.has(value)) continue;
    seen.add(value);
    bytes += typeof value === 'string' ? stringBytes(value) : objectBytes(value, rest);
  }
  return bytes;
}

/** Bytes of a string: one or two for each code unit. */
export function stringBytes(text: string): number {
  const unit = /[^\0-\u00ff]/.test(text) ? 2 : 1;
  return STRING_HEADER + Math.ceil((text.length * unit) / WORD) * WORD;
}

function isCounted(value: unknown): value is string | object {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

/** Bytes of the object alone; what it leads to is added to `rest`. */
function objectBytes(value: object, rest: unknown[]): number {
  if (ArrayBuffer.isView(value)) return BUFFER_HEADER + value.byteLength;
  if (isList(value)) {
    rest.push(...value);
    return ARRAY_HEADER + WORD * (value.length > 1 ? Math.max(value.length, ARRAY_ROOM) : value.length);
  }
  if (value instanceof Map || value instanceof Set) {
    for (const [key, item] of value.entries()) rest.push(key, item);
    return MAP_HEADER + MAP_ENTRY * Math.max(4, 2 ** Math.ceil(Math.log2(value.size)));
  }
  const items: unknown[] = Object.values(value);
  rest.push(...items);
  return OBJECT_HEADER + WORD * items.length;
}

function isList(value: object): value is readonly unknown[] {
  return Array.isArray(value);
}
