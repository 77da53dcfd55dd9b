import { createHash } from 'node:crypto';

/** SHA-256 of a value's JSON text, as 64 hexadecimal digits. The key order of the value counts: give it a fixed one. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
