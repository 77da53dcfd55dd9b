const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is this a day that the calendar has, as `2020-08-04`? */
export function isCalendarDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match || match[1] === '0000') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The ISO form of a day written in another common way; undefined when it is none, or when day and month could be swapped. */
export function suggestDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:\D|$)/.exec(text.trim()) ?? [];
  const numeric = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
  if (numeric !== undefined && isCalendarDay(numeric)) return numeric;
  if (!/^\D*\d{1,2}\D+\d{4}$/.test(text.trim()) || !/[a-z]{3}/i.test(text)) return undefined;
  const named = Date.parse(`${text.replaceAll('.', ' ')} UTC`);
  return Number.isNaN(named) ? undefined : new Date(named).toISOString().slice(0, 10);
}
