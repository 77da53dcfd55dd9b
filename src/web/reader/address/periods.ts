import type { Period } from '../../plots/plot.ts';

/** How long the periods of a plot over time can be, shortest first. */
export const PERIODS: readonly Period[] = ['day', 'week', 'month', 'year'];

/** The periods that an address asks for: months unless it names others. */
export function readPeriod(asked: URLSearchParams): Period {
  return PERIODS.find((period) => period === asked.get('period')) ?? 'month';
}

/** The period as the API names it. */
export function periodDimension(period: Period): 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' {
  const names = { day: 'DAY', week: 'WEEK', month: 'MONTH', year: 'YEAR' } as const;
  return names[period];
}
