import { hash } from 'node:crypto';

/** SHA-256 of a value's JSON text, as 64 hexadecimal digits. The key order of the value counts: give it a fixed one. */
export function contentHash(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
