import { isCalendarDay } from './calendar-day.ts';

const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?)([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * A moment in the one form in which the program keeps it, UTC to the millisecond, which sorts as text:
 * `2026-01-31T13:00:00+01:00` → `2026-01-31T12:00:00.000Z`. Undefined when `text` is no RFC 3339 date and time with zone.
 */
export function toInstant(text: string): string | undefined {
  const [, day, time, zone] = RFC_3339.exec(text) ?? [];
  if (day === undefined || !isCalendarDay(day)) return undefined;
  return new Date(`${day}T${time}${zone}`.toUpperCase()).toISOString();
}
