/** How numbers are printed, by the digits after the point. Made when first asked for, as making one takes milliseconds. */
const FORMATS = new Map<number, Intl.NumberFormat>();

function withDigits(digits: number): Intl.NumberFormat {
  const known = FORMATS.get(digits);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  FORMATS.set(digits, made);
  return made;
}

/** A whole number with its thousands apart: `9,800`. */
export function formatCount(count: number): string {
  return withDigits(0).format(count);
}

/** A figure of any size, about four digits of it: `12,345`, `1,235`, `0.0312`, `1.2e-7`. */
export function formatFigure(figure: number): string {
  const size = Math.abs(figure);
  if (Number.isInteger(figure) || size >= 1000) return formatCount(figure);
  return size < 0.0001 ? figure.toExponential(1) : String(Number(figure.toPrecision(4)));
}

/** A number of things: `1 article`, `1,200 articles`. The plural adds an s unless `plural` is given. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** A size, decimal as file managers count: `812 bytes`, `3.4 kB`, `12.3 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, 'byte');
  if (bytes < 1e6) return `${withDigits(1).format(bytes / 1e3)} kB`;
  if (bytes < 1e9) return `${withDigits(1).format(bytes / 1e6)} MB`;
  return `${withDigits(1).format(bytes / 1e9)} GB`;
}

/** A length of time, in milliseconds: `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatDuration(durationMs: number): string {
  const seconds = durationMs / 1000;
  if (seconds < 10) return `${withDigits(1).format(seconds)} s`;
  if (seconds < 60) return `${withDigits(0).format(seconds)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** A share as a whole per cent, `41 %`; of nothing, everything is done. */
export function formatShare(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((100 * part) / whole)} %`;
}

/** Things per second: `340`; of an instant, the things themselves. */
export function formatRate(count: number, durationMs: number): string {
  return formatCount((1000 * count) / Math.max(durationMs, 1));
}
