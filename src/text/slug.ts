import { foldText } from './fold.ts';

/** A legible id part made from a title or name: letters and digits of any script, joined by hyphens. "O’Brien, Jr." → "o-brien-jr". */
export function slugOf(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
