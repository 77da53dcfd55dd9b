/**
 * A whole number below 2^32 that looks random but is the same for the same seed and place: each number is mixed in by the finalizer of
 * MurmurHash3 (Appleby 2011).
 */
export function shuffleKey(...numbers: readonly number[]): number {
  let hash = 0;
  for (const number of numbers) {
    hash ^= number >>> 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash = (hash ^ (hash >>> 16)) + 0x9e3779b9;
  }
  return hash >>> 0;
}
