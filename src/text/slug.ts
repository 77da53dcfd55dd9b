import { foldText } from './fold.ts';

/** A legible id part made from a title or name: letters and digits of any script, joined by hyphens. "O’Brien, Jr." → "o-brien-jr". */
export function slugOf(text: string): string {
  const joined = foldText(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  return joined.startsWith('-') || joined.endsWith('-') ? joined.replace(/^-+|-+$/g, '') : joined;
}
