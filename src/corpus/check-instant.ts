import { toInstant } from './instant.ts';
import type { ProblemList } from './problem-list.ts';

/** A date and time in UTC; reports one that is not in the form of RFC 3339. */
export function checkInstant(problems: ProblemList, text: string, place: string): string {
  const instant = toInstant(text);
  if (instant !== undefined) return instant;
  const message = `"${text.slice(0, 100)}" is no date and time with zone in the form of RFC 3339.`;
  problems.add('DATE_INVALID', place, message, 'Write it as 2026-01-31T12:00:00Z.');
  return text;
}
