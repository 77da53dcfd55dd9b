import type { Figure } from '../fault.ts';

/** A count that must be exactly `target` (preset 0), of so many that were tried: `0 of 40`. */
export function exactly(
  subject: string,
  found: number,
  { of, target = 0 }: { of?: number; target?: number } = {},
): Figure {
  const value = of === undefined ? shown(found) : `${shown(found)} of ${shown(of)}`;
  return { subject, value, target: shown(target), isMet: found === target, isSpeed: false };
}

/** A count that must be the number of all that were tried: `40 of 40`. */
export function all(subject: string, found: number, of: number): Figure {
  return exactly(subject, found, { of, target: of });
}

/** An amount that must not pass a limit. Times depend on how busy the machine is, so their figures are figures of speed. */
export function atMost(subject: string, found: number, limit: number, unit: 'ms' | 'MB' | 'statements'): Figure {
  const isMet = found <= limit;
  return {
    subject,
    value: `${shown(found)} ${unit}`,
    target: `at most ${shown(limit)} ${unit}`,
    isMet,
    isSpeed: unit === 'ms',
  };
}

/** A figure that is told without a target. */
export function measured(subject: string, found: number, unit: 'ms' | 'MB'): Figure {
  return { subject, value: `${shown(found)} ${unit}`, target: '–', isMet: true, isSpeed: true };
}

/** What this machine cannot do, and why. */
export function notTried(subject: string, reason: string): Figure {
  return { subject, value: 'not tried', target: reason, isMet: true, isSpeed: false };
}

function shown(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: 0 });
}
