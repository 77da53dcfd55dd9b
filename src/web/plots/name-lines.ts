import { clipText, textWidth } from './text-width.ts';

/**
 * A name on one line, or on two where one line is too short: broken at the space that makes the longer line shortest. What is
 * still too long is cut.
 */
export function nameLines(name: string, widthPx: number, sizePx: number): readonly string[] {
  if (textWidth(name, sizePx) <= widthPx) return [name];
  const words = name.split(/\s+/u);
  const breaks = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
    .map((lines) => ({ lines, widest: Math.max(...lines.map((line) => textWidth(line, sizePx))) }));
  const [first, ...others] = breaks;
  if (first === undefined) return [clipText(name, widthPx, sizePx)];
  const { lines } = others.reduce((best, next) => (next.widest < best.widest ? next : best), first);
  return lines.map((line) => clipText(line, widthPx, sizePx));
}
